import type { InlineText } from '../0-text/model.ts'
import type { SourceRange } from '../diagnostics/model.ts'

/** Words on a slide, with the place in the outline where they were typed. */
export interface Words extends InlineText {
  readonly at: SourceRange
  /** The formulas among the runs, each with its own place; absent where there are none. */
  readonly formulas?: readonly Formula[]
}

/** TeX, with the place in the outline where it was typed. */
export interface Formula {
  readonly tex: string
  readonly at: SourceRange
}
