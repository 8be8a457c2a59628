import { createSegmenter } from './segmenter.ts'

/** V8 is slow on long strings (see `segmenter.ts`). White space and full-width marks are where no word of any script goes on. */
const chunk = /.{1,400}(?:[\s。，、；：！？]|$)|.{1,400}/gsu

/**
 * What stands between white space and is one word in every language, or none: Latin letters, numbers, and common
 * marks around them. The segmenter takes 2 µs for a word, and articles are counted whole.
 */
const onlyMarks = /^[“”‘’"'(),;:!?….–—-]+$/
const oneWord = /^[“”‘’"'(]*(?:[A-Za-zÀ-ÖØ-öø-ž]+|\d+(?:[.,]\d+)*)[“”‘’"'),;:!?….]*$/

/** Counts the words of a text as a reader would, in any script; `lang` is a language tag (an unknown one is read as English). */
export function countWords(text: string, lang: string): number {
  let count = 0
  const others: string[] = []
  for (const part of text.split(/\s+/)) {
    if (part === '' || onlyMarks.test(part)) continue
    if (oneWord.test(part)) count += 1
    else others.push(part)
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
