import { foldWords } from '../../0-text/fold-text.ts'

const han = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]`
/** What a text must have to be changed at all, which most have not; what is changed, and into what. */
type Folding = readonly [sign: RegExp, family: RegExp, plain: string]

/** What typographers decide, not authors: quotation marks inside a quotation, spaces around dashes and before stops. */
const ofMarks: readonly Folding[] = [
  // Marks inside marks change their kind, and a quotation may begin inside one. An apostrophe stands between letters and stays.
  [/["'`]/, /["`]|(?<![\p{L}\p{N}])'|'(?![\p{L}\p{N}])/gu, ''],
]
const ofOtherScripts: readonly Folding[] = [
  [/'/, new RegExp(`(?<=${han})'|'(?=${han})`, 'gu'), ''],
  // Arabic is written with or without vowel signs, and stretched to fill a line.
  [/[\u0640-\u0670]/, /[\u0640\u064b-\u0652\u0670]/g, ''],
]
const ofSpaces: readonly Folding[] = [
  [/-/, / *-+ */g, '-'],
  [/ [;:!?,.]/, / +(?=[;:!?,.])/g, ''],
  // French sets a space inside its marks, which are gone by now.
  [/ {2}/, / {2,}/g, ' '],
]
const ofHanSpaces: readonly Folding[] = [[/ /, new RegExp(` (?=${han})|(?<=${han}) `, 'gu'), '']]

const ofLatin = [...ofMarks, ...ofSpaces]
const ofAll = [...ofMarks, ...ofOtherScripts, ...ofSpaces, ...ofHanSpaces]
/** No Arabic, Chinese or Japanese stands before this place in Unicode: most articles are read in half the time. */
const beyondLatin = /[\u0600-\uffff]/

/** Takes words, quoted or of the article; gives them as two spellings of the same words are compared. Case and digits stay. */
export function foldQuotation(text: string): string {
  const words = foldWords(text)
  const foldings = beyondLatin.test(words) ? ofAll : ofLatin
  return foldings.reduce(
    (folded, [sign, family, plain]) => (sign.test(folded) ? folded.replace(family, plain) : folded),
    words,
  )
}

/** Takes folded words; gives them without the punctuation at their ends: it belongs to the sentence that quotes. */
export function trimStops(folded: string): string {
  return folded.replace(edges, '')
}

const stops = /[\s.,;:!?…'()[\]\-。，、；：！？（）《》〈〉·؟،؛]/u.source
const edges = new RegExp(`^${stops}+|${stops}+$`, 'gu')

const letter = /[\p{L}\p{N}\p{M}]/u
/** Scripts that put no space between words, or fasten small words to the next one. */
const withoutSpaces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Arabic}\p{Script=Hebrew}]/u

/** Whether a word goes on over `at`: letters on both sides, in a script that parts its words. */
export function splitsWord(text: string, at: number): boolean {
  const before = text.charAt(at - 1)
  const after = text.charAt(at)
  if (before === '' || after === '' || !letter.test(before) || !letter.test(after)) return false
  return !withoutSpaces.test(before) && !withoutSpaces.test(after)
}

/** Gives where `needle` stands as whole words, from an offset on, or -1. */
export function findWhole(text: string, needle: string, from = 0): number {
  if (needle === '') return -1
  for (let at = text.indexOf(needle, from); at >= 0; at = text.indexOf(needle, at + 1)) {
    if (!splitsWord(text, at) && !splitsWord(text, at + needle.length)) return at
  }
  return -1
}
