import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import type { BrowserOutcome } from '../browser/model.ts'
import { planRun, printedFormats, type RunPlan, type TypedOptions } from '../config.ts'
import { createReport } from '../diagnostics/collect-report.ts'
import { formatDiagnostic } from '../diagnostics/format-diagnostic.ts'
import type { Diagnostic } from '../diagnostics/model.ts'
import { exitCodeOf } from '../exit-code.ts'
import type { Host } from '../host.ts'
import { makeRunFolder, type RunFolder } from '../io/make-run-folder.ts'
import { readFontPackages } from '../io/read-font-packages.ts'
import { readThemeFiles } from '../io/read-theme-files.ts'
import { printJson } from '../json-document.ts'
import { choosePaint } from '../paint.ts'
import { printPassages } from '../print-passages.ts'
import { createProgress } from '../progress.ts'
import { recallTalk } from '../recall-talk.ts'
import type { Run, TalkResult } from '../run.ts'
import { countFaults, summarizeTalk } from '../summarize.ts'
import { summarizeMeasures } from '../summarize-measures.ts'
import { cacheFolder, openCaches } from './open-caches.ts'

export interface RunOptions extends TypedOptions {
  readonly isJson: boolean
  readonly isStrict: boolean
  /** Whether the articles are shown with their addresses. */
  readonly showsPassages: boolean
  /** Whether what earlier runs left may be used, and something be left for later ones. */
  readonly usesCache: boolean
  /** Where outputs go; absent when nothing is to be written. */
  readonly outputFolder?: string
}

/** Runs the pipeline over the talks named, tells people and scripts what came of it, and gives the exit code. */
export async function runTalks(options: RunOptions, host: Host): Promise<number> {
  const start = performance.now()
  const call = createReport()
  const plan = await planRun(options, host.workingFolder, call)
  const results = call.hasErrors() ? [] : await runAll(plan, options, host)
  const all = [...call.diagnostics(), ...results.flatMap((result) => result.diagnostics)]
  tellFaults(call.diagnostics(), results, host)
  const paint = choosePaint(host.hasColor)
  for (const result of results) {
    const more = options.outputFolder === undefined ? summarizeMeasures(result, paint) : []
    host.tell(`${[...summarizeTalk(result), ...more].join('\n')}\n`)
  }
  host.tell(`${countFaults(all)} · ${((performance.now() - start) / 1000).toFixed(1)} s\n`)
  if (options.isJson) await host.print(printJson(host.version, results, call.diagnostics(), options))
  else if (options.showsPassages) await showPassages(results, host)
  return exitCodeOf(all, options.isStrict)
}

async function showPassages(results: readonly TalkResult[], { page, print }: Host): Promise<void> {
  const paint = choosePaint(page.hasColor)
  await print(results.map((result) => printPassages(result, page.columns, paint)).join('\n'))
}

async function runAll(
  { talks, formats, pagePath }: RunPlan,
  options: RunOptions,
  host: Host,
): Promise<readonly TalkResult[]> {
  const browser = holdBrowser(host)
  const temporary = holdTemporaryFolder(host)
  const progress = createProgress(host)
  const caches = await openCaches(host, options.usesCache)
  const run: Run = {
    workingFolder: host.workingFolder,
    packageFolder: host.packageFolder,
    ...(options.outputFolder === undefined ? {} : { output: { folder: options.outputFolder, formats } }),
    ...(pagePath === undefined ? {} : { pagePath }),
    browser: browser.get,
    temporaryFolder: temporary.get,
    fit: { store: caches.measures, isForbidden: host.environment.LECTERN_BROWSER === 'none' },
    fonts: {
      readShipped: readFontPackages(),
      readOwn: readThemeFiles(join(host.packageFolder, 'themes')).read,
      cache: caches.fonts,
    },
    looks: caches.looks,
    pieces: caches.pieces,
    onStage: progress.onStage,
  }
  const needsBrowser = formats.some((format) => printedFormats.includes(format))
  // Started first and awaited last: it comes up while the pipeline is loaded, and outline and article are parsed.
  const begin = (): void => {
    if (run.output !== undefined && needsBrowser) void browser.get()
  }
  const memory = caches.talks(run)
  const results: TalkResult[] = []
  try {
    for (const talk of talks) results.push(await recallTalk(talk, { run, memory, begin }))
  } finally {
    progress.stop()
    await browser.release()
    await temporary.release()
  }
  return results
}

interface Held<T> {
  readonly get: () => T
  readonly release: () => Promise<void>
}

function holdBrowser(host: Host): Held<Promise<BrowserOutcome>> {
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

function holdTemporaryFolder(host: Host): Held<Promise<string>> {
  let made: Promise<RunFolder> | undefined
  const release = host.beforeEnd(async () => {
    const folder = await made?.catch(() => undefined)
    await folder?.remove()
  })
  const get = async (): Promise<string> => {
    made ??= makeRunFolder()
    return (await made).path
  }
  return { get, release }
}

function tellFaults(ofCall: readonly Diagnostic[], results: readonly TalkResult[], host: Host): void {
  const paint = choosePaint(host.hasColor)
  for (const diagnostic of ofCall) host.tell(`${formatDiagnostic(diagnostic, new Map(), paint)}\n`)
  for (const { diagnostics, sources } of results) {
    for (const diagnostic of diagnostics) host.tell(`${formatDiagnostic(diagnostic, sources, paint)}\n`)
  }
}
