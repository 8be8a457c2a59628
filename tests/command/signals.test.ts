import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { eventually, mainBrowsersOf } from '../browser/support/browser-processes.ts'
import { ensureCompiled } from '../support/compiled.ts'
import { makeProject, readFiles, smallTalk } from '../support/project.ts'
import { startLectern, withBrowser } from '../support/run-lectern.ts'

beforeAll(ensureCompiled)

/** A build with its own temporary folder, some pictures heavy enough to write for a while. */
function startBuild(): { cwd: string; temporary: string; running: ReturnType<typeof startLectern> } {
  const cwd = makeProject(smallTalk('content/mills'))
  const temporary = makeProject()
  const running = startLectern(['build', '--format', 'md,html'], { cwd, environment: { TMPDIR: temporary } })
  return { cwd, temporary, running }
}

function expectNothingLeft(cwd: string, temporary: string): void {
  expect(readdirSync(temporary)).toEqual([])
  const files = readFiles(join(cwd, 'dist'))
  expect(Object.keys(files).filter((path) => path.endsWith('.tmp'))).toEqual([])
  const { 'mills/mills.md': markdown, 'mills/mills.html': html } = files
  if (markdown !== undefined)
    expect(markdown).toMatch(/^---\nmarp: true[\s\S]*The sea is a motor\.[\s\S]*\n$/)
  if (html !== undefined) expect(html).toMatch(/^<!DOCTYPE html>[\s\S]*<\/html>$/)
}

describe('a signal', () => {
  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const)(
    '%s in the middle of a build ends it with %i, and leaves nothing behind',
    async (signal, code) => {
      const { cwd, temporary, running } = startBuild()
      // Then the engine is loaded, which takes longer than the signal.
      await running.said('fit')
      running.child.kill(signal)
      const ended = await running.ended
      expect(ended.code).toBe(code)
      expect(ended.stderr).not.toMatch(/\n\s+at /)
      expectNothingLeft(cwd, temporary)
    },
  )

  it('while the browser is up ends that too, with all that it wrote', async () => {
    const cwd = makeProject(smallTalk('content/mills'))
    const temporary = makeProject()
    const environment = { ...withBrowser, TMPDIR: temporary }
    const running = startLectern(['build', '--format', 'pdf'], { cwd, environment })
    await running.said('browser')
    const pid = running.child.pid ?? 0
    const wasUp = mainBrowsersOf(pid).length > 0
    running.child.kill('SIGTERM')
    expect(await running.ended).toMatchObject({ code: 143 })
    expect(wasUp).toBe(true)
    expect(await eventually(() => mainBrowsersOf(pid).length === 0)).toBe(true)
    expectNothingLeft(cwd, temporary)
  })

  it('at any moment leaves whole files and nothing else', async () => {
    const delaysMs = [0, 100, 200, 300, 400, 500, 600, 700, 800, 1000]
    const killed = delaysMs.map((delayMs) => ({ delayMs, ...startBuild() }))
    await Promise.all(
      killed.map(async ({ delayMs, cwd, temporary, running }) => {
        await new Promise((resolve) => setTimeout(resolve, delayMs))
        running.child.kill('SIGTERM')
        const { code } = await running.ended
        expect([0, 143]).toContain(code)
        expectNothingLeft(cwd, temporary)
      }),
    )
  })
})
