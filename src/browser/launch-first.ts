import type { RunFolder } from '../io/make-run-folder.ts'
import { disk } from './describe-machine.ts'
import type { ShippedArchives } from './find-shipped.ts'
import { holdBrowser } from './hold-browser.ts'
import type { Candidate } from './list-candidates.ts'
import type { BrowserOutcome, LaunchOptions } from './model.ts'
import { prepareCandidate } from './prepare-candidate.ts'
import { type StartOutcome, startBrowser } from './start-browser.ts'

const defaultLaunchTimeoutMs = 8_000
/** With one restart, a browser that hangs ends a run after 24 + 8 + 24 s and the killing: under a minute. */
const defaultProtocolTimeoutMs = 24_000

/**
 * Starts the first of the candidates that starts, in the given folder, which goes when the browser is
 * closed, when none starts, or when this process exits. If none does, the reasons of all are told.
 */
export async function launchFirst(
  candidates: readonly Candidate[],
  archives: ShippedArchives | undefined,
  options: LaunchOptions,
  run: RunFolder,
): Promise<BrowserOutcome> {
  const lastResort = armLastResort(run)
  const failures: { readonly path: string; readonly reason: string }[] = []
  for (const candidate of candidates) {
    const outcome = await tryCandidate(candidate, archives, options, run, lastResort.watch)
    if (outcome.kind === 'running') {
      return { kind: 'ready', browser: holdBrowser(outcome.browser, lastResort.disarm) }
    }
    const path = candidate.kind === 'shipped' ? '@sparticuz/chromium' : candidate.path
    failures.push({ path, reason: outcome.reason })
  }
  await lastResort.disarm()
  const [first, ...others] = failures
  const reasons = [first?.reason, ...others.map(({ path, reason }) => `${path}: ${reason}`)]
  return { kind: 'broken', path: first?.path ?? '', reason: reasons.join('; ') }
}

async function tryCandidate(
  candidate: Candidate,
  archives: ShippedArchives | undefined,
  options: LaunchOptions,
  run: RunFolder,
  onStarted: (killNow: () => void) => void,
): Promise<StartOutcome> {
  if (candidate.kind === 'named' && !disk.isFile(candidate.path))
    return { kind: 'failed', reason: 'there is no such file' }
  try {
    const { environment, cacheFolder } = options
    const program = await prepareCandidate(candidate, archives, environment, cacheFolder, run)
    return await startBrowser({
      ...program,
      runFolder: run.path,
      // Chromium refuses its sandbox to root.
      mayBeSandboxed: process.getuid?.() !== 0,
      launchTimeoutMs: options.launchTimeoutMs ?? defaultLaunchTimeoutMs,
      protocolTimeoutMs: options.protocolTimeoutMs ?? defaultProtocolTimeoutMs,
      onStarted,
    })
  } catch (error) {
    return { kind: 'failed', reason: (error as Error).message }
  }
}

/** Kills every browser of this run and removes its folder if the process exits without closing it. */
function armLastResort(run: RunFolder) {
  const kills: (() => void)[] = []
  const endNow = () => {
    for (const killNow of kills) killNow()
    run.removeNow()
  }
  process.once('exit', endNow)
  return {
    watch: (killNow: () => void): void => {
      kills.push(killNow)
    },
    disarm: async (): Promise<void> => {
      await run.remove()
      process.off('exit', endNow)
    },
  }
}
