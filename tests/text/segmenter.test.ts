import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countWords } from '../../src/0-text/count-words.ts'
import { createSegmenter, sentenceStarts } from '../../src/0-text/segmenter.ts'

test.each([
  ['', 'en', 0],
  [' — … !', 'en', 0],
  ['win-win cooperation isn’t 3.5 % new', 'en', 6],
  ['我们合作共赢。', 'zh', 4],
  ['これは本です。', 'ja', 4],
  ['one two', 'not a language', 2],
  ['word '.repeat(5000), 'en', 5000],
])('countWords %j (%s)', (text, lang, count) => {
  expect(countWords(text, lang)).toBe(count)
})

test('counts words alike in one piece and in windows', () => {
  const bits = fc.constantFrom(
    'word',
    'x',
    '3.5',
    '1,000',
    '合作',
    '共赢',
    '本です',
    '。',
    ' ',
    ' ',
    '\n',
    '，',
    'a’b',
    '👩‍👩‍👧',
  )
  fc.assert(
    fc.property(fc.array(bits, { minLength: 300, maxLength: 600 }), (all) => {
      const text = all.join(' ')
      const whole = Array.from(new Intl.Segmenter('zh', { granularity: 'word' }).segment(text))
      expect(countWords(text, 'zh')).toBe(whole.filter((segment) => segment.isWordLike).length)
    }),
    { numRuns: 30, seed: 3 },
  )
})

test('finds the same sentences in windows as in one piece', () => {
  const bits = fc.constantFrom(
    'word',
    'The',
    'U.S.',
    '.',
    '. ',
    '? ',
    '“',
    '”',
    ' ',
    ' ',
    '3.5',
    '合作。',
    '…',
    'a'.repeat(90),
  )
  fc.assert(
    fc.property(fc.array(bits, { minLength: 200, maxLength: 2500 }), (all) => {
      const text = all.join('')
      const whole = Array.from(
        new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text),
        ({ index }) => index,
      )
      expect(sentenceStarts(text, createSegmenter('en', 'sentence'))).toEqual(whole)
    }),
    { numRuns: 30, seed: 3 },
  )
})
