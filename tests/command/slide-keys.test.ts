import { beforeAll, describe, expect, it } from 'vitest'
import { callLectern } from '../support/call-lectern.ts'
import { ensureCompiled } from '../support/compiled.ts'
import { makeProject, smallTalk, writeFiles } from '../support/project.ts'
import { withBrowser } from '../support/run-lectern.ts'

beforeAll(ensureCompiled)

interface Talk {
  readonly slides: readonly { readonly id: string; readonly title: string; readonly minutes: number }[]
  readonly diagnostics: readonly { readonly code: string }[]
  readonly written: readonly { readonly file: string; readonly changedSlides: readonly string[] }[]
}

async function build(cwd: string): Promise<{ readonly talk: Talk; readonly stderr: string }> {
  const { stdout, stderr, code } = await callLectern(['build', '--format', 'md,html', '--json'], {
    cwd,
    environment: withBrowser,
  })
  expect(code).toBe(0)
  const [talk] = (JSON.parse(stdout) as { talks: Talk[] }).talks
  if (talk === undefined) throw new Error('there is one talk')
  return { talk, stderr }
}

const printed = (words: string): string => `  - { id: printed, statement: ${words}, from: own, only: pdf }\n`
const others = `  - { statement: Nobody sees this., skip: true, allow: check/uncited }
  - { id: many, title: Many, from: own, split: true, points: [a, b, c, d, e, f, g, h, i, j, k, l, m] }
`

describe('a talk with slides that are skipped, split, or kept to a format', () => {
  it('lists what the deck has, and says of each file which of its own slides changed', async () => {
    const cwd = makeProject(smallTalk('content/mills', others + printed('One.')))
    const first = await build(cwd)
    expect(first.stderr).toContain('mills: 6 slides · 1 skipped · ')
    expect(first.talk.diagnostics).toEqual([])
    const ids = ['title', 'mills-are-old', 'the-sea-is-a-motor', 'many', 'many-2', 'printed']
    expect(first.talk.slides.map(({ id }) => id)).toEqual(ids)
    expect(first.talk.slides[4]).toMatchObject({ title: 'Many (2/2)' })
    const changed = ({ talk }: typeof first): readonly (readonly string[])[] =>
      talk.written.map(({ changedSlides }) => changedSlides)
    expect(changed(first)).toEqual([ids, ids.slice(0, 5)])
    writeFiles(cwd, smallTalk('content/mills', others + printed('Two.')))
    expect(changed(await build(cwd))).toEqual([['printed'], []])
  })
})
