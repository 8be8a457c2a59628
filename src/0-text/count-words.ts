import { createSegmenter } from './segmenter.ts'

/** V8 is slow on long strings (see `segmenter.ts`). White space and full-width marks are where no word of any script goes on. */
const chunk = /.{1,400}(?:[\s。，、；：！？]|$)|.{1,400}/gsu

/**
 * What stands between white space and is one word in every language, or none: Latin letters, numbers, and common
 * marks around them. The segmenter takes 2 µs for a word, and articles are counted whole.
 */
const oneWord = /\s*[“”‘’"'(]*(?:[A-Za-zÀ-ÖØ-öø-ž]+|\d+(?:[.,]\d+)*)[“”‘’"'),;:!?….]*(?=\s|$)/y
const anything = /\s*(\S+)/y

/**
 * What is taken apart without ICU, whose segmenter takes 10 ms to begin with: Latin words with hyphens, apostrophes, figures or
 * signs among them, by UAX #29 (WB6 to WB13). Some marks between letters or between figures are left to ICU, and so are
 * underscores at an end.
 */
const plainPart = /^[\wÀ-ÖØ-öø-ž“”‘’"'(),;:!?….·–—[\]=+<>/-]+$/
const unclear = /[A-Za-zÀ-ÖØ-öø-ž][:·‘][A-Za-zÀ-ÖØ-öø-ž]|\d[;'’‘.]\d|(?:^|[^\wÀ-ž])_|_(?:$|[^\wÀ-ž])/
const plainWord =
  /[A-Za-zÀ-ÖØ-öø-ž\d][\wÀ-ÖØ-öø-ž]*(?:(?:(?<=[A-Za-zÀ-ÖØ-öø-ž])['’.](?=[A-Za-zÀ-ÖØ-öø-ž])|(?<=\d),(?=\d))[\wÀ-ÖØ-öø-ž]+)*/g

/** Counts the words of a text as a reader would, in any script; `lang` is a language tag (an unknown one is read as English). */
export function countWords(text: string, lang: string): number {
  let count = 0
  let at = 0
  const others: string[] = []
  // Both patterns look at one place only: to split the text first takes twice as long.
  while (at < text.length) {
    oneWord.lastIndex = at
    if (oneWord.test(text)) {
      count += 1
      at = oneWord.lastIndex
      continue
    }
    anything.lastIndex = at
    const part = anything.exec(text)?.[1]
    if (part === undefined) break
    if (plainPart.test(part) && !unclear.test(part)) count += part.match(plainWord)?.length ?? 0
    else others.push(part)
    at = anything.lastIndex
  }
  return others.length === 0 ? count : count + countBySegmenter(others.join(' '), lang)
}

function countBySegmenter(text: string, lang: string): number {
  const segmenter = createSegmenter(lang, 'word')
  let count = 0
  for (const [part] of text.matchAll(chunk)) {
    for (const segment of segmenter.segment(part)) if (segment.isWordLike) count += 1
  }
  return count
}
