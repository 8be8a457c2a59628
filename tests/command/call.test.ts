import { readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { callLectern } from '../support/call-lectern.ts'
import { packageFolder } from '../support/check-talk.ts'
import { ensureCompiled } from '../support/compiled.ts'
import { copyPackage, makeProject, readFiles, smallTalk } from '../support/project.ts'
import { provokes } from '../support/provokes.ts'
import { runLectern } from '../support/run-lectern.ts'

beforeAll(ensureCompiled)

describe('a call at fault ends with 2, says why, and writes nothing', () => {
  provokes(
    'call/unknown-talk',
    'a mistyped name is told with the right one',
    () =>
      callLectern(['build', 'mlils', 'mills', 'nowhere/at/all'], {
        cwd: makeProject(smallTalk('content/mills')),
      }),
    ({ code, stdout, stderr }) => {
      expect([code, stdout]).toEqual([2, ''])
      expect(stderr).toContain('there is no talk `mlils`')
      expect(stderr).toContain('did you mean `mills`?')
      expect(stderr).toContain('there is no talk `nowhere/at/all`')
    },
  )
  provokes(
    'call/no-talks',
    'nothing under content/',
    () =>
      callLectern(['check'], { cwd: makeProject({ 'content/notes.txt': 'x', 'content/empty/x.txt': 'x' }) }),
    ({ code }) => expect(code).toBe(2),
  )
  provokes(
    'call/same-name',
    'two folders of one name',
    () =>
      callLectern(['build', 'a/mills', 'b/mills'], {
        cwd: makeProject({ ...smallTalk('a/mills'), ...smallTalk('b/mills') }),
      }),
    ({ code, stderr }) => {
      expect(code).toBe(2)
      expect(stderr.match(/call\/same-name/g)).toHaveLength(1)
    },
  )
  provokes(
    'call/unknown-format',
    'a mistyped format is told with the right one',
    () => runLectern(['build', '--format', 'md,htlm'], { cwd: makeProject(smallTalk('content/mills')) }),
    ({ code, stderr }) => {
      expect(code).toBe(2)
      expect(stderr).toContain('did you mean `html`?')
    },
  )
  provokes(
    'call/wrong-usage',
    'a mistyped option is told with the right one',
    () => runLectern(['build', '--fromat', 'md', '--json'], { cwd: makeProject(smallTalk('content/mills')) }),
    ({ code, stdout, stderr }) => {
      expect(code).toBe(2)
      expect(stderr).toContain("unknown option '--fromat'")
      expect(stderr).toContain('did you mean `--format`?')
      expect(JSON.parse(stdout)).toMatchObject({
        ok: false,
        talks: [],
        diagnostics: [{ code: 'call/wrong-usage' }],
      })
    },
  )

  it.each([
    [['check', '--jsno'], 'did you mean `--json`?'],
    [['biuld'], 'did you mean `build`?'],
    [['build', '--format'], 'argument missing'],
    [[], 'Usage'],
  ])('%j', async (typed, words) => {
    const cwd = makeProject(smallTalk('content/mills'))
    const before = readFiles(cwd)
    const { code, stdout, stderr } = await runLectern(typed, { cwd })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(words)
    expect(readFiles(cwd)).toEqual(before)
  })
})

describe('files that are too large are told before they are read', () => {
  const big = (bytes: number): string => `${'x'.repeat(99)}\n`.repeat(Math.ceil((bytes + 1) / 100))
  provokes(
    'outline/too-large',
    'an outline above 2 MB',
    () =>
      callLectern(['check'], {
        cwd: makeProject({ ...smallTalk('content/mills'), 'content/mills/outline.yaml': big(2_000_000) }),
      }),
    ({ code }) => expect(code).toBe(1),
  )
  provokes(
    'article/too-large',
    'an article above 10 MB',
    () =>
      callLectern(['check'], {
        cwd: makeProject({
          ...smallTalk('content/mills', 'article: article.txt\n'),
          'content/mills/article.txt': big(10_000_000),
        }),
      }),
    ({ code }) => expect(code).toBe(1),
  )
  provokes(
    'outline/csv-too-large',
    'a table above 1 MB',
    () =>
      callLectern(['check'], {
        cwd: makeProject({
          ...smallTalk('content/mills', '  - title: Much\n    table: { file: mills.csv }\n'),
          'content/mills/mills.csv': big(1_000_000),
        }),
      }),
    ({ code }) => expect(code).toBe(1),
  )
})

describe('help and version', () => {
  it.each([
    [['--help'], 'build'],
    [['build', '--help'], '--format'],
    [['check', '--help'], '--strict'],
    [['--version'], '0.'],
  ])('%j is answered on stdout', async (typed, words) => {
    const { code, stdout, stderr } = await runLectern(typed, { cwd: makeProject() })
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toContain(words)
  })
})

describe('a talk', () => {
  it('is a name under content/, a folder, an outline of any name, or a link to a folder', async () => {
    const cwd = makeProject({ ...smallTalk('content/one'), ...smallTalk('far/two') })
    const { 'x/outline.yaml': outline = '' } = smallTalk('x')
    const { 'x/article.txt': article = '' } = smallTalk('x')
    const more = makeProject({ 'short.yaml': outline, 'article.txt': article })
    symlinkSync(join(cwd, 'far/two'), join(cwd, 'linked'))
    const typed = ['one', './far/two', join(more, 'short.yaml'), 'linked']
    const { code, stdout } = await callLectern(
      ['build', ...typed, '--format', 'md', '--out', 'here', '--json'],
      { cwd },
    )
    expect(code).toBe(0)
    const names = (JSON.parse(stdout) as { talks: { talk: string }[] }).talks.map(({ talk }) => talk)
    expect(names).toEqual(['one', 'two', 'short', 'linked'])
    expect(Object.keys(readFiles(join(cwd, 'here'))).filter((path) => path.endsWith('.md'))).toEqual([
      'linked/linked.md',
      'one/one.md',
      'short/short.md',
      'two/two.md',
    ])
  })
})

describe('a bug of Lectern', () => {
  it('ends with 70, and with a stack trace only where one is asked for', async () => {
    const script = readFileSync(join(packageFolder, 'build/lectern.cjs'), 'utf8')
    const start = /^function createEngine\(options[\s\S]*?\) \{$/m
    expect(script).toMatch(start)
    const broken = copyPackage({
      'build/lectern.cjs': script.replace(start, "$&\n  throw new Error('oh no')"),
    })
    const cwd = makeProject(smallTalk('content/mills'))
    const [quiet, loud] = await Promise.all([
      runLectern(['build', '--format', 'html'], { cwd, packageFolder: broken }),
      runLectern(['build', '--format', 'html', '--debug'], { cwd, packageFolder: broken }),
    ])
    expect(quiet).toMatchObject({ code: 70, stdout: '' })
    expect(quiet.stderr).toContain('this is a bug of Lectern: mills: oh no')
    expect(quiet.stderr).not.toMatch(/\n\s+at /)
    expect(loud.code).toBe(70)
    expect(loud.stderr).toMatch(/oh no\n\s+at /)
  })
})
