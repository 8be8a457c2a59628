import type { Run } from '../../../0-text/model.ts'
import { type LetterWidths, letterWidths, measureLetters } from './letter-widths.ts'

/** How letters are set, as far as it decides their widths. */
export interface LetterDress {
  readonly isBold: boolean
  readonly isMono: boolean
  readonly isSerif?: boolean
  readonly spacingPx?: number
}

const widthsOf = (isBold: boolean, isMono: boolean, isSerif = false): LetterWidths =>
  letterWidths[isMono ? 'mono' : isSerif ? 'serif' : isBold ? 'bold' : 'sans']

/** Takes a stretch of text; gives how wide it is in CSS pixels, as near as can be told without a browser. */
export function textWidth(text: string, sizePx: number, dress: LetterDress): number {
  const { isBold, isMono, isSerif, spacingPx = 0 } = dress
  const { thousandths, count } = measureLetters(text, widthsOf(isBold, isMono, isSerif))
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

/** Whether what comes next goes on with the same word. */
function isOpenAfter(text: string): boolean {
  const last = text.charCodeAt(text.length - 1)
  return last !== space && last !== 0x2d
}

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
  const { isBold, isMono, isSerif, spacingPx = 0 } = dress
  const stretches: { withSpacePx: number; px: number }[] = []
  let isOpen = false
  for (const run of runs) {
    const widths = widthsOf(isBold || run.bold === true, isMono || run.code === true, isSerif)
    const words = run.math === true ? [run.text.replace(/\\[a-z]+|[{}_^]/gi, 'x')] : splitWords(run.text)
    for (const word of words) {
      const trimmed = word.trimEnd()
      const letters = measureLetters(trimmed, widths)
      const px = (letters.thousandths / 1000) * sizePx + letters.count * spacingPx
      let withSpacePx = px
      if (trimmed.length < word.length) {
        const spaces = measureLetters(word.slice(trimmed.length), widths)
        const thousandths = letters.thousandths + spaces.thousandths
        withSpacePx = (thousandths / 1000) * sizePx + (letters.count + spaces.count) * spacingPx
      }
      const last = stretches.at(-1)
      if (isOpen && last !== undefined) {
        last.px = last.withSpacePx + px
        last.withSpacePx += withSpacePx
      } else stretches.push({ withSpacePx, px })
      isOpen = isOpenAfter(word)
    }
    isOpen = isOpenAfter(run.text)
  }
  return stretches
}
