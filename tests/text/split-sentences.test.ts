import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitSentences } from '../../src/0-text/split-sentences.ts'

function split(text: string, lang: string): readonly string[] {
  return splitSentences(text, lang).map(({ start, end }) => text.slice(start, end))
}

/** Each row: language, and a paragraph with `|` (and a space where there is one) between its sentences. */
const rows: readonly (readonly [string, string])[] = [
  ['en', 'One.| Two!| Three?| Four'],
  ['en', 'Mr. Smith met Dr. Jones and Prof. Lee.| They talked.'],
  ['en', 'Messrs. A. and B. left, i.e. Both of them, e.g. Today.| Done.'],
  ['en', 'He lives in the U.S. Congress building.| It is big.'],
  ['en', 'He moved to the U.S.| The move was hard.'],
  ['en', 'It opened at 5 p.m. Monday.| We met at 9 a.m.| Then we ate.'],
  ['en', 'See No. 5 People and Fig. 3 Above.| Was it?| No.| It was not.'],
  ['en', 'On Jan. 5 Parliament met.| He sat.| Then he left in Jan.| It was cold.'],
  ['en', 'J. R. Smith and George W. Bush met J.K. Rowling.| They left.'],
  ['en', 'A. Smith wrote it.| So do I.| Nobody came.'],
  ['en', 'We have a plan B. |Nobody likes it.| Take vitamin C. |Scientists do.'],
  ['en', 'It rose by 3.5 percent, to $4.50.| Then it fell.'],
  ['en', 'Fruit, vegetables, etc.| China sells them, etc. and more.'],
  ['en', 'Found by Smith et al. Recent work agrees with Smith et al.| The end.'],
  ['en', 'He said “Go.”| Then he left (at last.)| She said ‘No.’| "Yes."| End'],
  ['en', '“Stop!” he said.| “Why?” she asked.| Jeopardy! was on.'],
  ['en', '“One.| Two.| Three.”| Four.'],
  ['en', 'It came to America.|In 1773 it ended.| He (sic).|Then “so”.|Now, on.'],
  ['en', 'Ask Mr.Smith of St.Petersburg now.| See https://x.org/?Query=One and a file more.'],
  ['en', 'He paused…| Then he went on.| Wait...| Then she came.'],
  ['en', 'The … White House and the ... Red House.| We came.| […] The end.| [...] Really so.'],
  ['en', 'Growth was fast.[12]| The next year [3] was not.'],
  ['en', '1. Introduction of the thing.| It follows.'],
  ['en', '4.1. Trigger a build.| Wait.'],
  ['en', 'Really?!| Yes!!!| So it is.'],
  ['en', 'See the list (Fig. 2).| (It is long.)| Good.'],
  ['en', 'He works at Acme Inc. Monday to Friday.| She left Acme Inc.| The end.'],
  ['en', 'It was wrapped\nby hand. And\r\nthen sent.'.replace('. And', '.| And')],
  ['de', 'Er mag z. B. Berlin, d. h. Die Stadt.| Sie nicht.'],
  [
    'de',
    'Am 3. Oktober und im 19. Jahrhundert war es so.| Der 18. Parteitag kam.| Es war 2011.| Dann nicht.',
  ],
  ['de', '„Das ist gut.“| Er ging.| »Nein«, sagte er.| Dr. Müller u. a. Leute kamen.'],
  ['fr', '« Oui. »| Il partit.| « Vraiment ? » dit-il.| « Non ! »| Elle resta.'],
  ['fr', 'M. Dupont, p. ex. Jean, est né en 50 av. J.-C. Paris dormait.| Il le sait.'],
  ['es', '¿Vienes?| ¡Sí!| El Sr. García y EE. UU. Mañana.| Fin.'],
  ['zh', '他来了。|真的！？|是。|他说……然后走了。|完'],
  ['zh', '“我们走。”|他说。|《谁来了？》是一本书。|“好。”'],
  ['zh-Hans', '价格是3.5元。|增长１．５倍。|完。'],
  ['ja', '「はい。」と言った。|彼は来た。|『本。』|終わり。'],
  ['ar', 'هل جاء؟| نعم.| ذهب.'],
  ['no such language!', 'One.| Two.'],
]

describe('splitSentences', () => {
  test.each(rows)('%s: %s', (lang, marked) => {
    const text = marked.replaceAll('|', '')
    expect(split(text, lang)).toEqual(marked.split('|').map((sentence) => sentence.trim()))
  })

  test('nothing has no sentence, and marks alone are one', () => {
    expect(splitSentences('', 'en')).toEqual([])
    expect(splitSentences(' \n\u00a0', 'en')).toEqual([])
    expect(split('!!! ??? ...', 'en')).toEqual(['!!! ??? ...'])
  })

  test('offsets are in order, trimmed, and hold every character that is no white space', () => {
    const bits = fc.constantFrom(
      ...[
        'One',
        'two',
        'U.S.',
        'Mr.',
        'J.',
        '5',
        '3.5',
        '.',
        '?',
        '!',
        '…',
        '...',
        ' ',
        ' ',
        '\n',
        '“',
        '”',
        '"',
      ],
      ...[
        '(',
        ')',
        '[1]',
        '。',
        '！',
        '「',
        '」',
        '他',
        'と',
        '«',
        '»',
        '\u00a0',
        '👩‍👩‍👧',
        'e\u0301',
        'z. B.',
        '|',
      ],
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(bits, { maxLength: 40 }).map((all) => all.join('')),
    )
    fc.assert(
      fc.property(text, fc.constantFrom('en', 'de', 'fr', 'zh', 'ja', 'ar', 'x'), (typed, lang) => {
        const spans = splitSentences(typed, lang)
        let kept = ''
        let last = 0
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(typed.length)
          expect(typed.slice(start, end).trim()).toBe(typed.slice(start, end))
          kept += typed.slice(start, end)
          last = end
        }
        expect(kept.replace(/[\s\u0085]/g, '')).toBe(typed.replace(/[\s\u0085]/g, ''))
      }),
      { numRuns: 1000, seed: 3 },
    )
  })

  test('a long paragraph takes no minutes: V8 alone took 71 s for this one', () => {
    const text = 'The U.S. Congress met Mr. J. R. Smith at 5 p.m. Monday. '.repeat(8000)
    const before = performance.now()
    expect(splitSentences(text, 'en')).toHaveLength(8000)
    expect(performance.now() - before).toBeLessThan(15_000)
  })
})
