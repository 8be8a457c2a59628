import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { findFolded, foldText, foldWords } from '../../src/0-text/fold-text.ts'

const folded: readonly (readonly [string, string])[] = [
  ['', ''],
  ['“a” „b“ «c» 「d」 ＂e＂', '"a" "b" "c" "d" "e"'],
  ['‘a’ ‚b‘ ‹c› 『d』 ′', "'a' 'b' 'c' 'd' '"],
  ['a‐b‑c‒d–e—f―g−h', 'a-b-c-d-e-f-g-h'],
  ['a…b ... c', 'a...b ... c'],
  ['a \u00a0\n\t b\u3000\u202fc', 'a b c'],
  ['win\u00ad-\u200bwin\ufeff', 'win-win'],
  ['a \u200b b', 'a b'],
  ['e\u0301 \u1112\u1161\u11ab', '\u00e9 \ud55c'],
  ['e\u200b\u0301', '\u00e9'],
  ['² ① ﬁ Ⅷ １', '² ① ﬁ Ⅷ １'],
  ['Case STAYS', 'Case STAYS'],
]

describe('foldText', () => {
  test.each(folded)('%j', (text, expected) => {
    expect(foldText(text).folded).toBe(expected)
  })

  const bits = fc.constantFrom(
    'a',
    'Word',
    ' ',
    '\u00a0',
    '\n',
    '“',
    '’',
    '—',
    '…',
    '\u00ad',
    '\u200b',
    'e\u0301',
    '\u0301',
    '\u1112',
    '\u1161',
    '\u11ab',
    '合',
    '𐐷',
    '\ud800',
    '한',
    'q\u0323\u0307',
    'ក្',
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(bits, { maxLength: 40 }).map((all) => all.join('')),
  )

  test('the words alone are folded to the same: who looks for excerpts in them misses none', () => {
    fc.assert(
      fc.property(text, (typed) => {
        expect(foldWords(typed)).toBe(foldText(typed).folded)
      }),
      { seed: 20261125, numRuns: 500 },
    )
  })

  test('where nothing shifts, offsets are what they are found to be on the long way', () => {
    const plain = fc.array(fc.constantFrom('word', 'é', 'Ž', ' ', '“', '’', '—', '«', '-', '.', '5', 'ʯ'), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(plain, (all) => {
        const typed = all.join('').replace(/ {2,}/g, ' ')
        // An ellipsis becomes three stops: with it, every offset is looked up.
        const [short, long] = [foldText(typed), foldText(`${typed}x…`)]
        expect(long.folded).toBe(`${short.folded}x...`)
        for (let at = 0; at < typed.length; at += 1)
          expect([short.toSource(at), short.toSourceEnd(at + 1)]).toEqual([
            long.toSource(at),
            long.toSourceEnd(at + 1),
          ])
      }),
      { numRuns: 500, seed: 20261125 },
    )
  })

  test('folding twice changes nothing; it is NFC as a whole; offsets grow and stay inside', () => {
    fc.assert(
      fc.property(text, (typed) => {
        const { folded: once, toSource, toSourceEnd } = foldText(typed)
        expect(foldText(once).folded).toBe(once)
        expect(once.normalize('NFC')).toBe(once)
        let last = 0
        for (let at = 0; at < once.length; at += 1) {
          expect(toSource(at)).toBeGreaterThanOrEqual(last)
          last = toSource(at)
          expect(toSourceEnd(at + 1)).toBeGreaterThan(last)
          expect(toSourceEnd(at + 1)).toBeLessThanOrEqual(typed.length)
        }
      }),
      { numRuns: 1000, seed: 3 },
    )
  })

  test('the source of every folded word folds to that word', () => {
    fc.assert(
      fc.property(text, (typed) => {
        const { folded: all, toSource, toSourceEnd } = foldText(typed)
        for (const { 0: word, index } of all.matchAll(/[^ ]+/g)) {
          const source = typed.slice(toSource(index), toSourceEnd(index + word.length))
          expect(foldText(source).folded).toBe(word)
          expect(source).toBe(source.replace(/[\u00ad\u200b]+$/, ''))
        }
      }),
      { numRuns: 1000, seed: 3 },
    )
  })
})

describe('findFolded', () => {
  const found = (haystack: string, needle: string): readonly string[] =>
    findFolded(haystack, needle).map(({ start, end }) => haystack.slice(start, end))

  test.each([
    ['He said “mutual\n benefit,” twice', '"mutual benefit,"', ['“mutual\n benefit,”']],
    ['win\u00adwin\u00ad win win', 'winwin', ['win\u00adwin']],
    ['a–b a-b a—b', 'a-b', ['a–b', 'a-b', 'a—b']],
    ['wait… now', 'wait... now', ['wait… now']],
    ['wait…', '.', ['…']],
    ['wait... now', 'wait…', ['wait...']],
    ['abab ab', 'abab', ['abab']],
    ['a a a', 'a a', ['a a', 'a a']],
    ['Case', 'case', []],
    ['text', '  ', []],
    ['text', '', []],
    ['cafe\u0301 bar', ' caf\u00e9 ', ['cafe\u0301']],
  ])('in %j, %j', (haystack, needle, places) => {
    expect(found(haystack, needle)).toEqual(places)
  })

  test('any stretch between spaces is found, however it is wrapped and quoted', () => {
    const words = fc.array(
      fc.constantFrom('win-win', '“peace', 'and', 'cooperation,”', 'China’s', '—', '2011'),
      { minLength: 4, maxLength: 12 },
    )
    fc.assert(
      fc.property(words, fc.nat(), (all, from) => {
        const haystack = all.join(' ')
        const part = all.slice(from % all.length)
        const needle = part.join('\n  ').replace(/[“”]/g, '"').replace(/’/g, "'").replace(/—/g, '–')
        const places = findFolded(haystack, needle)
        expect(places.some(({ start, end }) => haystack.slice(start, end) === part.join(' '))).toBe(true)
      }),
      { numRuns: 500, seed: 3 },
    )
  })
})
