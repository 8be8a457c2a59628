import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countWords } from '../../src/0-text/count-words.ts'

const bySegmenter = (text: string, lang: string): number =>
  Array.from(new Intl.Segmenter([lang, 'en'], { granularity: 'word' }).segment(text)).filter(
    ({ isWordLike }) => isWordLike,
  ).length

describe('words are counted', () => {
  it.each([
    ['The mill, “built” in 1637 – and sold.', 'en', 7],
    ['It’s a tide-mill at 27,2023 U.S. cost: 1.5 million.', 'en', 10],
    ['潮汐磨坊利用海水。', 'zh', 4],
    ['طاحونة المد تستخدم البحر.', 'ar', 4],
    ['', 'en', 0],
    ['… – “”', 'en', 0],
  ])('%s', (text, lang, count) => {
    expect(countWords(text, lang)).toBe(count)
  })

  it('as the segmenter does, in any text', () => {
    const letters = [
      ...'aZéßžœ09‘·[]=+<>٣\'’“”"().,;:!?…–—-_@/&%ªµ中文がكאเ',
      ' ',
      '  ',
      '\n',
      '\u00a0',
      '\u00ad',
      '\u0301',
      '\u200d',
    ]
    const text = fc.array(fc.constantFrom(...letters), { maxLength: 40 }).map((parts) => parts.join(''))
    const lang = fc.constantFrom('en', 'de', 'fr', 'zh', 'ar', 'fi')
    fc.assert(
      fc.property(text, lang, (words, tag) => countWords(words, tag) === bySegmenter(words, tag)),
      { seed: 20261125, numRuns: 20_000 },
    )
  })
})
