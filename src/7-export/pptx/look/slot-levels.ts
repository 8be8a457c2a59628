import type { LevelLook, PartLook, TextLook } from '../../../6-theme/look-model.ts'
import type { LevelStyle } from './write-text-style.ts'

/** Width of a digit, in em: the fonts of Office that we name have figures of about this width. */
const digitEm = 0.52
/** Width of an opening quotation mark, in em. */
const quoteEm = 0.41

/** Gives the levels of text that a part has: those of its list, or the one of its words. */
export function levelsOf(part: PartLook): readonly LevelStyle[] {
  const align = part.align === undefined ? {} : { align: part.align }
  if (part.levels !== undefined)
    return part.levels.map((level, index) => ({
      ...levelOfList(level),
      ...align,
      ...(index === 0 && part.abovePx !== undefined ? { firstBeforePx: part.abovePx } : {}),
    }))
  if (part.text === undefined) return []
  const hangPx = part.quoteMarks === undefined ? 0 : widthOfMark(part.quoteMarks.open, part.text)
  return [{ text: part.text, indentPx: 0, hangPx, beforePx: part.abovePx ?? part.gapPx ?? 0, ...align }]
}

/** An opening quotation mark hangs before the words; it is set in their size. */
function widthOfMark(open: TextLook, words: TextLook): number {
  return Math.min(open.sizePx, words.sizePx) * quoteEm
}

/** Numbers that end on one line begin a digit before it. */
function levelOfList({ text, indentPx, mark, gapPx, abovePx }: LevelLook): LevelStyle {
  const hangPx =
    mark === undefined ? 0 : mark.hangPx + (mark.isEndAligned === true ? mark.sizePx * digitEm : 0)
  return {
    ...{ text, indentPx, hangPx, beforePx: gapPx },
    ...(mark === undefined ? {} : { mark }),
    ...(abovePx === undefined ? {} : { firstBeforePx: abovePx }),
  }
}
