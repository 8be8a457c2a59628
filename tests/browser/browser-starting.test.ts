import { writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'

import { browserArguments } from '../../src/browser/browser-arguments.ts'
import { findShipped } from '../../src/browser/find-shipped.ts'
import { holdBrowser } from '../../src/browser/hold-browser.ts'
import { launchBrowser } from '../../src/browser/launch-browser.ts'
import { launchFirst } from '../../src/browser/launch-first.ts'
import type { BrowserHandle, LaunchOptions } from '../../src/browser/model.ts'
import { type StartPlan, startBrowser } from '../../src/browser/start-browser.ts'
import { makeRunFolder } from '../../src/io/make-run-folder.ts'
import {
  eventually,
  mainBrowserOf,
  mainBrowsersOf,
  processesOf,
  runFoldersOf,
} from './support/browser-processes.ts'
import { planShipped, writeScript } from './support/start-script.ts'
import { launchTestBrowser, slideSize, testCacheFolder, testEnvironment } from './support/test-browser.ts'

const launchOptions: LaunchOptions = { environment: testEnvironment, cacheFolder: testCacheFolder }
const removals: (() => void | Promise<void>)[] = []

afterEach(async () => {
  for (const remove of removals.splice(0).reverse()) await remove()
})

describe('what LECTERN_BROWSER names', () => {
  const launchNamed = (name: string, options: Partial<LaunchOptions> = {}) =>
    launchBrowser({
      environment: { ...testEnvironment, LECTERN_BROWSER: name },
      cacheFolder: testCacheFolder,
      ...options,
    })

  it('is none: nothing is looked for', async () => {
    expect(await launchNamed('none')).toEqual({ kind: 'none', lookedFor: [] })
  })

  it.each([
    ['missing', '/nowhere/chrome', /^there is no such file$/],
    ['a folder', tmpdir(), /^there is no such file$/],
    ['no program', import.meta.filename, /^it cannot be run \(spawn .+ EACCES\)$/],
  ])('is %s: that is a fault, and no other browser is tried', async (_, path, reason) => {
    expect(await launchNamed(path)).toEqual({ kind: 'broken', path, reason: expect.stringMatching(reason) })
    expect(runFoldersOf(process.pid)).toEqual([])
  })

  it('ends at once: its last words are told', async () => {
    const script = writeScript('echo "[12:34:56] FATAL: cannot go on" >&2; exit 7')
    removals.push(script.remove)
    const startMs = performance.now()
    expect(await launchNamed(script.path)).toEqual({
      kind: 'broken',
      path: script.path,
      reason: 'it ended with exit code 7: FATAL: cannot go on',
    })
    expect(performance.now() - startMs).toBeLessThan(3000)
  })

  it('never speaks: it is ended in time, with its children', async () => {
    const script = writeScript('sleep 61')
    removals.push(script.remove)
    const launching = launchNamed(script.path, { launchTimeoutMs: 500 })
    expect(await eventually(() => mainBrowsersOf(process.pid).length === 1)).toBe(true)
    const group = mainBrowserOf(process.pid)
    expect(await eventually(() => processesOf(group).length === 2)).toBe(true)
    expect(await launching).toEqual({
      kind: 'broken',
      path: script.path,
      reason: 'no answer within 500 ms',
    })
    expect(await eventually(() => processesOf(group).length === 0)).toBe(true)
    expect(runFoldersOf(process.pid)).toEqual([])
  })
})

describe('a browser that was found', () => {
  it('is the shipped headless shell, and names itself', async () => {
    const browser = await launchTestBrowser()
    removals.push(browser.close)
    expect(browser.path.startsWith(testCacheFolder)).toBe(true)
    expect(browser.version).toMatch(/^HeadlessChrome\/\d+\./)
  }, 30_000)

  it('that does not start is passed over for the next', async () => {
    const broken = writeScript('echo "too old" >&2; exit 1')
    removals.push(broken.remove)
    const candidates = [{ kind: 'found', path: broken.path }, { kind: 'shipped' }] as const
    const outcome = await launchFirst(candidates, findShipped(), launchOptions, makeRunFolder())
    if (outcome.kind !== 'ready') throw new Error(JSON.stringify(outcome))
    removals.push(outcome.browser.close)
    expect(outcome.browser.path.startsWith(testCacheFolder)).toBe(true)
  }, 20_000)

  it('is told with its reason if the others do not start either', async () => {
    const old = writeScript('echo "too old" >&2; exit 1')
    const young = writeScript('echo "too young" >&2; exit 1')
    removals.push(old.remove, young.remove)
    const candidates = [old, young].map(({ path }) => ({ kind: 'found', path }) as const)
    const outcome = await launchFirst(candidates, undefined, launchOptions, makeRunFolder())
    const reason = `it ended with exit code 1: too old; ${young.path}: it ended with exit code 1: too young`
    expect(outcome).toEqual({ kind: 'broken', path: old.path, reason })
    expect(runFoldersOf(process.pid)).toEqual([])
  })

  it('is of no use where no temporary folder can be made, which names the place', async () => {
    vi.stubEnv('TMPDIR', '/nowhere/temporary')
    removals.push(() => void vi.unstubAllEnvs())
    expect(await launchBrowser(launchOptions)).toMatchObject({ kind: 'broken', path: '/nowhere/temporary' })
  })

  it('is started without a sandbox only where the sandbox is impossible, and says so', async () => {
    const refusing = writeScript(
      'case "$*" in *--no-sandbox*) exec "$REAL" "$@";; esac; echo "[1:1:ERROR] No usable sandbox! ..." >&2; exit 1',
    )
    removals.push(refusing.remove)
    const plan = await planScript(refusing.path)
    const browser = await start({ ...plan, mayBeSandboxed: true })
    expect(browser.isSandboxed).toBe(false)
    expect(await print(browser)).toContain('/Font')
    const broken = writeScript('echo "some other fault" >&2; exit 1')
    removals.push(broken.remove)
    const outcome = await startBrowser({ ...plan, mayBeSandboxed: true, programPath: broken.path })
    expect(outcome).toEqual({ kind: 'failed', reason: 'it ended with exit code 1: some other fault' })
  }, 20_000)

  it('gets its own libraries where the system has none, and not elsewhere', async () => {
    const lacking = writeScript(
      'case "$LD_LIBRARY_PATH" in */lib) exec "$REAL" "$@";; esac; ' +
        'echo "$0: error while loading shared libraries: libnspr4.so: cannot open shared object file" >&2; exit 127',
    )
    removals.push(lacking.remove)
    const plan = await planScript(lacking.path)
    expect(plan.environment.LD_LIBRARY_PATH).toBe(process.env.LD_LIBRARY_PATH)
    expect(await print(await start(plan))).toContain('/Font')
    const outcome = await startBrowser(withoutLibraries(plan))
    expect(outcome).toMatchObject({ kind: 'failed', reason: expect.stringContaining('libnspr4.so') })
  }, 20_000)

  it('may be a script that starts the real one as its child: closed and killed whole', async () => {
    const script = writeScript('"$REAL" "$@"\nexit $?')
    removals.push(script.remove)
    const browser = await start(await planScript(script.path))
    const group = mainBrowserOf(process.pid)
    expect(processesOf(group).length).toBeGreaterThan(2)
    let uses = 0
    const pdf = await browser.withPage('<p>Hello', slideSize, async (page) => {
      uses += 1
      if (uses > 1) return page.printPdf()
      process.kill(group, 'SIGKILL') // the script, not the browser
      // The browser goes on printing until the script's end is seen.
      for (;;) await page.printPdf()
    })
    expect(uses).toBe(2)
    expect(pdf.length).toBeGreaterThan(1000)
    expect(await eventually(() => processesOf(group).length === 0)).toBe(true)
    const nextGroup = mainBrowserOf(process.pid)
    await browser.close()
    expect(await eventually(() => processesOf(nextGroup).length === 0)).toBe(true)
  }, 20_000)

  it('that finds no fonts is a fault, not a blank PDF', async () => {
    const plan = await planShipped()
    removals.push(plan.cleanUp)
    const FONTCONFIG_FILE = join(plan.runFolder, 'no-fonts.conf')
    writeFileSync(FONTCONFIG_FILE, '<?xml version="1.0"?><fontconfig></fontconfig>')
    const browser = await start({ ...plan, environment: { ...plan.environment, FONTCONFIG_FILE } })
    await expect(print(browser)).rejects.toMatchObject({
      name: 'BrowserTrouble',
      reason: 'it printed the page without its text',
    })
  }, 20_000)
})

describe('the command line', () => {
  it('has the sandbox unless told otherwise, and the pipe and the walls always', () => {
    const sandboxed = browserArguments('/tmp/profile', true)
    const bare = browserArguments('/tmp/profile', false)
    expect(bare.filter((argument) => !sandboxed.includes(argument))).toEqual(['--no-sandbox'])
    expect(sandboxed).toEqual(
      expect.arrayContaining([
        '--remote-debugging-pipe',
        '--user-data-dir=/tmp/profile',
        '--proxy-server=127.0.0.1:9',
        '--proxy-bypass-list=<-loopback>',
        '--host-resolver-rules=MAP * ~NOTFOUND',
        '--webrtc-ip-handling-policy=disable_non_proxied_udp',
      ]),
    )
  })
})

async function planScript(path: string): Promise<StartPlan> {
  const plan = await planShipped()
  removals.push(plan.cleanUp)
  return { ...plan, programPath: path }
}

function withoutLibraries(plan: StartPlan): StartPlan {
  const { ownLibraries, ...rest } = plan
  return rest
}

async function start(plan: StartPlan): Promise<BrowserHandle> {
  const outcome = await startBrowser(plan)
  if (outcome.kind === 'failed') throw new Error(outcome.reason)
  const browser = holdBrowser(outcome.browser, async () => {})
  removals.push(browser.close)
  return browser
}

async function print(browser: BrowserHandle): Promise<string> {
  const pdf = await browser.withPage('<p>Hello', slideSize, (page) => page.printPdf())
  return Buffer.from(pdf).toString('latin1')
}
