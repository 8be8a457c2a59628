import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import type { BrowserOutcome } from '../browser/model.ts'
import { type Format, planRun, printedFormats, type RunPlan, type TypedOptions } from '../config.ts'
import { createReport } from '../diagnostics/collect-report.ts'
import { exitCodeOf } from '../exit-code.ts'
import type { Host } from '../host.ts'
import type { TalkPlace } from '../io/find-talks.ts'
import { readFontPackages } from '../io/read-font-packages.ts'
import { readMade } from '../io/read-made.ts'
import { readThemeFiles } from '../io/read-theme-files.ts'
import { printJson } from '../json-document.ts'
import { choosePaint } from '../paint.ts'
import { createProgress } from '../progress.ts'
import { recallTalk } from '../recall-talk.ts'
import type { Run } from '../run.ts'
import { countFaults } from '../summarize.ts'
import { countAtOnce } from './count-at-once.ts'
import { cacheFolder, openCaches } from './open-caches.ts'
import { runSideBySide } from './run-side-by-side.ts'
import { type SummedUpTalk, type SumUpOptions, sumUpTalk, tellFaults } from './sum-up-talk.ts'

export interface RunOptions extends TypedOptions, SumUpOptions {
  /** Whether what earlier runs left may be used, and something be left for later ones. */
  readonly usesCache: boolean
}

/**
 * Runs the pipeline over the talks named, tells people and scripts what came of it, and gives the exit code. A bug in one talk
 * stops no other: it is thrown when the others are told.
 */
export async function runTalks(options: RunOptions, host: Host): Promise<number> {
  const start = performance.now()
  const call = createReport()
  const plan = await planRun(options, host.workingFolder, call)
  const outcomes = call.hasErrors() ? [] : await runAll(plan, options, host)
  const talks = outcomes.flatMap((outcome) => (outcome.kind === 'done' ? [outcome.talk] : []))
  const [bug] = outcomes.flatMap((outcome) => (outcome.kind === 'bug' ? [outcome] : []))
  const ofCall = call.diagnostics()
  const all = [...ofCall, ...talks.flatMap(({ diagnostics }) => diagnostics)]
  host.tell(tellFaults(ofCall, new Map(), choosePaint(host.hasColor)))
  host.tell(tellShard(plan))
  for (const { faults } of talks) host.tell(faults)
  for (const { summary } of talks) host.tell(summary)
  host.tell(`${countFaults(all)} · ${((performance.now() - start) / 1000).toFixed(1)} s\n`)
  const code = exitCodeOf(all, options.isStrict)
  if (options.isJson) {
    const documents = talks.flatMap(({ document }) => document ?? [])
    const isOk = code === 0 && bug === undefined
    await host.print(printJson(host.version, documents, { ofCall, isOk }))
  } else if (options.showsPassages) await host.print(talks.map(({ passages }) => passages).join('\n'))
  if (bug !== undefined) throw bug.error
  return code
}

/** Whoever gets an empty shard must not wonder where the talks are. */
function tellShard({ talks, shard }: RunPlan): string {
  if (shard === undefined) return ''
  const { index, count, ofTalks } = shard
  return `shard ${index}/${count}: ${talks.length === 0 ? 'none' : talks.length} of ${ofTalks} talks\n`
}

type TalkOutcome =
  | { readonly kind: 'done'; readonly talk: SummedUpTalk }
  | { readonly kind: 'bug'; readonly error: unknown }

async function runAll(
  { talks, formats, pagePath }: RunPlan,
  options: RunOptions,
  host: Host,
): Promise<readonly TalkOutcome[]> {
  const browser = holdBrowser(host)
  const progress = createProgress(
    host,
    talks.map(({ name }) => name),
  )
  const caches = await openCaches(host, options.usesCache)
  const run: Run = {
    workingFolder: host.workingFolder,
    packageFolder: host.packageFolder,
    ...(options.outputFolder === undefined ? {} : { output: { folder: options.outputFolder, formats } }),
    ...(pagePath === undefined ? {} : { pagePath }),
    browser: browser.get,
    fit: { store: caches.measures, isForbidden: host.environment.LECTERN_BROWSER === 'none' },
    fonts: {
      readShipped: readFontPackages(),
      readOwn: readThemeFiles(join(host.packageFolder, 'themes')).read,
      readMade: readMade('fonts'),
      cache: caches.fonts,
    },
    looks: caches.looks,
    pieces: caches.pieces,
    slides: caches.slides,
    ...(caches.presentations === undefined ? {} : { presentations: caches.presentations }),
    readLayouts: readMade('layouts'),
    onStage: progress.onStage,
  }
  // Started first and awaited last: it comes up while the pipeline is loaded, and outline and article are parsed.
  const begin = (): void => {
    const printed = formats.filter((format) => printedFormats.includes(format))
    if (run.output !== undefined && printed.length > 0) void openAhead(browser.get(), printed)
  }
  const memory = caches.talks(run)
  const leaving = new Set(talks)
  const work = async (talk: TalkPlace): Promise<TalkOutcome> => {
    // To end a browser takes as long as to write the files.
    const onPrinted = (): void => {
      if (leaving.delete(talk) && leaving.size === 0) void browser.release()
    }
    try {
      const held = { run: { ...forTalk(run), onPrinted }, memory, begin }
      return { kind: 'done', talk: sumUpTalk(await recallTalk(talk, held), options, host) }
    } catch (error) {
      return { kind: 'bug', error: nameTalk(error, talk) }
    } finally {
      onPrinted()
      progress.onEnd(talk.name)
    }
  }
  try {
    return await runSideBySide(talks, countAtOnce(), work)
  } finally {
    progress.stop()
    await browser.release()
  }
}

/** Slides, and papers beside them. */
async function openAhead(browser: Promise<BrowserOutcome>, printed: readonly Format[]): Promise<void> {
  const outcome = await browser.catch(() => undefined)
  if (outcome?.kind === 'ready') outcome.browser.openAhead(printed.some((format) => format !== 'pdf') ? 2 : 1)
}

/** A browser that breaks under one talk is there for the others. */
function forTalk(run: Run): Run {
  let asked: Promise<BrowserOutcome> | undefined
  const ask = async (): Promise<BrowserOutcome> => {
    const outcome = await run.browser()
    return outcome.kind === 'ready' ? { ...outcome, browser: outcome.browser.forTalk() } : outcome
  }
  return {
    ...run,
    browser: () => {
      asked ??= ask()
      return asked
    },
  }
}

/** Whoever reports the bug has to know which talk provokes it. */
function nameTalk(error: unknown, { name }: TalkPlace): unknown {
  if (!(error instanceof Error)) return error
  const named = new Error(`${name}: ${error.message}`, { cause: error })
  if (error.stack !== undefined) named.stack = `${name}: ${error.stack}`
  return named
}

interface HeldBrowser {
  readonly get: () => Promise<BrowserOutcome>
  readonly release: () => Promise<void>
}

function holdBrowser(host: Host): HeldBrowser {
  let launched: Promise<BrowserOutcome> | undefined
  const release = host.beforeEnd(async () => {
    const outcome = await launched?.catch(() => undefined)
    if (outcome?.kind === 'ready') await outcome.browser.close()
  })
  const get = (): Promise<BrowserOutcome> => {
    if (launched !== undefined) return launched
    launched = startBrowser(host)
    // Whoever awaits it gets the rejection; a run that fails before must not die of it.
    launched.then((outcome) => tellSandbox(outcome, host)).catch(() => undefined)
    return launched
  }
  return { get, release }
}

/** Loaded with what finds and unpacks it when it is asked for: a check of an unchanged talk does without. */
async function startBrowser(host: Host): Promise<BrowserOutcome> {
  const { launchBrowser } = await import('../browser/launch-browser.ts')
  return launchBrowser({ environment: host.environment, cacheFolder: cacheFolder(host) })
}

function tellSandbox(outcome: BrowserOutcome, host: Host): void {
  if (outcome.kind !== 'ready' || outcome.browser.isSandboxed) return
  host.tell('  the browser runs without its sandbox: the system allows none here (root, or a container)\n')
}
