import type { Deck, Slide } from '../../3-deck/model.ts'
import type { DeckLooks } from '../../6-theme/look-model.ts'
import type { PptxMemory } from './pptx-memory.ts'
import type { Material } from './slide-context.ts'

export interface PptxInput {
  readonly deck: Deck
  /** The slides of this file: all of the deck's, or those that a format shows. */
  readonly slides: readonly Slide[]
  readonly looks: DeckLooks
  /** The slides as the engine rendered them, by id. */
  readonly html: ReadonlyMap<string, string>
  readonly material: Material
  /** What was written of the talk before; absent: all is written. */
  readonly memory?: PptxMemory
}
