import type { Run } from '../../../0-text/model.ts'
import { type LetterWidths, letterWidths, measureLetters } from './letter-widths.ts'

/** How letters are set, as far as it decides their widths. */
export interface LetterDress {
  readonly isBold: boolean
  readonly isMono: boolean
  readonly isSerif?: boolean
  readonly spacingPx?: number
}

const widthsOf = ({ isBold, isMono, isSerif = false }: LetterDress): LetterWidths =>
  letterWidths[isMono ? 'mono' : isSerif ? 'serif' : isBold ? 'bold' : 'sans']

/** Takes a stretch of text; gives how wide it is in CSS pixels, as near as can be told without a browser. */
export function textWidth(text: string, sizePx: number, dress: LetterDress): number {
  return measureWidth(text, sizePx, widthsOf(dress), dress.spacingPx ?? 0)
}

function measureWidth(text: string, sizePx: number, widths: LetterWidths, spacingPx: number): number {
  const { thousandths, count } = measureLetters(text, widths)
  return (thousandths / 1000) * sizePx + count * spacingPx
}

/** Words with the space after them; East Asian text may break anywhere. */
const breaks =
  /(?<=[ \u2013\u2014-])(?=[^ ])|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u

/** No letter below may be broken at by what it is, but for dashes. */
const eastAsian = /[\u2e80-\uffff]/

/** What may not be broken, with the space after it. */
function splitWords(text: string): readonly string[] {
  if (eastAsian.test(text)) return text.split(breaks)
  const words: string[] = []
  let start = 0
  for (let at = 1; at < text.length; at += 1) {
    if (text.charCodeAt(at) === space || !endsWord(text.charCodeAt(at - 1))) continue
    words.push(text.slice(start, at))
    start = at
  }
  words.push(text.slice(start))
  return words
}

const space = 0x20
const endsWord = (code: number): boolean =>
  code === space || code === 0x2d || code === 0x2013 || code === 0x2014

/** What may not be broken, and the same with the space after it. */
export interface WordWidth {
  readonly withSpacePx: number
  readonly px: number
}

/** Takes words on a slide; gives the widths of what may not be broken in them, each with the space after it. */
export function unbreakableWidths(
  runs: readonly Run[],
  sizePx: number,
  dress: LetterDress,
): readonly WordWidth[] {
  const { spacingPx = 0 } = dress
  const stretches: { withSpacePx: number; px: number }[] = []
  let isOpen = false
  for (const run of runs) {
    const isBold = dress.isBold || run.bold === true
    const widths = widthsOf({ ...dress, isBold, isMono: dress.isMono || run.code === true })
    const words = run.math === true ? [run.text.replace(/\\[a-z]+|[{}_^]/gi, 'x')] : splitWords(run.text)
    for (const word of words) {
      const trimmed = word.trimEnd()
      const px = measureWidth(trimmed, sizePx, widths, spacingPx)
      const withSpacePx = trimmed.length === word.length ? px : measureWidth(word, sizePx, widths, spacingPx)
      const last = stretches.at(-1)
      if (isOpen && last !== undefined) {
        last.px = last.withSpacePx + px
        last.withSpacePx += withSpacePx
      } else stretches.push({ withSpacePx, px })
      isOpen = !/[ -]$/.test(word)
    }
    isOpen = !/[ -]$/.test(run.text)
  }
  return stretches
}
