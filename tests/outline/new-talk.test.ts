import { describe, expect, it } from 'vitest'
import { kinds } from '../../src/2-outline/kinds/table-of-kinds.ts'
import { printNewTalk } from '../../src/2-outline/print-new-talk.ts'
import { checkTalk } from '../support/check-talk.ts'
import { makeProject } from '../support/project.ts'
import { tinyPng } from '../support/tiny-images.ts'

const files = Object.fromEntries(
  printNewTalk('tide-mills', '../schema.json').map(({ path, text }) => [path, text]),
)
const outline = files['outline.yaml'] ?? ''

/** The comments under each `## kind: …`, as they are when their signs are taken off. */
const examples = outline
  .split(/^ {2}(?=## )/m)
  .slice(1)
  .map((part) => {
    const [head = '', ...lines] = part.trimEnd().split('\n')
    const slide = lines.map((line) => `${line.replace(/^ {2}# ?/, '  ')}\n`).join('')
    return {
      kind: /^## (\w+): /.exec(head)?.[1] ?? '',
      slide,
      needs: /\(needs (.+) in this folder\)/.exec(head)?.[1],
    }
  })

const contents: Readonly<Record<string, string | Uint8Array>> = {
  svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 90"><path d="M0 0h160v90H0z"/></svg>\n',
  csv: 'Year,Exports,Imports\n2019,31,28\n2020,33,30\n',
  png: tinyPng(16, 9),
}

async function errorsOf(slides: string, needs: readonly string[]): Promise<string> {
  const named = needs.map((name) => [name, contents[name.replace(/^.*\./, '')] ?? ''])
  const folder = makeProject({ ...files, 'outline.yaml': outline + slides, ...Object.fromEntries(named) })
  const { told } = await checkTalk(folder)
  return told
    .split(/\n(?=\S)/)
    .filter((fault) => fault.includes(' error: '))
    .join('\n')
}

const needsOf = ({ needs = '' }: (typeof examples)[number]): readonly string[] =>
  needs.split(', ').filter(Boolean)

describe('a new talk', () => {
  it('has no fault, and no warning', async () => {
    const { result, told } = await checkTalk(makeProject(files))
    expect(told).toBe('')
    expect(result.deck?.title.plain).toBe('Tide mills')
  })

  it.each([
    ['null', 'Null'],
    ['2026', '2026'],
    ['Über-uns', 'Über uns'],
    ['氣候', '氣候'],
  ])('named %s is titled %s', async (name, title) => {
    const { result, told } = await checkTalk(
      makeProject(Object.fromEntries(printNewTalk(name, 'x').map(({ path, text }) => [path, text]))),
    )
    expect([told, result.deck?.title.plain]).toEqual(['', title])
  })

  it('shows every kind in its comments', () => {
    expect(examples.map(({ kind }) => kind)).toEqual(Object.keys(kinds))
  })

  it.each(examples.map((example) => [example.kind, example] as const))(
    'is without error when %s is taken out of its comment',
    async (kind, example) => {
      expect(example.slide).toMatch(/^ {2}- /)
      expect(example.slide).toMatch(new RegExp(`^ {2}(- |  )${kind}:`, 'm'))
      expect(await errorsOf(example.slide, needsOf(example))).toBe('')
    },
  )

  it('is without error when all of them are, with the lines that describe them', async () => {
    const all = examples.map(({ slide, kind }) => `  # ${kind}\n${slide}`).join('\n')
    expect(await errorsOf(all, examples.flatMap(needsOf))).toBe('')
  })
})
