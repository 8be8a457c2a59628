import type { FitFaultKind } from '../model.ts'
import type { Box, LaidBlock } from './model.ts'

/** A fault at the blocks where it was seen. */
export interface SeenFault {
  readonly kind: FitFaultKind
  readonly px: number
  readonly block: LaidBlock
  readonly other?: LaidBlock
}

/** Boxes of letters are higher than the letters: only where their middles meet does one run into the other. */
const leanShare = 0.25
/** What may meet by rounding. */
const slackPx = 2

/** Gives every pair of blocks of which one is written over the other. */
export function findOverlap(blocks: readonly LaidBlock[]): readonly SeenFault[] {
  return blocks.flatMap((one, index) =>
    blocks.slice(index + 1).flatMap((other) => {
      if (one.drawing !== undefined && one.drawing === other.drawing) return []
      const px = one.kind === 'text' || other.kind === 'text' ? deepest(one, other) : 0
      return px > 0 ? [tell(one, other, px)] : []
    }),
  )
}

/** The place to mend is in the body, not in its source line. */
function tell(one: LaidBlock, other: LaidBlock, px: number): SeenFault {
  const [first, second] = one.zone === 'foot' || one.zone === 'source' ? [other, one] : [one, other]
  return { kind: 'overlap', px, block: first, other: second }
}

function deepest(one: LaidBlock, other: LaidBlock): number {
  // The words of a drawing lie in it; a caption may lie over its picture, on a ground of its own. Blocks come as they are painted.
  if (isDrawn(one, other) || isDrawn(other, one) || (one.kind === 'picture' && other.hasGround === true))
    return 0
  let px = 0
  for (const a of one.lines) {
    for (const b of other.lines) px = Math.max(px, depth(lean(a, one), lean(b, other)))
  }
  return px
}

function isDrawn(words: LaidBlock, picture: LaidBlock): boolean {
  return words.drawing !== undefined && picture.kind === 'picture'
}

function lean(box: Box, { kind }: LaidBlock): Box {
  if (kind === 'picture') return box
  const spare = (box.bottom - box.top) * leanShare
  return { ...box, top: box.top + spare, bottom: box.bottom - spare }
}

function depth(a: Box, b: Box): number {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top)
  return across > slackPx && down > slackPx ? Math.min(across, down) : 0
}
