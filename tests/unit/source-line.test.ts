import { describe, expect, it } from 'vitest'
import { findAddress } from '../../src/3-deck/find-address.ts'
import type { Citations } from '../../src/3-deck/model.ts'
import { compressAddresses, printSourceLine } from '../../src/3-deck/source-line.ts'
import { articleOf } from '../support/small-article.ts'

const body =
  'One is here. Two is here. Three is here.\n\nFour is here.\n\n| a |\n| - |\n| c |\n\nFive is here. Six is here.\n'
const first = articleOf(`---\ntitle: The first\nauthor: Ann Miller\ndate: March 3, 2021\n---\n\n${body}`)
const second = articleOf(body, { name: 'second' })
const articles = [first, second]

function passages(words: string) {
  return words.split(' ').flatMap((word) => {
    const found = word === '' ? undefined : findAddress(word, articles)
    return found?.kind === 'found' ? found.passages : []
  })
}

describe('compressAddresses', () => {
  it.each([
    ['p1.2', 'p1.2'],
    ['p1.1 p1.2', 'p1.1–p1.2'],
    ['p1.2 p1.1', 'p1.1–p1.2'],
    ['p1.1 p1.3', 'p1.1, p1.3'],
    ['p1', 'p1'],
    ['p1.1 p1.2 p1.3', 'p1'],
    ['p2', 'p2'],
    ['p1.3-p3.1', 'p1.3, p2, p3.1'],
    ['p3 t1 p1', 'p1, t1, p3'],
    ['', ''],
  ])('%s is %s', (words, printed) => {
    expect(compressAddresses(passages(words), first).join(', ')).toBe(printed)
  })
})

describe('printSourceLine', () => {
  const also = [
    { cite: { runs: [{ text: 'Brown, 1999' }], plain: 'Brown, 1999', at: first.passages[0]!.at } },
  ]
  const rows: readonly (readonly [
    name: string,
    cited: Partial<Citations>,
    lang: string,
    line: string | undefined,
  ])[] = [
    ['nothing', {}, 'en', undefined],
    ['own words', { isOwn: true }, 'en', 'The speaker’s own words'],
    ['own words in German', { isOwn: true }, 'de-AT', 'Eigene Worte der Vortragenden'],
    ['own words in a language without wording', { isOwn: true }, 'tlh', 'The speaker’s own words'],
    ['a passage', { passages: passages('p1.1') }, 'en', 'Source: Ann Miller, March 3, 2021, p1.1'],
    ['the head', { citesHead: true }, 'en', 'Source: Ann Miller, March 3, 2021'],
    [
      'own words after a passage',
      { isOwn: true, passages: passages('p1') },
      'en',
      'The speaker’s own, after Ann Miller, March 3, 2021, p1',
    ],
    [
      'two articles, the second without a head',
      { passages: passages('p2 second:p1.1') },
      'en',
      'Source: Ann Miller, March 3, 2021, p2; second, p1.1',
    ],
    ['another source', { also }, 'fr', 'Source: Brown, 1999'],
    [
      'all at once',
      { also, citesHead: true, passages: passages('t1') },
      'de',
      'Quelle: Ann Miller, March 3, 2021, t1; Brown, 1999',
    ],
  ]
  it.each(rows)('%s', (_name, cited, lang, line) => {
    const citations = { passages: [], isOwn: false, citesHead: false, also: [], ...cited }
    expect(printSourceLine(citations, articles, lang)?.plain).toBe(line)
  })
})
