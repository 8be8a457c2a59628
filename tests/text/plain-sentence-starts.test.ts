import fc from 'fast-check'
import { expect, it } from 'vitest'
import { plainSentenceStarts } from '../../src/0-text/plain-sentence-starts.ts'

const bits =
  'a b Word word É é ß 5 12 . . . . ? ! ... " \' ( ) [ ] { } “ ” ‘ ’ – — , : - $ % / < > @ _ * # & + = ~ ` ^ | \\ Z e.g p.2 U.S Dr'.split(
    ' ',
  )
const anyLine = fc
  .array(fc.constantFrom(...bits, ' ', ' ', ' ', ' ', '  '), { maxLength: 14 })
  .map((all) => all.join(''))

it.each(['en', 'de', 'fr', 'fi', 'ar', 'zh', 'ja', 'he', 'ru', 'th', 'hi'])(
  'sentences of plain text begin where ICU has them begin: %s',
  (lang) => {
    const segmenter = new Intl.Segmenter([lang, 'en'], { granularity: 'sentence' })
    fc.assert(
      fc.property(anyLine, (line) => {
        const byIcu = Array.from(segmenter.segment(line), ({ index }) => index)
        expect(plainSentenceStarts(line)).toEqual(byIcu)
      }),
      { seed: 20261125, numRuns: 2000 },
    )
  },
)

it.each(['A; b', 'One.\u00a0Two', 'One.\tTwo', 'e\u0301. Two', 'Ωμέγα. Two', '一。二', 'One…', 'ª. Two'])(
  'what the rules do not know is left to ICU: %s',
  (line) => {
    expect(plainSentenceStarts(line.replace('A;', 'A.;'))).toBeUndefined()
  },
)
