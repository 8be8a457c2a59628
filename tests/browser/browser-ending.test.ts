import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

import { nameOwner } from '../../src/io/name-owner.ts'
import { eventually, mainBrowserOf, processesOf, runFoldersOf } from './support/browser-processes.ts'
import { launchTestBrowser, slideSize } from './support/test-browser.ts'

const launchInChild = fileURLToPath(new URL('support/launch-in-child.ts', import.meta.url))

describe('after the end of a run', () => {
  it('leaves no process and no folder when closed, once or twice', async () => {
    const browser = await launchTestBrowser()
    await browser.withPage('<p>Hello', slideSize, (page) => page.printPdf())
    const main = mainBrowserOf(process.pid)
    expect(processesOf(main).length).toBeGreaterThan(2)
    expect(runFoldersOf(process.pid)).toHaveLength(1)
    await Promise.all([browser.close(), browser.close()])
    expect(await eventually(() => processesOf(main).length === 0)).toBe(true)
    expect(runFoldersOf(process.pid)).toEqual([])
  }, 20_000)

  it('leaves nothing when closed in the middle of a call, which is told', async () => {
    const browser = await launchTestBrowser()
    const main = mainBrowserOf(process.pid)
    const call = browser.withPage('<p>Hello', slideSize, async (page) => {
      await browser.close()
      return page.printPdf()
    })
    await expect(call).rejects.toMatchObject({ name: 'BrowserTrouble' })
    await expect(browser.withPage('<p>Hello', slideSize, (page) => page.printPdf())).rejects.toMatchObject({
      reason: 'it was closed',
    })
    expect(await eventually(() => processesOf(main).length === 0)).toBe(true)
    expect(runFoldersOf(process.pid)).toEqual([])
  }, 20_000)

  it.each(['exit', 'throw'])(
    'leaves nothing when the process ends by %s without closing',
    async (ending) => {
      const { pid, main } = await runChild(ending)
      expect(await eventually(() => processesOf(main).length === 0)).toBe(true)
      expect(runFoldersOf(pid)).toEqual([])
    },
    20_000,
  )

  it('leaves no process when the process is killed, and no folder after the next start', async () => {
    const { pid, main } = await runChild('kill')
    expect(await eventually(() => processesOf(main).length === 0)).toBe(true)
    expect(runFoldersOf(pid)).toHaveLength(1)
    const browser = await launchTestBrowser()
    await browser.close()
    expect(runFoldersOf(pid)).toEqual([])
  }, 20_000)

  it('leaves alone what a living process and another machine keep in the temporary folder', async () => {
    const machine = nameOwner().split('-')[1]
    const names = [`lectern-1-${machine}-living`, 'lectern-1-00000000-elsewhere', 'lectern-notes']
    for (const name of names) mkdirSync(join(tmpdir(), name), { recursive: true })
    const browser = await launchTestBrowser()
    await browser.close()
    expect(readdirSync(tmpdir())).toEqual(expect.arrayContaining(names))
    for (const name of names) rmSync(join(tmpdir(), name), { recursive: true })
  }, 20_000)
})

/** Starts the child, waits until its browser is up, and then lets it end by itself or kills it. */
async function runChild(ending: string): Promise<{ readonly pid: number; readonly main: number }> {
  const child = spawn(process.execPath, ['--import', 'tsx', launchInChild, ending], {
    stdio: ['pipe', 'pipe', 'ignore'],
  })
  const pid = child.pid ?? 0
  const ended = new Promise((resolve) => child.once('close', resolve))
  const said = await Promise.race([new Promise((resolve) => child.stdout.once('data', resolve)), ended])
  expect(`${said}`).toBe('ready\n')
  const main = mainBrowserOf(pid)
  expect(processesOf(main).length).toBeGreaterThan(2)
  if (ending === 'kill') child.kill('SIGKILL')
  else child.stdin.write('end\n')
  await ended
  return { pid, main }
}
