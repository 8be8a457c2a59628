import type { FitFault, FitFaultKind, LaidWords, Verdict } from '../model.ts'
import { findOverlap, type SeenFault } from './find-overlap.ts'
import type { Box, LaidBlock, LaidSlide } from './model.ts'

/** Below, nobody in the last row reads it: 18 px of a slide that is 720 high. */
const floorPx = 18
/** What the theme puts at a place of its own stays this far from the edges, which projectors cut. */
const edgePx = 16
/** Rounding of the browser, and letters that lean over. */
const slackPx = { above: 4, below: 3, beside: 2, cut: 1 }
/** Quotation marks, dashes and the like may hang out before the text. */
const hangingPx = 48
/** How far letters reach out of a line that is set tight, as a share of the height of their box. */
const overhang = 0.2
const mostTitleLines = 2

/** Told, and no reason to change the slide. */
const mere: ReadonlySet<FitFaultKind> = new Set(['small', 'lonely', 'long'])

/** Takes a slide as it lies; gives what of it does not fit, and how many of its items do. */
export function judgeSlide(slide: LaidSlide): Verdict {
  const tall = findTall(slide)
  const faults = [
    ...(tall === undefined ? [] : [tall.fault]),
    ...worst(slide.blocks.flatMap((block) => findWide(block, slide))),
    ...worst(slide.blocks.flatMap(findCut)),
    ...worst(findOverlap(slide.blocks)),
    ...slide.blocks.flatMap(findSmall).slice(0, 1),
    ...slide.blocks.flatMap(findLonely),
    ...slide.blocks.flatMap(findLong),
  ]
  const limit = tall?.limit ?? Number.POSITIVE_INFINITY
  return {
    fits: faults.every(({ kind }) => mere.has(kind)),
    faults: faults.map((fault) => describe(fault, slide.blocks)),
    items: slide.itemBottoms.length,
    itemsThatFit: slide.itemBottoms.filter((bottom) => bottom <= limit).length,
  }
}

function describe({ kind, px, block, other }: SeenFault, blocks: readonly LaidBlock[]): FitFault {
  const find = (one: LaidBlock): LaidWords => {
    const before = blocks.slice(0, blocks.indexOf(one))
    return { text: one.text.trim(), nth: before.filter(({ text }) => text.trim() === one.text.trim()).length }
  }
  return {
    kind,
    px: Math.ceil(px),
    words: find(block),
    ...(other === undefined ? {} : { other: find(other) }),
  }
}

interface Tall {
  readonly fault: SeenFault
  /** Where the body would have to end. */
  readonly limit: number
}

/** A body in the middle leaves its room above and below; one with a source line under it has less room. */
function findTall({ blocks, area, heightPx }: LaidSlide): Tall | undefined {
  const flowing = blocks.filter(({ zone }) => zone === 'body' || zone === 'source')
  const body = flowing.filter(({ zone }) => zone === 'body')
  const above = Math.max(0, area.top - Math.min(...flowing.map(topOf)) - slackPx.above)
  const below = Math.max(0, Math.max(...flowing.map(bottomOf)) - area.bottom - slackPx.below)
  const limit = Math.max(...body.map(bottomOf)) - above - below + slackPx.below
  const first = body.find((block) => bottomOf(block) > limit) ?? body.at(-1)
  if (above + below > 0 && first !== undefined) {
    return { fault: { kind: 'tall', px: above + below, block: first }, limit }
  }
  const placed = worst(
    blocks
      .filter(({ zone }) => zone === 'placed')
      .map((block) => ({
        kind: 'tall' as const,
        px: Math.max(edgePx - topOf(block), bottomOf(block) - heightPx + edgePx),
        block,
      }))
      .filter(({ px }) => px > 0),
  )
  return placed[0] === undefined ? undefined : { fault: placed[0], limit: Number.POSITIVE_INFINITY }
}

function topOf({ box, lines }: LaidBlock): number {
  const highest = Math.min(...lines.map(({ top, bottom }) => top + (bottom - top) * overhang))
  return Math.min(box.top, highest)
}

function bottomOf({ box, lines }: LaidBlock): number {
  const lowest = Math.max(...lines.map(({ top, bottom }) => bottom - (bottom - top) * overhang))
  return Math.max(box.bottom, lowest)
}

/** Words leave the body's room, or a box around them that is seen. */
function findWide(block: LaidBlock, slide: LaidSlide): readonly SeenFault[] {
  if (block.zone === 'foot' || block.drawing !== undefined) return []
  const room = block.zone === 'placed' ? edges(slide) : slide.area
  const own = block.around ?? room
  const right = Math.max(...block.lines.map((line) => line.right))
  const left = Math.min(...block.lines.map((line) => line.left))
  const over = slide.isRightToLeft
    ? { after: Math.max(room.left, own.left) - left, before: right - room.right }
    : { after: right - Math.min(room.right, own.right), before: room.left - left }
  const px = Math.max(over.after - slackPx.beside, over.before - hangingPx)
  return px > 0 ? [{ kind: 'wide', px, block }] : []
}

function edges({ widthPx, heightPx }: LaidSlide): Box {
  return { left: edgePx, top: edgePx, right: widthPx - edgePx, bottom: heightPx - edgePx }
}

function findCut(block: LaidBlock): readonly SeenFault[] {
  const { cut, lines } = block
  if (cut === undefined) return []
  const over = lines.map((line) => {
    const spare = (line.bottom - line.top) * overhang
    return Math.max(
      line.right - cut.right - slackPx.beside,
      cut.left - line.left - slackPx.beside,
      line.bottom - spare - cut.bottom - slackPx.cut,
      cut.top - line.top - spare - slackPx.cut,
    )
  })
  const px = Math.max(...over)
  return px > 0 ? [{ kind: 'cut', px, block }] : []
}

function findSmall(block: LaidBlock): readonly SeenFault[] {
  const { fontPx, zone } = block
  const isSmall = zone !== 'foot' && fontPx > 0 && fontPx < floorPx - 0.05
  return isSmall ? [{ kind: 'small', px: fontPx, block }] : []
}

function findLonely(block: LaidBlock): readonly SeenFault[] {
  const { wordsOnLines = [] } = block
  const isLonely = wordsOnLines.at(-1) === 1 && wordsOnLines.slice(0, -1).some((words) => words > 2)
  return isLonely ? [{ kind: 'lonely', px: 0, block }] : []
}

function findLong(block: LaidBlock): readonly SeenFault[] {
  if (block.wordsOnLines === undefined) return []
  const middles = block.lines.map(({ top, bottom }) => (top + bottom) / 2).sort((a, b) => a - b)
  const lines = middles.filter((middle, index) => index === 0 || middle - (middles[index - 1] ?? 0) > 12)
  return lines.length > mostTitleLines ? [{ kind: 'long', px: lines.length, block }] : []
}

function worst(faults: readonly SeenFault[]): readonly SeenFault[] {
  return [...faults].sort((a, b) => b.px - a.px).slice(0, 1)
}
