import { primaryLanguage } from './segmenter.ts'
import { labelNouns, ordinalStopLanguages, type SentenceWordSets, sentenceWords } from './sentence-words.ts'

/** A place where a sentence may end: what stands before it (white space cut off), what after, and whether they touch. */
export interface Boundary {
  readonly before: string
  /** The last word of it with the marks fastened to it. */
  readonly token: string
  readonly after: string
  readonly touches: boolean
  /** Nothing but `before` stands before it: not a window, the whole beginning of the text. */
  readonly fromStart: boolean
}

type Rule = (boundary: Boundary, words: SentenceWordSets, language: string) => boolean

/** Each says: these two belong to one sentence, though ICU cut between them. */
const keepTogether: readonly Rule[] = [
  continuesInLowercase,
  continuesWithPunctuation,
  touchesWithoutReason,
  followsAbbreviation,
  followsSpacedAbbreviation,
  followsInitial,
  followsOrdinal,
  followsListMarker,
  followsTitleInBrackets,
  followsFreeEllipsis,
  continuesAfterJapaneseQuotation,
]

/** Takes a language tag; gives the judge that says whether a boundary is none. */
export function createBoundaryJudge(lang: string): (boundary: Boundary) => boolean {
  const language = primaryLanguage(lang)
  const words = sentenceWords(language)
  return (boundary) => !keepTogether.some((rule) => rule(boundary, words, language))
}

/** "“Stop!” he said": ICU ends a sentence after ! and ? whatever follows. */
function continuesInLowercase({ after }: Boundary): boolean {
  return /^\p{Ll}/u.test(after)
}

function continuesWithPunctuation({ after }: Boundary): boolean {
  return /^(?:[,;:、，；：]|[–—-]\s*\p{Ll})/u.test(after)
}

/** "https://x.org/?Q=1", "Yahoo!Answers", "growth.[12]": without white space only a lost space is a reason to cut. */
function touchesWithoutReason({ before, token, after, touches }: Boundary): boolean {
  if (!touches || !/[.?!][^\p{L}\p{N}]*$/u.test(before)) return false
  if (/:\/\/|^www\.|@/.test(token)) return true
  return !(/[\p{Ll})”][.?!]$/u.test(before) && /^\p{Lu}\p{Ll}+[\s,]/u.test(after))
}

function followsAbbreviation({ token, after }: Boundary, words: SentenceWordSets): boolean {
  if (words.never.has(token)) return true
  if (words.beforeNumber.has(token)) return /^(?:\p{N}|[A-Z]?\d|[IVXLC]+\b)/u.test(after)
  const isEither = words.either.has(token) || /^(?:\p{Lu}\.-?){2,}$/u.test(token)
  return isEither && !words.openers.has(nextWord(after))
}

/** "z. B.", "p. ex.", "U. S.": ICU sees a stop and a capital inside them, and after them. */
function followsSpacedAbbreviation({ before, token, after }: Boundary, words: SentenceWordSets): boolean {
  if (!words.spacedEnds.some((end) => token.endsWith(end))) return false
  const left = before.replace(/[^\S ]/g, ' ')
  const right = after.replace(/[^\S ]/g, ' ')
  return words.spaced.some(({ head, tail }) => endsWithWord(left, head) && right.startsWith(tail))
}

function endsWithWord(text: string, ending: string): boolean {
  return text.endsWith(ending) && !/[\p{L}\p{N}.]$/u.test(text.slice(0, text.length - ending.length))
}

/** "J. R. Smith", "George W. Bush", but "plan B. Then", "So do I. Nobody". */
function followsInitial({ before, token, after, fromStart }: Boundary, words: SentenceWordSets): boolean {
  if (!/^\p{Lu}\.$/u.test(token)) return false
  if (/^\p{Lu}\.(?:\s|$)/u.test(after)) return true
  const previous = lastToken(before.slice(0, before.length - token.length).trimEnd())
  if (previous === '' && fromStart) return true
  if (labelNouns.has(previous.toLowerCase())) return false
  if (token === 'I.' && !/^\p{Lu}\.$/u.test(previous)) return false
  return !words.openers.has(nextWord(after))
}

/** "am 3. Oktober", "Ludwig XIV. König". */
function followsOrdinal({ token, after }: Boundary, words: SentenceWordSets, language: string): boolean {
  if (!ordinalStopLanguages.has(language)) return false
  return /^(?:\d{1,2}|[IVX]+)\.$/.test(token) && !words.openers.has(nextWord(after))
}

/** "1. Introduction" at the beginning of a paragraph. */
function followsListMarker({ before, fromStart }: Boundary): boolean {
  return fromStart && /^[([]?(?:\d{1,3}(?:\.\d{1,3})*|\p{L}|[ivxIVX]{1,5})[.)]\)?$/u.test(before)
}

/** 《谁来了？》是一本书: the mark belongs to the title of a work. */
function followsTitleInBrackets({ before, touches }: Boundary): boolean {
  return touches && /[。！？!?][》〉]$/u.test(before)
}

/** "The ... White House": an omission, not an end; in brackets it leads on to what follows. */
function followsFreeEllipsis({ before, after }: Boundary, words: SentenceWordSets): boolean {
  if (!/(?:\.\.\.|…)[\])]?$/.test(before.slice(-'...]'.length))) return false
  if (/(?:^|\s)[[(](?:\.{3}|…)[\])]$/u.test(before)) return true
  return /(?:^|\s)["“‘']?(?:\.{3}|…)$/u.test(before) && !words.openers.has(nextWord(after))
}

/** 「はい。」と言った: the particle carries the quotation on. */
function continuesAfterJapaneseQuotation(
  { before, after }: Boundary,
  _: SentenceWordSets,
  language: string,
): boolean {
  return language === 'ja' && /[」』]$/u.test(before) && /^(?:と|って)/u.test(after)
}

/** Backward by hand: a pattern that ends in `$` is tried from every character on. */
export function lastToken(text: string): string {
  let start = text.length
  while (start > 0 && !partsTokens.test(text.charAt(start - 1))) start -= 1
  return text.slice(start)
}

const partsTokens = /[\s“”"‘«»„(（[{—–/]/

function nextWord(after: string): string {
  return /^[^\p{L}\p{N}]*(\p{L}+)/u.exec(after)?.[1] ?? ''
}
