import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readNumbers } from '../../src/4-check/ground/numbers/read-numbers.ts'

const seed = 20261125

/** What numbers are made of, and what may stand beside them and change what they say. */
const pieces =
  '5 12 1896 1,500 1 500 1.234,5 12:30 1.2.3 1887-10-03 3.10.1887 1970s 18th 20. five two twenty-one hundred thousand million half third thirds percent % per cent to and or May March mai mars Juli Sept. about rund century Jahrhundert siècle XIV er s ’s – - , . : ; ( “ ” G20 # € km people AD n. dreiundzwanzig drittel quatre-vingt dix deux premier paragraph pages é ß'.split(
    ' ',
  )
const anyText = fc
  .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(' ', '', '\u00a0')), { maxLength: 5 })
  .map((parts) => `So ${parts.map((part) => part.join('')).join('')}`)

/** No letter of any word or number, but beyond Latin script: with it, a text takes the long way. */
const beyond = '☃'

it.each(['en', 'de', 'fr', 'es'])('numbers are read alike on the short way and the long one: %s', (lang) => {
  const read = (text: string): readonly unknown[] =>
    readNumbers(text, lang).map(({ around: _around, start, end, ...number }) => ({
      ...number,
      start: start - text.indexOf('So'),
      end: end - text.indexOf('So'),
    }))
  fc.assert(
    fc.property(anyText, (text) => {
      expect(read(text)).toEqual(read(`${beyond}${text}`))
    }),
    { seed, numRuns: 2000 },
  )
})
