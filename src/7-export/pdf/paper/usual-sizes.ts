import type { Deck } from '../../../3-deck/model.ts'
import type { SizePx } from '../../../browser/model.ts'

/** Slides as themes have them that give themselves no other size (`@size`). */
export const usualSizes: Readonly<Record<Deck['size'], SizePx>> = {
  '16:9': { widthPx: 1280, heightPx: 720 },
  '4:3': { widthPx: 960, heightPx: 720 },
}
