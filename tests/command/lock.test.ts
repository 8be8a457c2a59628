import { beforeAll, describe, expect, it } from 'vitest'
import { callLectern } from '../support/call-lectern.ts'
import { ensureCompiled } from '../support/compiled.ts'
import { makeProject, readFiles, smallTalk } from '../support/project.ts'
import { provokes } from '../support/provokes.ts'
import { type Ended, runLectern } from '../support/run-lectern.ts'

beforeAll(ensureCompiled)

const lock = 'content/mills/outline.lock.yaml'
const article = 'content/mills/article.txt'
const run = (command: 'build' | 'check', cwd: string, ...typed: readonly string[]): Promise<Ended> =>
  callLectern([command, ...(command === 'build' ? ['--format', 'md'] : []), ...typed], { cwd })
const lines = (text: string | undefined): readonly string[] =>
  (text ?? '').split('\n').filter((line) => !line.startsWith('#') && line !== '')

const built = ['passages:', '  p1.1: "Tide mills use the sea."', '  p1.2: "They are old."']

describe('the lock of an outline', () => {
  it('is written by a build beside the outline, said, and the same the next time; a check writes none', async () => {
    const cwd = makeProject(smallTalk('content/mills'))
    const checked = await run('check', cwd)
    expect([checked.code, Object.keys(readFiles(cwd))]).toEqual([0, [article, 'content/mills/outline.yaml']])
    const { code, stderr } = await run('build', cwd)
    expect(code).toBe(0)
    expect(stderr).toContain(`${lock}  2 addresses new: commit it`)
    const first = readFiles(cwd)
    expect(lines(first[lock])).toEqual([...built, 'slides:', '  mills-are-old: [p1.1, p1.2]'])
    const again = await run('build', cwd)
    expect(again.stderr).not.toContain(lock)
    expect(readFiles(cwd)).toEqual(first)
  })
})

describe('a lock that cannot be written', () => {
  let cwd = ''
  let before: Readonly<Record<string, string>> = {}
  provokes(
    'export/no-space',
    'the lock is too large: nothing is written at all, and nothing is left beside it',
    () => {
      const sentence = (_none: unknown, index: number): string =>
        `The ${'mill '.repeat(40)}has number ${index}.`
      cwd = makeProject({
        ...smallTalk('content/mills'),
        [article]: `Mills\n\n${Array.from({ length: 200 }, sentence).join(' ')}\n`,
        'content/mills/outline.yaml': 'title: T\nlang: en\nslides:\n  - { statement: Mills, from: p1 }\n',
      })
      before = readFiles(cwd)
      // 512-byte blocks, or 1024: both are less than the lock has.
      return runLectern(['build', '--format', 'md'], { cwd, shellSetting: 'ulimit -f 40' })
    },
    ({ code, stderr }) => {
      expect(code).toBe(2)
      expect(stderr).toContain(`\`${lock}\``)
      expect(readFiles(cwd)).toEqual(before)
    },
  )
  provokes(
    'outline/unreadable',
    'a folder has its name',
    () => {
      cwd = makeProject({ ...smallTalk('content/mills'), [`${lock}/file`]: 'I was here first.' })
      before = readFiles(cwd)
      return run('build', cwd)
    },
    ({ code, stderr }) => {
      expect(code).toBe(2)
      expect(stderr).toContain('the lock file cannot be read (it is a folder)')
      expect(readFiles(cwd)).toEqual(before)
    },
  )
})
