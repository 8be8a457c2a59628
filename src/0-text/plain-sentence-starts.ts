/** What these rules know: Latin letters, digits, plain spaces and the usual marks. Line ends, signs that join others and all else are left to ICU. */
const unknown = /[^ -~À-ÖØ-öø-ÿ“”‘’–—]/
/** Unicode is of two minds whether a semicolon goes on with a sentence (it does from 16 on). */
const disputed = /[.?!]["'()[\]{}“”‘’]* *;/
const terminators = /[.?!]/g
const closing = /["'()[\]{}“”‘’]*/y
const spaces = / */y
const goesOn = /[,:.?!–—-]/y
const digit = /\d/y
const capital = /[A-ZÀ-ÖØ-Þ]/y
const letterBefore = /(?<=[A-Za-zÀ-ÖØ-öø-ÿ]\.)/y
/** Whatever is no letter and ends no sentence, up to a small letter. */
const smallLetterNext = /[^A-Za-zÀ-ÖØ-öø-ÿ.?!]*[a-zß-öø-ÿ]/y

/**
 * The rules of Unicode for sentences (UAX 29, SB6 to SB11) for a text of plain Latin script: ICU's segmenter takes ten times
 * as long. Gives the offsets at which sentences begin, as ICU does, or undefined where something stands in the text that it
 * had better be asked about.
 */
export function plainSentenceStarts(text: string): readonly number[] | undefined {
  if (unknown.test(text) || disputed.test(text)) return undefined
  const starts = text === '' ? [] : [0]
  terminators.lastIndex = 0
  for (let found = terminators.exec(text); found !== null; found = terminators.exec(text)) {
    const end = found.index + 1
    const next = skip(spaces, text, skip(closing, text, end))
    const isCut = next < text.length && !continues(text, end, next, found[0] === '.')
    if (isCut) starts.push(next)
  }
  return starts
}

/** Whether a sentence goes on at `next`, behind its mark, which stands before `end`. */
function continues(text: string, end: number, next: number, isStop: boolean): boolean {
  if (standsAt(goesOn, text, next)) return true
  if (!isStop) return false
  const isTouching = next === end
  if (isTouching && standsAt(digit, text, next)) return true
  if (isTouching && standsAt(capital, text, next) && standsAt(letterBefore, text, next)) return true
  return standsAt(smallLetterNext, text, next)
}

function standsAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at
  return pattern.test(text)
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  pattern.test(text)
  return pattern.lastIndex
}
