import type { InlineText, Run } from './model.ts'

/** Takes runs; gives them with the plain text that they come to. */
export function inlineOf(runs: readonly Run[]): InlineText {
  return { runs, plain: runs.map((run) => run.text).join('') }
}
