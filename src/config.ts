import { resolve } from 'node:path'
import type { Report } from './diagnostics/model.ts'
import { suggest } from './diagnostics/suggest.ts'
import { findTalk, listTalks, type TalkPlace } from './io/find-talks.ts'
import { readShard, type Shard, takeShard } from './shard-talks.ts'

/** In the order in which they are told. */
const allFormats = ['md', 'html', 'pdf', 'pptx', 'notes', 'students'] as const
/** Formats that a browser makes. */
export const printedFormats: readonly Format[] = ['pdf', 'notes', 'students']
export type Format = (typeof allFormats)[number]

/** What was typed on the command line. */
export interface TypedOptions {
  readonly talks: readonly string[]
  /** As typed after `--format`: names with commas between. */
  readonly format?: string
  /** As typed after `--report`. */
  readonly page?: string
  /** As typed after `--shard`. */
  readonly shard?: string
}

/** What a run is to do. */
export interface RunPlan {
  readonly talks: readonly TalkPlace[]
  readonly formats: readonly Format[]
  readonly pagePath?: string
  /** Which part of so many talks these are, where they are a part. */
  readonly shard?: Shard & { readonly ofTalks: number }
}

/** Takes what was typed; gives the talks and formats of the run. Reports `call/*`. */
export async function planRun(typed: TypedOptions, workingFolder: string, report: Report): Promise<RunPlan> {
  const all = await chooseTalks(typed.talks, workingFolder, report)
  reportSameNames(all, report)
  const formats = typed.format === undefined ? allFormats : chooseFormats(typed.format, report)
  // What is wrong with the call is told of all talks: then it is wrong on every machine.
  if (typed.page !== undefined) judgePage(typed.page, all, report)
  const shard = typed.shard === undefined ? undefined : readShard(typed.shard, report)
  return {
    talks: shard === undefined ? all : takeShard(all, shard),
    formats,
    ...(typed.page === undefined ? {} : { pagePath: resolve(workingFolder, typed.page) }),
    ...(shard === undefined ? {} : { shard: { ...shard, ofTalks: all.length } }),
  }
}

/** A page has one talk on it. The ending is asked for since a forgotten file would make the next word, a talk, its name. */
function judgePage(file: string, talks: readonly TalkPlace[], report: Report): void {
  if (!/[^/\\]\.html?$/i.test(file)) report.add('call/report-name', undefined, { file })
  else if (talks.length > 1) {
    const names = talks.map(({ name }) => name)
    report.add('call/report-of-several', undefined, { count: names.length, talks: names })
  }
}

async function chooseTalks(
  typed: readonly string[],
  workingFolder: string,
  report: Report,
): Promise<readonly TalkPlace[]> {
  if (typed.length === 0) {
    const talks = await listTalks(workingFolder)
    if (talks.length === 0) report.add('call/no-talks', undefined)
    return talks
  }
  const found = await Promise.all(typed.map((talk) => findTalk(talk, workingFolder)))
  return found.flatMap((one) => {
    if (one.kind === 'found') return [one.talk]
    report.add('call/unknown-talk', undefined, { talk: one.typed, suggestion: suggest(one.typed, one.known) })
    return []
  })
}

function reportSameNames(talks: readonly TalkPlace[], report: Report): void {
  const names = talks.map((talk) => talk.name)
  const twice = new Set(names.filter((name, index) => names.indexOf(name) !== index))
  for (const talk of twice) report.add('call/same-name', undefined, { talk })
}

function chooseFormats(typed: string, report: Report): readonly Format[] {
  const words = typed.split(',').map((word) => word.trim())
  for (const word of words) {
    if ((allFormats as readonly string[]).includes(word)) continue
    const details = { format: word, formats: allFormats, suggestion: suggest(word, allFormats) }
    report.add('call/unknown-format', undefined, details)
  }
  return allFormats.filter((format) => words.includes(format))
}
