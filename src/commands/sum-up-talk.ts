import { formatDiagnostic, type Paint } from '../diagnostics/format-diagnostic.ts'
import type { Diagnostic } from '../diagnostics/model.ts'
import type { Host } from '../host.ts'
import { describeTalk } from '../json-document.ts'
import { choosePaint } from '../paint.ts'
import { printPassages } from '../print-passages.ts'
import type { TalkResult } from '../run.ts'
import { summarizeTalk } from '../summarize.ts'
import { summarizeMeasures } from '../summarize-measures.ts'

/** What is kept of a talk that is done, for the end of the run. Its deck and its texts are let go: a run may have a thousand. */
export interface SummedUpTalk {
  readonly diagnostics: readonly Diagnostic[]
  /** For people: every fault, each with its excerpt; and the lines that sum it up. */
  readonly faults: string
  readonly summary: string
  /** Its articles with their addresses, where they are asked for. */
  readonly passages: string
  /** For scripts; absent where nobody asks. */
  readonly document?: object
}

export interface SumUpOptions {
  readonly isJson: boolean
  readonly isStrict: boolean
  /** Whether the articles are shown with their addresses. */
  readonly showsPassages: boolean
  /** Where outputs go; absent when nothing is to be written. */
  readonly outputFolder?: string
}

/** Takes what became of a talk; gives all that the run will tell of it. */
export function sumUpTalk(result: TalkResult, options: SumUpOptions, host: Host): SummedUpTalk {
  const { diagnostics, sources } = result
  const paint = choosePaint(host.hasColor)
  const more = options.outputFolder === undefined ? summarizeMeasures(result, paint) : []
  return {
    diagnostics,
    faults: tellFaults(diagnostics, sources, paint),
    summary: `${[...summarizeTalk(result), ...more].join('\n')}\n`,
    passages: options.showsPassages && !options.isJson ? showPassages(result, host) : '',
    ...(options.isJson ? { document: describeTalk(result, options) } : {}),
  }
}

/** A paragraph for each fault, one after the other. */
export function tellFaults(
  diagnostics: readonly Diagnostic[],
  sources: TalkResult['sources'],
  paint: Paint,
): string {
  return diagnostics.map((diagnostic) => `${formatDiagnostic(diagnostic, sources, paint)}\n`).join('')
}

function showPassages(result: TalkResult, { page }: Host): string {
  return printPassages(result, page.columns, choosePaint(page.hasColor))
}
