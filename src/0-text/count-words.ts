import { createSegmenter } from './segmenter.ts'

/** V8 is slow on long strings (see `segmenter.ts`). White space and full-width marks are where no word of any script goes on. */
const chunk = /.{1,400}(?:[\s。，、；：！？]|$)|.{1,400}/gsu

/** Counts the words of a text as a reader would, in any script; `lang` is a language tag (an unknown one is read as English). */
export function countWords(text: string, lang: string): number {
  const segmenter = createSegmenter(lang, 'word')
  let count = 0
  for (const [part] of text.matchAll(chunk)) {
    for (const segment of segmenter.segment(part)) if (segment.isWordLike) count += 1
  }
  return count
}
