import { createHash } from 'node:crypto'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import type { TextStore } from '../6-theme/model.ts'
import type { BrowserOutcome } from '../browser/model.ts'
import { planRun, printedFormats, type RunPlan, type TypedOptions } from '../config.ts'
import { createReport } from '../diagnostics/collect-report.ts'
import { formatDiagnostic } from '../diagnostics/format-diagnostic.ts'
import type { Diagnostic } from '../diagnostics/model.ts'
import { exitCodeOf } from '../exit-code.ts'
import type { Host } from '../host.ts'
import { type FileCache, keepFiles } from '../io/keep-files.ts'
import { readFontPackages } from '../io/read-font-packages.ts'
import { readThemeFiles } from '../io/read-theme-files.ts'
import { printJson } from '../json-document.ts'
import { choosePaint } from '../paint.ts'
import { runTalk } from '../pipeline.ts'
import { printPassages } from '../print-passages.ts'
import { createProgress } from '../progress.ts'
import type { Run, TalkResult } from '../run.ts'
import { countFaults, summarizeTalk } from '../summarize.ts'
import { summarizeMeasures } from '../summarize-measures.ts'

export interface RunOptions extends TypedOptions {
  readonly isJson: boolean
  readonly isStrict: boolean
  /** Whether the articles are shown with their addresses. */
  readonly showsPassages: boolean
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
  const progress = createProgress(host)
  const run: Run = {
    workingFolder: host.workingFolder,
    packageFolder: host.packageFolder,
    ...(options.outputFolder === undefined ? {} : { output: { folder: options.outputFolder, formats } }),
    ...(pagePath === undefined ? {} : { pagePath }),
    browser: browser.get,
    fit: {
      store: storeMeasures(keepFiles(join(cacheFolder(host), 'fit'))),
      isForbidden: host.environment.LECTERN_BROWSER === 'none',
    },
    fonts: {
      readShipped: readFontPackages(),
      readOwn: readThemeFiles(join(host.packageFolder, 'themes')).read,
      cache: keepFiles(join(cacheFolder(host), 'fonts-1')),
    },
    looks: keepFiles(join(cacheFolder(host), 'looks')),
    onStage: progress.onStage,
  }
  const needsBrowser = formats.some((format) => printedFormats.includes(format))
  // Started first and awaited last: it comes up while outline and article are parsed.
  if (run.output !== undefined && needsBrowser) void browser.get()
  const results: TalkResult[] = []
  try {
    for (const talk of talks) results.push(await runTalk(talk, run))
  } finally {
    progress.stop()
    await browser.release()
  }
  return results
}

/** A text for each talk, by the path of its outline. */
function storeMeasures(files: FileCache): (key: string) => TextStore {
  return (key) => {
    const name = `${createHash('sha256').update(key).digest('hex').slice(0, 32)}.json`
    const decode = (bytes: Uint8Array | undefined) =>
      bytes === undefined ? undefined : new TextDecoder().decode(bytes)
    return {
      read: async () => decode(await files.read(name)),
      write: (text) => files.write(name, new TextEncoder().encode(text)),
    }
  }
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

/** The unpacked browser, the measures of slides and cut fonts lie here; deleting it costs the next run a few seconds. */
function cacheFolder({ environment }: Host): string {
  return join(environment.XDG_CACHE_HOME || join(environment.HOME || homedir(), '.cache'), 'lectern')
}

function tellFaults(ofCall: readonly Diagnostic[], results: readonly TalkResult[], host: Host): void {
  const paint = choosePaint(host.hasColor)
  for (const diagnostic of ofCall) host.tell(`${formatDiagnostic(diagnostic, new Map(), paint)}\n`)
  for (const { diagnostics, sources } of results) {
    for (const diagnostic of diagnostics) host.tell(`${formatDiagnostic(diagnostic, sources, paint)}\n`)
  }
}
