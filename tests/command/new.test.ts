import { existsSync, lstatSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { nameOwner } from '../../src/io/name-owner.ts'
import { callLectern } from '../support/call-lectern.ts'
import { packageFolder } from '../support/check-talk.ts'
import { ensureCompiled } from '../support/compiled.ts'
import { copyPackage, makeProject, readFiles } from '../support/project.ts'
import { provokes } from '../support/provokes.ts'
import { runLectern, withBrowser } from '../support/run-lectern.ts'

beforeAll(ensureCompiled)

const schemaLine = (cwd: string, name: string): string | undefined =>
  readFileSync(join(cwd, `content/${name}/outline.yaml`), 'utf8').split('\n')[0]

describe('lectern new', () => {
  it('makes a talk that builds without fault or warning, and says how to go on', async () => {
    const cwd = makeProject()
    const made = await runLectern(['new', 'tide-mills'], { cwd })
    expect([made.code, made.stdout]).toEqual([0, ''])
    expect(made.stderr).toContain('made content/tide-mills/')
    expect(made.stderr).toContain('npx lectern build tide-mills')
    expect(Object.keys(readFiles(cwd))).toEqual([
      'content/tide-mills/article.md',
      'content/tide-mills/outline.yaml',
    ])
    // As the umask has it, not closed to others.
    expect(lstatSync(join(cwd, 'content/tide-mills')).mode).toBe(lstatSync(join(cwd, 'content')).mode)
    const built = await callLectern(['build', 'tide-mills', '--format', 'md,html'], {
      cwd,
      environment: withBrowser,
    })
    expect([built.code, built.stderr]).toEqual([0, expect.stringContaining('0 errors, 0 warnings')])
  })

  it('gives the same bytes in every folder', async () => {
    const [here, there] = [makeProject(), makeProject()]
    await Promise.all([here, there].map((cwd) => callLectern(['new', 'mills'], { cwd })))
    expect(readFiles(here)).toEqual(readFiles(there))
    expect(JSON.stringify(readFiles(here))).not.toContain(packageFolder)
  })

  it('names the schema by a path that is there: of this repository, or of the package installed', async () => {
    const repository = copyPackage({ 'schema/outline.schema.json': '{}' })
    const { stderr } = await runLectern(['new', 'mills'], { cwd: repository, packageFolder: repository })
    expect(stderr).toContain('npm run -s lectern -- build mills')
    expect(schemaLine(repository, 'mills')).toBe(
      '# yaml-language-server: $schema=../../schema/outline.schema.json',
    )
    const project = makeProject({ 'node_modules/lectern/schema/outline.schema.json': '{}' })
    await callLectern(['new', 'mills'], { cwd: project })
    const line = '# yaml-language-server: $schema=../../node_modules/lectern/schema/outline.schema.json'
    expect(schemaLine(project, 'mills')).toBe(line)
    expect(existsSync(join(project, 'content/mills', line.replace(/^.*=/, '')))).toBe(true)
  })

  it('of one name at once makes one talk', async () => {
    const cwd = makeProject()
    const all = await Promise.all([1, 2, 3].map(() => runLectern(['new', 'mills'], { cwd })))
    expect(all.map(({ code }) => code).sort()).toEqual([0, 2, 2])
    expect(Object.keys(readFiles(cwd))).toEqual(['content/mills/article.md', 'content/mills/outline.yaml'])
  })

  it('removes what a killed one left', async () => {
    const gone = `content/.new-${nameOwner().replace(/^\d+/, '99999999')}`
    const cwd = makeProject({ [`${gone}/outline.yaml`]: 'title: Half' })
    expect((await callLectern(['new', 'mills'], { cwd })).code).toBe(0)
    expect(existsSync(join(cwd, gone))).toBe(false)
  })
})

describe('a name that cannot be, or is taken', () => {
  provokes(
    'call/bad-name',
    'is told with one that can be',
    () => callLectern(['new', 'Mills of the tide/../x'], { cwd: makeProject() }),
    ({ code, stderr }) => {
      expect(code).toBe(2)
      expect(stderr).toContain('did you mean `mills-of-the-tide-x`?')
    },
  )

  it.each([[['..']], [['\u001b[31m']], [['--', '-a']]])(
    '%j is refused, and nothing is made',
    async (typed) => {
      const cwd = makeProject()
      const { code, stderr } = await callLectern(['new', ...typed], { cwd })
      expect([code, stderr]).toEqual([2, expect.stringContaining('[call/bad-name]')])
      expect(stderr).not.toContain('\u001b')
      expect(existsSync(join(cwd, 'content'))).toBe(false)
    },
  )

  const taken =
    (cwd: string): (() => ReturnType<typeof callLectern>) =>
    () =>
      callLectern(['new', 'mills'], { cwd })
  provokes(
    'call/name-taken',
    'a talk of this name',
    () => {
      const cwd = makeProject({ 'content/mills/outline.yaml': 'title: Mine' })
      return taken(cwd)().then((ended) => {
        expect(readFiles(cwd)).toEqual({ 'content/mills/outline.yaml': 'title: Mine' })
        return ended
      })
    },
    ({ code }) => expect(code).toBe(2),
  )

  it('an empty folder, a file and a link that leads nowhere are taken too', async () => {
    const [folder, file, link] = [makeProject(), makeProject({ 'content/mills': 'x' }), makeProject()]
    mkdirSync(join(folder, 'content/mills'), { recursive: true })
    mkdirSync(join(link, 'content'))
    symlinkSync('nowhere', join(link, 'content/mills'))
    for (const cwd of [folder, file, link]) {
      const { code, stderr } = await taken(cwd)()
      expect([code, stderr]).toEqual([2, expect.stringContaining('content/mills is there already')])
    }
  })

  provokes(
    'call/new-failed',
    'a disk that takes no more: nothing is left',
    async () => {
      const cwd = makeProject()
      const ended = await runLectern(['new', 'mills'], { cwd, shellSetting: 'ulimit -f 0' })
      expect(existsSync(join(cwd, 'content'))).toBe(false)
      return ended
    },
    ({ code }) => expect(code).toBe(2),
  )
  provokes(
    'call/new-failed',
    'content is a file',
    () => callLectern(['new', 'mills'], { cwd: makeProject({ content: 'x' }) }),
    ({ code }) => expect(code).toBe(2),
  )

  it.each([
    [['new'], 'missing required argument'],
    [['new', 'a', 'b'], 'too many arguments'],
    [['nwe', 'a'], 'did you mean `new`?'],
  ])('%j is wrong usage', async (typed, words) => {
    const { code, stderr } = await callLectern(typed, { cwd: makeProject() })
    expect([code, stderr]).toEqual([2, expect.stringContaining(words)])
  })

  it('new --help says what it does', async () => {
    const { code, stdout } = await callLectern(['new', '--help'], { cwd: makeProject() })
    expect([code, stdout]).toEqual([0, expect.stringContaining('letters, digits and hyphens')])
  })
})
