import { mkdtempSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'puppeteer-core/lib/esm/puppeteer/puppeteer-core-browser.js'

import { browserArguments } from './browser-arguments.ts'
import { keepPages, type Pages } from './keep-pages.ts'
import { createPipeTransport } from './pipe-transport.ts'
import { type BrowserProcess, startProcess } from './start-process.ts'
import { DeadlineFault, withDeadline } from './with-deadline.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** All that is needed to start a browser, the first time and again. */
export interface StartPlan {
  readonly programPath: string
  /** Where a profile is made, a new one for each start: a killed browser leaves a locked one. */
  readonly runFolder: string
  readonly environment: Environment
  /** Libraries to use if the system has not those that the program asks for. */
  readonly ownLibraries?: string
  /** Whether the sandbox is worth a try: not for root, whom Chromium refuses it. */
  readonly mayBeSandboxed: boolean
  readonly launchTimeoutMs: number
  readonly protocolTimeoutMs: number
  /** Gets the means to kill each process that is started, for the case that nobody is left to close it. */
  readonly onStarted: (killNow: () => void) => void
}

export interface RunningBrowser {
  readonly puppeteer: Browser
  readonly version: string
  readonly pages: Pages
  readonly isSandboxed: boolean
  readonly process: BrowserProcess
  /** The plan that worked: a restart need not learn again what this system cannot do. */
  readonly workingPlan: StartPlan
}

export type StartOutcome =
  | { readonly kind: 'running'; readonly browser: RunningBrowser }
  | { readonly kind: 'failed'; readonly reason: string }

/**
 * Starts a browser and connects to it. Where it ends at once because a library is missing, it is started
 * with its own libraries; where it ends because the sandbox is impossible, without one, which the result says.
 * Every step is bounded by `launchTimeoutMs`; a browser that does not speak in time is killed.
 */
export async function startBrowser(plan: StartPlan): Promise<StartOutcome> {
  const outcome = await startOnce(plan)
  if (outcome.kind === 'running') return outcome
  const nextPlan = adaptPlan(plan, outcome.reason)
  return nextPlan === undefined ? outcome : startBrowser(nextPlan)
}

/** What to leave or take for the next try; each can happen once. Undefined if nothing is left to try. */
function adaptPlan(plan: StartPlan, reason: string): StartPlan | undefined {
  const { ownLibraries, ...rest } = plan
  if (ownLibraries !== undefined && /error while loading shared libraries/.test(reason)) {
    const folders = [ownLibraries, plan.environment.LD_LIBRARY_PATH].filter(Boolean).join(':')
    return { ...rest, environment: { ...plan.environment, LD_LIBRARY_PATH: folders } }
  }
  if (plan.mayBeSandboxed && sandboxFaults.test(reason)) return { ...plan, mayBeSandboxed: false }
  return undefined
}

/**
 * What Chromium 147 says where it cannot build its sandbox: no user namespaces (Debian's and Ubuntu's
 * settings), namespaces forbidden (Docker's seccomp profile), root.
 */
const sandboxFaults =
  /No usable sandbox|Running as root without --no-sandbox|Failed to move to new namespace|SUID sandbox helper|credentials\.cc|zygote_host_impl_linux\.cc/

async function startOnce(plan: StartPlan): Promise<StartOutcome> {
  let started: BrowserProcess
  try {
    // At once, as all that comes before the start: whoever waits for the disk in turns lets other work go before.
    const profileFolder = mkdtempSync(join(plan.runFolder, 'profile-'))
    const programArguments = browserArguments(profileFolder, plan.mayBeSandboxed)
    started = startProcess(plan.programPath, programArguments, plan.environment)
    plan.onStarted(started.killNow)
  } catch (error) {
    return { kind: 'failed', reason: `it cannot be run (${(error as Error).message})` }
  }
  try {
    // It may end before anybody listens to its pipe, which then never closes.
    const ended = started.ended.then(() => Promise.reject(new Error('it ended')))
    const connecting = Promise.race([connect(started), ended])
    const connected = await withDeadline(connecting, plan.launchTimeoutMs)
    const isSandboxed = plan.mayBeSandboxed
    return { kind: 'running', browser: { ...connected, process: started, isSandboxed, workingPlan: plan } }
  } catch (error) {
    // The pipe closes before the process is seen to have ended, and the process's last words tell more.
    if (!(error instanceof DeadlineFault)) await withDeadline(started.ended, 500).catch(() => {})
    const reason = started.describeEnd() ?? (error as Error).message
    started.killNow()
    await withDeadline(started.ended, 1000).catch(() => {})
    return { kind: 'failed', reason }
  }
}

/**
 * Puppeteer's build for web pages has `connect` and no launcher, and loads in half of the time of the
 * whole (115 against 230 ms): https://pptr.dev/guides/running-puppeteer-in-the-browser
 */
async function connect(started: BrowserProcess) {
  const { connect } = await import('puppeteer-core/lib/esm/puppeteer/puppeteer-core-browser.js')
  const transport = createPipeTransport(started.commands, started.answers)
  // No time-outs of Puppeteer's own: `guardCalls` has them, with words for people.
  const puppeteer = await connect({ transport, defaultViewport: null, protocolTimeout: 0 })
  const pages = keepPages(puppeteer, mostPagesAtOnce())
  return { puppeteer, version: await puppeteer.version(), pages }
}

/** One for each processor, ours among them: what is more would only take turns, and a page of its own for each document takes longer. */
const mostPagesAtOnce = (): number => Math.max(2, availableParallelism())
