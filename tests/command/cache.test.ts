import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { packageFolder } from '../support/check-talk.ts'
import { ensureCompiled } from '../support/compiled.ts'
import { readWhatRan } from '../support/packages-that-run.ts'
import { copyPackage, makeProject, readFiles, smallTalk, writeFiles } from '../support/project.ts'
import { type RunOptions, runLectern, withBrowser } from '../support/run-lectern.ts'

beforeAll(ensureCompiled)

/** A cache with nothing in it but the unpacked browser, if there is one. */
function makeCache(): string {
  const cache = makeProject({ 'lectern/.here': '' })
  const real = join(withBrowser.XDG_CACHE_HOME, 'lectern')
  const unpacked = existsSync(real) ? readdirSync(real).filter((name) => /^chromium-[\d.]+$/.test(name)) : []
  for (const name of unpacked) symlinkSync(join(real, name), join(cache, 'lectern', name))
  return cache
}

const run = (typed: readonly string[], cwd: string, cache: string, more: Partial<RunOptions> = {}) =>
  runLectern(typed, {
    ...{ cwd, remembers: true, ...more },
    environment: { LECTERN_BROWSER: 'none', XDG_CACHE_HOME: cache, ...more.environment },
  })

const presenter = (): string => readFileSync(join(packageFolder, 'build/presenter.html'), 'utf8')

const unchanged = /^ {2}mills {2}unchanged/m

/** What people are told, but for how long it took and how it went. */
const told = (stderr: string): string =>
  stderr.replace(/^ {2}mills {2}\w+ +\d+ ms\n|^ {2}the browser runs .*\n/gm, '').replace(/· [\d.]+ s$/m, '')

describe('a second run of which nothing changed', () => {
  it('says the same, starts no browser, loads no engine and rewrites nothing', async () => {
    const cwd = makeProject(smallTalk('content/mills'))
    const cache = makeCache()
    const environment = { LECTERN_BROWSER: undefined }
    const first = await run(['build'], cwd, cache, { environment })
    expect([first.code, unchanged.test(first.stderr)], first.stderr).toEqual([0, false])
    const dist = join(cwd, 'dist')
    const paths = readdirSync(dist, { recursive: true }).map((name) => join(dist, String(name)))
    const timesOf = () => paths.map((path) => statSync(path).mtimeMs)
    const times = timesOf()
    const anew = await run(['build', '--json', '--no-cache'], cwd, cache, { environment })
    // Neither the browser nor marp-cli can work without a temporary folder.
    const crippled = { ...environment, TMPDIR: '/dev/null/nowhere', NODE_V8_COVERAGE: join(cwd, 'ran') }
    const again = await run(['build', '--json'], cwd, cache, { environment: crippled })
    expect([again.code, unchanged.test(again.stderr)], again.stderr).toEqual([0, true])
    expect(again.stdout).toBe(anew.stdout)
    expect(told(again.stderr)).toBe(told(anew.stderr))
    expect(timesOf()).toEqual(times)
    const ran = readWhatRan(crippled.NODE_V8_COVERAGE)
    expect(ran.files).toContain('src/recall-talk.ts')
    expect(ran.files).not.toContain('src/pipeline.ts')
    expect([...ran.packages].sort()).toEqual(['commander', 'leven'])
    // A run that has to do something does fail so.
    const needing = await run(['build', '--no-cache'], cwd, cache, { environment: crippled })
    expect(needing.code).toBe(2)
  })

  it('gives the same bytes as one without cache', async () => {
    const [cache, cwd, other] = [makeCache(), makeProject(smallTalk('content/mills')), makeProject()]
    const typed = ['build', '--format', 'md,html,pptx']
    await run(typed, cwd, cache)
    writeFiles(other, smallTalk('content/mills'))
    expect((await run([...typed, '--no-cache'], other, cache)).stderr).not.toMatch(unchanged)
    await run([...typed, '--out', 'again'], cwd, cache)
    expect(readFiles(join(cwd, 'again'))).toEqual(readFiles(join(other, 'dist')))
    // After an edit, what has not changed is found part by part.
    const outline = 'content/mills/outline.yaml'
    const edited = String(smallTalk('content/mills')[outline]).replace('Mills are old', 'Mills are quite old')
    for (const folder of [cwd, other]) writeFiles(folder, { [outline]: edited })
    await run([...typed, '--no-cache', '--out', 'edited'], other, cache)
    await run([...typed, '--out', 'edited'], cwd, cache)
    expect(readdirSync(join(cache, 'lectern/presentations'))).toHaveLength(1)
    expect(readFiles(join(cwd, 'edited'))).toEqual(readFiles(join(other, 'edited')))
  })
})

describe('the cache', () => {
  const typed = ['build', '--format', 'md']

  it('is neither read nor written with --no-cache', async () => {
    const [cache, cwd] = [makeProject(), makeProject(smallTalk('content/mills'))]
    await run([...typed, '--no-cache'], cwd, cache)
    await run(['check', '--no-cache'], cwd, cache)
    expect(readdirSync(cache)).toEqual([])
    await run(typed, cwd, cache)
    expect((await run([...typed, '--no-cache'], cwd, cache)).stderr).not.toMatch(unchanged)
    expect((await run(typed, cwd, cache)).stderr).toMatch(unchanged)
  })

  it('may be a place where nothing can be written', async () => {
    const cwd = makeProject(smallTalk('content/mills'))
    for (const _turn of [1, 2]) {
      const { code, stderr } = await run(typed, cwd, '/dev/null/nowhere')
      expect([code, unchanged.test(stderr)], stderr).toEqual([0, false])
    }
  })

  it('is written by several runs at once, and known to the next', async () => {
    const [cache, cwd] = [makeCache(), makeProject(smallTalk('content/mills'))]
    const all = await Promise.all([run(typed, cwd, cache), run(typed, cwd, cache), run(typed, cwd, cache)])
    expect(all.map(({ code }) => code)).toEqual([0, 0, 0])
    expect((await run(typed, cwd, cache)).stderr).toMatch(unchanged)
  })

  it.each([
    ['code', () => ({ 'build/more.js': '' })],
    ['code of the same size', () => ({ 'build/presenter.html': presenter().replace('<', '>') })],
    ['theme', () => ({ 'themes/fonts/more.woff2': '' })],
  ])('of a Lectern with other %s is not used', async (_what, change) => {
    const [cache, cwd] = [makeCache(), makeProject(smallTalk('content/mills'))]
    await run(typed, cwd, cache)
    const other = await run(typed, cwd, cache, { packageFolder: copyPackage(change()) })
    expect([other.code, unchanged.test(other.stderr)]).toEqual([0, false])
  })

  it('of another copy of the same Lectern is used', async () => {
    const [cache, cwd] = [makeCache(), makeProject(smallTalk('content/mills'))]
    await run(typed, cwd, cache)
    const other = await run(typed, cwd, cache, { packageFolder: copyPackage({}) })
    expect([other.code, unchanged.test(other.stderr)]).toEqual([0, true])
  })

  it('of another browser is not used', async () => {
    const [cache, cwd] = [makeCache(), makeProject(smallTalk('content/mills'))]
    await run(['check'], cwd, cache)
    mkdirSync(join(cwd, 'bin'))
    const environment = { LECTERN_BROWSER: join(cwd, 'bin/none') }
    expect((await run(['check'], cwd, cache, { environment })).code).toBe(2)
  })
})
