import type { TextSpan } from './model.ts'
import { plainSentenceStarts } from './plain-sentence-starts.ts'
import { createSegmenter, primaryLanguage, sentenceStarts } from './segmenter.ts'
import { type Boundary, createBoundaryJudge, lastToken } from './sentence-rules.ts'

/** How many units around a boundary the rules see: longer than any abbreviation or name; it keeps the work linear. */
const windowLength = 80

/**
 * Where ICU does not cut, though a sentence ends: a lost space, an ellipsis before a capital, a note's number. What each
 * cannot do without is looked for first: most paragraphs have none of them.
 */
const missedEnds: readonly { readonly sign: RegExp; readonly end: RegExp }[] = [
  { sign: /\.\p{Lu}/u, end: /(?<=[\p{Ll})”]\.)(?=\p{Lu}\p{Ll}+[\s,])/gu },
  { sign: /…/, end: /(?<=\p{L}…[”"’)]{0,3}\s{1,3})(?=[“"‘(]?\p{Lu})/gu },
  {
    sign: /\[/,
    end: /(?<=[.?!][”"’)]{0,3}(?:\[\d{1,3}\]){1,5}\s{1,3})(?=[“"‘(]?\p{Lu})/gu,
  },
]
const openingMarks = /[《〈“‘「『（(［[【„‚¿¡«‹]$/u
const closingMarks = /^[»›”’)\]」』】）》〉]{1,3}(?=[\s.,;:!?]|$)\s*/u

/** Splits one paragraph; see `createSentenceSplitter`. */
export function splitSentences(text: string, lang: string): readonly TextSpan[] {
  return createSentenceSplitter(lang)(text)
}

/**
 * Takes a language tag; gives a function that splits a paragraph into sentences: ICU's boundaries, repaired for
 * abbreviations, initials, ordinals, quotations, lost spaces and ellipses. It gives UTF-16 offsets, in order, not
 * overlapping, without outer white space; together they hold every character that is no white space. Line ends inside
 * the paragraph are white space.
 */
export function createSentenceSplitter(lang: string): (text: string) => readonly TextSpan[] {
  const endsSentence = createBoundaryJudge(lang)
  const isPlain = hasPlainRules(lang)
  return (text) => {
    const line = text.replace(/[\n\r\u0085\u2028\u2029]/g, ' ')
    const plain = isPlain && line.length <= mostPlain ? plainSentenceStarts(line) : undefined
    const starts = plain ?? sentenceStarts(line, createSegmenter(lang, 'sentence'))
    const ends = candidates(line, starts).filter((at) => endsSentence(boundaryAt(line, at)))
    return withoutWordless(line, trimmedSpans(line, ends))
  }
}

/** Longer text is given to ICU in windows, which may see less than the rules do. */
const mostPlain = 2000

/** ICU has rules of its own for Greek (`;` asks), and for tags that ask for others (`de-u-ss-standard`). */
function hasPlainRules(lang: string): boolean {
  return primaryLanguage(lang) !== 'el' && !/-u-/i.test(lang)
}

function boundaryAt(line: string, at: number): Boundary {
  const before = line.slice(Math.max(0, at - windowLength), at).trimEnd()
  return {
    before,
    token: lastToken(before),
    after: line.slice(at, at + windowLength),
    touches: !/\s/.test(line.charAt(at - 1)),
    fromStart: at <= windowLength,
  }
}

function candidates(line: string, starts: readonly number[]): readonly number[] {
  const found = new Set<number>()
  for (const start of starts) found.add(moveOverMarks(line, start))
  for (const { sign, end } of missedEnds) {
    if (!sign.test(line)) continue
    for (const match of line.matchAll(end)) found.add(match.index)
  }
  found.delete(0)
  return [...found].filter((at) => at < line.length).sort((a, b) => a - b)
}

/** ICU puts an opening mark that touches the stop before it (。《) into the sentence that ends, and a spaced closing one (. ») into the next. */
function moveOverMarks(line: string, index: number): number {
  let at = index
  const touches = !/\s/.test(line.charAt(at))
  while (touches && openingMarks.test(line.slice(Math.max(0, at - 1), at))) at -= 1
  if (at < index) return at
  return at + (closingMarks.exec(line.slice(at, at + windowLength))?.[0].length ?? 0)
}

function trimmedSpans(line: string, ends: readonly number[]): readonly TextSpan[] {
  return [...ends, line.length].flatMap((end, index) => {
    const part = line.slice(ends[index - 1] ?? 0, end)
    const start = (ends[index - 1] ?? 0) + part.length - part.trimStart().length
    return part.trim() === '' ? [] : [{ start, end: start + part.trim().length }]
  })
}

/** A span without a letter or digit ("!!!", "* * *") is no sentence: it goes with the one before, the first with the next. */
function withoutWordless(line: string, spans: readonly TextSpan[]): readonly TextSpan[] {
  const sentences: TextSpan[] = []
  let lastHasWords = false
  for (const span of spans) {
    const last = sentences.at(-1)
    const hasWords = /[\p{L}\p{N}]/u.test(line.slice(span.start, span.end))
    if (last === undefined || (hasWords && lastHasWords)) sentences.push(span)
    else sentences[sentences.length - 1] = { ...last, end: span.end }
    lastHasWords ||= hasWords
  }
  return sentences
}
