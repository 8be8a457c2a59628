import { beforeAll, describe, expect, it } from 'vitest'
import { callLectern } from '../support/call-lectern.ts'
import { ensureCompiled } from '../support/compiled.ts'
import { makeProject, readFiles, smallTalk } from '../support/project.ts'

beforeAll(ensureCompiled)

const second = '# The dam\n\nCritics point to *its* cost.\n\n| Mill | Year |\n|-|-|\n| Nendrum | 619 |\n'
const outline = `title: Mills
lang: en
article: { main: article.txt, second: second.md }
slides:
  - { id: old, statement: Mills are old., from: [p1.2, second:t1] }
  - { id: again, title: Again, points: [{ text: Old, from: p1.2 }] }
`
const files = {
  ...smallTalk('content/mills'),
  'content/mills/second.md': second,
  'content/mills/outline.yaml': outline,
}
const passages = (cwd: string, ...more: readonly string[]) =>
  callLectern(['check', '--passages', ...more], { cwd })

describe('check --passages', () => {
  it('prints each article with its addresses, a line each for who searches them, and the slides that cite them', async () => {
    const cwd = makeProject(files)
    const { code, stdout, stderr } = await passages(cwd)
    expect(stdout).toBe(`content/mills/article.txt · Mills

p1.1         Tide mills use the sea.
p1.2         They are old.  ← old, again

content/mills/second.md · The dam

second:p1.1  Critics point to its cost.

second:t1    Mill | Year
             Nendrum | 619  ← old
`)
    expect([code, stderr]).toEqual([0, expect.stringContaining('0 errors, ')])
    expect(readFiles(cwd)).toEqual(Object.fromEntries(Object.entries(files).sort()))
  })

  it('prints what can be read of a talk whose outline is at fault, and tells the fault', async () => {
    const cwd = makeProject({ ...files, 'content/mills/outline.yaml': 'title: [Mills\n' })
    const { code, stdout, stderr } = await passages(cwd, 'mills')
    expect(stdout).toContain('p1.2  They are old.\n')
    expect([code, stderr]).toEqual([1, expect.stringContaining('[outline/not-yaml]')])
  })

  it('is in the JSON document instead where that is asked for', async () => {
    const cwd = makeProject(files)
    const { stdout } = await passages(cwd, '--json')
    const [talk] = JSON.parse(stdout).talks
    const file = 'content/mills/article.txt'
    expect(talk.passages).toEqual([
      {
        address: 'p1.1',
        kind: 'paragraph',
        text: 'Tide mills use the sea.',
        file,
        line: 3,
        column: 1,
        slides: [],
      },
      {
        address: 'p1.2',
        kind: 'paragraph',
        text: 'They are old.',
        file,
        line: 3,
        column: 25,
        slides: ['old', 'again'],
      },
      expect.objectContaining({ address: 'second:p1.1', text: 'Critics point to its cost.', slides: [] }),
      expect.objectContaining({ address: 'second:t1', kind: 'table', slides: ['old'] }),
    ])
    const plain = await callLectern(['check', '--json'], { cwd })
    expect(JSON.parse(plain.stdout).talks[0]).not.toHaveProperty('passages')
  })
})
