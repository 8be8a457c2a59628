import { emu } from '../look/slide-size.ts'
import type { Slot } from '../look/slots.ts'
import type { SlideContext } from '../slide-context.ts'
import type { Paragraph } from '../text/write-paragraph.ts'
import { breakWords, type OwnInsets } from './narrow-words.ts'

export interface EvenColumns {
  /** Of the longest column. */
  readonly heightPx: number
  readonly insets: OwnInsets
}

/** Of a line: rounding must not drive the last one over, nor an inset draw the next one in. */
const slackLines = 0.4

/**
 * Takes a list in newspaper columns; gives the inset below by which they are as long as each other, as CSS has them: presentations
 * fill the first to the lower edge of the box before they begin the next. `shiftPx`: how much lower the list begins.
 */
export function evenColumns(
  slot: Slot,
  paragraphs: readonly Paragraph[],
  shiftPx: number,
  context: Pick<SlideContext, 'fonts'>,
): EvenColumns {
  const [level] = slot.levels
  if (level === undefined) return { heightPx: 0, insets: {} }
  const heights = paragraphs.map(
    (paragraph) => (breakWords(slot, paragraph, context)?.broken.lines ?? 1) * level.text.linePx,
  )
  const count = slot.look.columns?.count ?? 1
  const columns = partEvenly(heights, count, level.beforePx)
  const heightPx = Math.max(0, ...columns)
  const [first = 0] = columns
  const inner = slot.box.height - slot.insets.top - emu(shiftPx)
  const bottom = inner - emu(first + slackLines * level.text.linePx)
  const isShort = count > 1 && columns.length > 1 && bottom > slot.insets.bottom
  return { heightPx, insets: isShort ? { bIns: bottom } : {} }
}

/** Gives the heights of columns: the least with which no more are needed than there are. What is one entry is not parted. */
function partEvenly(heights: readonly number[], count: number, gap: number): readonly number[] {
  const fill = (most: number): readonly number[] => {
    const columns: number[] = []
    for (const height of heights) {
      const last = columns.at(-1)
      if (last === undefined || last + gap + height > most) columns.push(height)
      else columns[columns.length - 1] = last + gap + height
    }
    return columns
  }
  const all = heights.reduce((sum, height) => sum + gap + height, -gap)
  const ends = heights.flatMap((_height, from) =>
    heights
      .slice(from)
      .map((_one, many) => heights.slice(from, from + many + 1).reduce((sum, one) => sum + gap + one, -gap)),
  )
  const least = [...new Set(ends)].sort((a, b) => a - b).find((most) => fill(most).length <= count)
  return fill(least ?? all)
}
