import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { describeTalk } from '../../src/json-document.ts'
import { type CheckedTalk, checkTalk } from '../support/check-talk.ts'
import { makeProject } from '../support/project.ts'

const statement = (words: string): string => `- { statement: ${words}, from: own }\n`
const article = 'Mills\n\nTide mills use the sea. They are old.\n'

function check(
  files: Readonly<Record<string, string>>,
  link?: readonly [to: string, at: string],
): Promise<CheckedTalk> {
  const cwd = makeProject({ 'article.txt': article, ...files })
  if (link !== undefined) symlinkSync(link[0], join(cwd, link[1]))
  return checkTalk(cwd)
}

const outline = (...names: readonly string[]): string =>
  `title: Mills\nlang: en\nslides:\n${names.map((name) => `  - include: ${name}\n`).join('')}`

const namesOf = ({ result }: CheckedTalk): readonly (string | undefined)[] =>
  result.deck?.slides.map(({ name }) => name) ?? []

describe('includes', () => {
  it('come in their order, nested, a file several times, each slide with its origin', async () => {
    const checked = await check({
      'outline.yaml': outline('a.yaml', 'sub/c.yaml'),
      'a.yaml': `${statement('A')}- include: sub/b.yaml\n${statement('Z')}`,
      'sub/b.yaml': `slides:\n  - include: sub/c.yaml\n  - statement: B\n    from: own\n`,
      'sub/c.yaml': statement('C'),
    })
    expect(checked.told).toBe('')
    expect(namesOf(checked)).toEqual(['Mills', 'A', 'C', 'B', 'Z', 'C'])
    const { slides = [] } = checked.result.deck ?? {}
    expect(slides.map(({ origin, id }) => [id, origin.file, origin.line])).toEqual([
      ['title', 'outline.yaml', 1],
      ['a', 'a.yaml', 1],
      ['c', 'sub/c.yaml', 1],
      ['b', 'sub/b.yaml', 3],
      ['z', 'a.yaml', 3],
      ['c-2', 'sub/c.yaml', 1],
    ])
  })

  it('carry sections, budgets and links over the borders of files', async () => {
    const checked = await check({
      'outline.yaml': `${outline('a.yaml')}  - title: Back\n    points: ["[to the start](#first)"]\n    from: own\n`,
      'a.yaml': `- { section: One, minutes: 3 }\n- { id: first, statement: F, from: own }\n`,
    })
    expect(checked.told).toBe('')
    expect(checked.result.deck?.slides.map(({ section, minutes }) => [section, minutes])).toEqual([
      [undefined, 0],
      [1, 1],
      [1, 1],
      [1, 1],
    ])
  })

  it('do not lead out through a link', async () => {
    const elsewhere = makeProject({ 'part.yaml': statement('Secret') })
    const { told } = await check({ 'outline.yaml': outline('part.yaml') }, [
      join(elsewhere, 'part.yaml'),
      'part.yaml',
    ])
    expect(told).toContain('[outline/include-outside]')
    expect(told).not.toContain('Secret')
  })

  it('that go in a circle through a link end too', async () => {
    const { told } = await check({ 'outline.yaml': outline('b.yaml') }, ['outline.yaml', 'b.yaml'])
    expect(told).toContain('b.yaml:4:14 error: `b.yaml` includes itself [outline/include-cycle]')
  })

  it('have no more bytes together than one outline may have', async () => {
    const { told } = await check({
      'outline.yaml': outline('a.yaml', 'b.yaml'),
      'a.yaml': `${statement('A')}#${'x'.repeat(1_500_000)}\n`,
      'b.yaml': `${statement('B')}#${'x'.repeat(600_000)}\n`,
    })
    expect(told).toContain('b.yaml:1:1 error: with this file, the outline has 2.1 MB; the limit is 2 MB')
  })

  it('that double at each of thirty levels are told in no time', async () => {
    const levels = Array.from({ length: 30 }, (_, level) => [
      `${level}.yaml`,
      level === 29 ? statement('End') : `- include: ${level + 1}.yaml\n- include: ${level + 1}.yaml\n`,
    ])
    const { result } = await check({ 'outline.yaml': outline('0.yaml'), ...Object.fromEntries(levels) })
    expect(result.diagnostics.map(({ code }) => code)).toEqual(['outline/too-many'])
  })

  it('are read up to the hundredth, told at the next, and no file is missed', async () => {
    const names = Array.from({ length: 101 }, (_, number) => `${number}.yaml`)
    const files = Object.fromEntries(names.map((name) => [name, statement('S')]))
    const most = await check({ 'outline.yaml': outline(...names.slice(1)), ...files })
    expect([most.told, namesOf(most).length]).toEqual(['', 101])
    const { result } = await check({ 'outline.yaml': outline(...names), ...files })
    expect(result.diagnostics).toMatchObject([{ code: 'outline/too-many', at: { line: 104 } }])
  })

  it('are found in any spelling of YAML, and the word elsewhere is only a word', async () => {
    const checked = await check({
      'outline.yaml': `{ title: We include, lang: en, slides: [{ "include": './a.yaml' }, { statement: To include, from: own }] }`,
      'a.yaml': '[{ statement: A, from: own }]',
    })
    expect([checked.told, namesOf(checked)]).toEqual(['', ['We include', 'A', 'To include']])
  })

  it('say in the JSON of `--json` in which file the line of a slide counts, where it is not the outline', async () => {
    const { result } = await check({ 'outline.yaml': outline('a.yaml'), 'a.yaml': `\n${statement('A')}` })
    const { slides } = describeTalk(result, { isStrict: false }) as {
      slides: { id: string; line: number; file?: string }[]
    }
    expect(slides.map(({ id, line, file }) => [id, line, file])).toEqual([
      ['title', 1, undefined],
      ['a', 2, 'a.yaml'],
    ])
  })
})
