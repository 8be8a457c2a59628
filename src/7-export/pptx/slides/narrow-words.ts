import { emu } from '../look/slide-size.ts'
import type { Slot } from '../look/slots.ts'
import type { LevelStyle } from '../look/write-text-style.ts'
import type { SlideContext } from '../slide-context.ts'
import { balanceLines, breakLines } from '../text/balance-lines.ts'
import { narrowBox, type WantedBreaks } from '../text/narrow-box.ts'
import { type LetterDress, unbreakableWidths, type WordWidth } from '../text/text-width.ts'
import type { Paragraph } from '../text/write-paragraph.ts'

type Fonts = SlideContext['fonts']

/** Of these the widths of letters are known. */
const measured: Readonly<Record<string, Omit<LetterDress, 'isBold'>>> = {
  Calibri: { isMono: false },
  Georgia: { isMono: false, isSerif: true },
  Consolas: { isMono: true },
}

const px = (length: number): number => length / emu(1)

/** The distances from the edges of a box to its words that are others than the layout's. */
export type OwnInsets = Partial<Readonly<Record<'lIns' | 'tIns' | 'rIns' | 'bIns', number>>>

/**
 * Takes a placeholder and what it will hold; gives insets with which its lines break where CSS balances them. Nothing where they
 * do so anyway, or where nobody knows how wide the letters are.
 */
export function narrowWords(slot: Slot, paragraphs: readonly Paragraph[], context: SlideContext): OwnInsets {
  if (slot.look.isBalanced !== true) return {}
  const wanted = paragraphs.flatMap((paragraph) => breakWords(slot, paragraph, context) ?? [])
  const by = emu(wanted.length < paragraphs.length || wanted.length === 0 ? 0 : narrowBox(wanted))
  if (by === 0) return {}
  const { left, right } = slot.insets
  const { align } = slot.look
  if (align === 'center') return { lIns: left + Math.round(by / 2), rIns: right + Math.round(by / 2) }
  return (align === 'end') === context.isRightToLeft ? { rIns: right + by } : { lIns: left + by }
}

/** How a paragraph breaks in a placeholder; undefined where nobody knows how wide the letters are. */
export function breakWords(
  slot: Slot,
  paragraph: Paragraph,
  { fonts }: Pick<SlideContext, 'fonts'>,
): WantedBreaks | undefined {
  const level = slot.levels[paragraph.level ?? 0]
  const words = level === undefined ? undefined : measureWords(paragraph, level, fonts)
  if (level === undefined || words === undefined) return undefined
  const roomPx = roomOf(slot) - level.indentPx
  const hung = hangFirst(words, level)
  const broken = slot.look.isBalanced === true ? balanceLines(hung, roomPx) : breakLines(hung, roomPx)
  return { broken, roomPx }
}

function roomOf({ box, insets, look }: Slot): number {
  const inner = px(box.width - insets.left - insets.right)
  const { count, gapPx } = look.columns ?? { count: 1, gapPx: 0 }
  return (inner - gapPx * (count - 1)) / count
}

/** Gives the widths of what may not be broken; undefined where they are not known. */
function measureWords(
  { words, as, quoted }: Paragraph,
  { text }: LevelStyle,
  fonts: Fonts,
): readonly WordWidth[] | undefined {
  const { font, sizePx, isBold, spacingPx = 0, capitals } = text
  const dress = font === 'other' ? undefined : measured[fonts[font].office]
  if (dress === undefined) return undefined
  const runs =
    quoted === undefined ? words.runs : [{ text: quoted.marks[0] }, ...words.runs, { text: quoted.marks[1] }]
  const shown = capitals === 'all' ? runs.map((run) => ({ ...run, text: run.text.toUpperCase() })) : runs
  return unbreakableWidths(shown, sizePx, { ...dress, spacingPx, isBold: isBold || as?.isBold === true })
}

/** The first line of what hangs begins before the others: quotation marks, entries of references. */
function hangFirst(words: readonly WordWidth[], { mark, hangPx }: LevelStyle): readonly WordWidth[] {
  const [first, ...rest] = words
  if (first === undefined || mark !== undefined || hangPx === 0) return words
  return [{ px: first.px - hangPx, withSpacePx: first.withSpacePx - hangPx }, ...rest]
}
