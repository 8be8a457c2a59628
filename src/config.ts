import type { Report } from './diagnostics/model.ts'
import { suggest } from './diagnostics/suggest.ts'
import { findTalk, listTalks, type TalkPlace } from './io/find-talks.ts'

/** Every format of the contract; `builtFormats` are those that this version makes. */
const allFormats = ['html', 'pdf', 'pptx', 'notes', 'md', 'students'] as const
export const builtFormats = ['md', 'html', 'pdf', 'pptx'] as const
/** Formats that a browser makes. */
export const printedFormats: readonly Format[] = ['pdf']
export type Format = (typeof builtFormats)[number]

/** What was typed on the command line. */
export interface TypedOptions {
  readonly talks: readonly string[]
  /** As typed after `--format`: names with commas between. */
  readonly format?: string
}

/** What a run is to do. */
export interface RunPlan {
  readonly talks: readonly TalkPlace[]
  readonly formats: readonly Format[]
}

/** Takes what was typed; gives the talks and formats of the run. Reports `call/*`. */
export async function planRun(typed: TypedOptions, workingFolder: string, report: Report): Promise<RunPlan> {
  const talks = await chooseTalks(typed.talks, workingFolder, report)
  reportSameNames(talks, report)
  return { talks, formats: typed.format === undefined ? builtFormats : chooseFormats(typed.format, report) }
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
    if (isBuilt(word)) continue
    if ((allFormats as readonly string[]).includes(word)) {
      report.add('call/format-not-built', undefined, { format: word, formats: builtFormats })
    } else {
      const details = { format: word, formats: allFormats, suggestion: suggest(word, allFormats) }
      report.add('call/unknown-format', undefined, details)
    }
  }
  return builtFormats.filter((format) => words.includes(format))
}

function isBuilt(word: string): word is Format {
  return (builtFormats as readonly string[]).includes(word)
}
