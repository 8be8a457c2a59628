import type { Article } from '../../1-article/model.ts'
import type { Deck } from '../../3-deck/model.ts'
import type { Measured } from '../../4-check/model.ts'
import type { Verdict } from '../../6-theme/model.ts'
import type { Diagnostic } from '../../diagnostics/model.ts'

/** All that the report page tells of a talk. */
export interface PageInput extends Measured {
  readonly talk: string
  /** Path of the outline as shown; other paths are told from its folder, so that the page is the same wherever the talk lies. */
  readonly outline: string
  readonly articles: readonly Article[]
  /** Absent where the outline cannot be read. */
  readonly deck?: Deck
  readonly verdicts?: ReadonlyMap<string, Verdict>
  readonly diagnostics: readonly Diagnostic[]
}
