import { describe, expect, it } from 'vitest'
import { parseInline } from '../../src/0-text/parse-inline.ts'
import type { Article, ArticleHead } from '../../src/1-article/model.ts'
import { findAddress } from '../../src/3-deck/find-address.ts'
import type { Citations, OtherSource, SourceLine } from '../../src/3-deck/source-model.ts'
import { compressAddresses } from '../../src/3-deck/sources/compress-addresses.ts'
import { indexParts, partsOf } from '../../src/3-deck/sources/index-parts.ts'
import { listReferences } from '../../src/3-deck/sources/list-references.ts'
import { printSourceLine } from '../../src/3-deck/sources/print-source-line.ts'
import { prepareSourcing } from '../../src/3-deck/sources/sourcing.ts'
import { articleOf } from '../support/small-article.ts'

const body =
  'One is here. Two is here. Three is here.\n\nFour is here.\n\n| a |\n| - |\n| c |\n\nFive is here. Six is here.\n'
const first = articleOf(`---\ntitle: The first\nauthor: Ann Miller\ndate: March 3, 2021\n---\n\n${body}`)
const second = articleOf(body, { name: 'second' })
const articles = [first, second]

function passages(words: string, among: readonly Article[] = articles) {
  return words.split(' ').flatMap((word) => {
    const found = word === '' ? undefined : findAddress(word, among)
    return found?.kind === 'found' ? found.passages : []
  })
}

function cited(change: Partial<Citations>): Citations {
  return { passages: [], isOwn: false, citesHead: false, also: [], ...change }
}

function other(markdown: string): OtherSource {
  const { runs, plain } = parseInline(markdown)
  return { cite: { runs, plain, at: first.passages[0]!.at } }
}

interface Frame {
  readonly lang?: string
  readonly size?: '16:9' | '4:3'
  readonly among?: readonly Article[]
  readonly referencesId?: string
}

function lineOf(
  citations: Citations,
  { lang = 'en', size = '16:9', among = articles, referencesId }: Frame = {},
): SourceLine | undefined {
  const references = listReferences([citations], among, lang)
  return printSourceLine(citations, prepareSourcing(among, references, { lang, size, referencesId }))
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
    ['p1 p2', 'p1–p2'],
    ['p1.3 p2', 'p1.3–p2.1'],
    ['p1.3-p3.1', 'p1.3–p3.1'],
    ['p1 t1 p3', 'p1, t1, p3'],
    ['p2 t1 p3', 'p2–p3, t1'],
    ['', ''],
  ])('%s is %s', (words, printed) => {
    const index = indexParts(first)
    expect(compressAddresses(partsOf(passages(words), index)).join(', ')).toBe(printed)
  })
})

describe('the source line', () => {
  const also = [other('Brown, *Mud*, 1999')]
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
      'own words beside a passage',
      { isOwn: true, isOwnApart: true, passages: passages('p1') },
      'en',
      'Source: Ann Miller, March 3, 2021, p1; in part the speaker’s own words',
    ],
    [
      'two articles, the second without a head',
      { passages: passages('p2 second:p1.1') },
      'en',
      'Source: Ann Miller, March 3, 2021, p2; second, p1.1',
    ],
    [
      'the second article first',
      { passages: passages('second:p1.1 p2') },
      'en',
      'Source: second, p1.1; Ann Miller, March 3, 2021, p2',
    ],
    ['another source, in French', { also }, 'fr', 'Source\u00a0: Brown, Mud, 1999'],
    [
      'all at once, in German',
      { also, citesHead: true, passages: passages('t1') },
      'de',
      'Quelle: Ann Miller, March 3, 2021, t1; Brown, Mud, 1999',
    ],
    [
      'all at once, in Chinese',
      { also, passages: passages('p1.1 p3') },
      'zh',
      '来源：Ann Miller，March 3, 2021，p1.1，p3；Brown, Mud, 1999',
    ],
    [
      'a passage in Arabic',
      { passages: passages('p1.1 p3') },
      'ar',
      'المصدر: Ann Miller، March 3, 2021، p1.1، p3',
    ],
  ]
  it.each(rows)('%s', (_name, change, lang, line) => {
    expect(lineOf(cited(change), { lang })?.plain).toBe(line)
  })

  const described = (name: string, head: ArticleHead): Article => ({ ...second, name, head })
  it.each<readonly [name: string, heads: readonly ArticleHead[], line: string]>([
    [
      'an ISO date is written out',
      [{ by: 'Ann Miller', date: '2021-03-03' }],
      'Source: Ann Miller, March 3, 2021, p1',
    ],
    ['a publisher stands for an author', [{ title: 'Mud', publisher: 'The Coast' }], 'Source: The Coast, p1'],
    ['a title stands for both', [{ title: 'Mud' }], 'Source: Mud, p1'],
    [
      'two articles of one author and day have their titles',
      [
        { by: 'Ann Miller', title: 'Mud', date: '2021' },
        { by: 'Ann Miller', title: 'Sand', date: '2021' },
      ],
      'Source: Ann Miller, Mud, 2021, p1; Ann Miller, Sand, 2021, p1',
    ],
    [
      'two that say the same of themselves have their names in the outline',
      [{ by: 'Ann Miller' }, { by: 'Ann Miller' }],
      'Source: Ann Miller, a0, p1; Ann Miller, a1, p1',
    ],
  ])('%s', (_name, heads, line) => {
    const among = heads.map((head, index) => described(`a${index}`, head))
    const words = among.map(({ name }, index) => (index === 0 ? 'p1' : `${name}:p1`)).join(' ')
    expect(lineOf(cited({ passages: passages(words, among) }), { among })?.plain).toBe(line)
  })

  it('leads each source to the references, where the talk has them, and says which it is', () => {
    const citations = cited({
      passages: passages('p1 second:p2'),
      also: [other('Brown, *[Mud](https://example.org)*, 1999')],
    })
    const line = lineOf(citations, { referencesId: 'sources' })
    const href = '#sources'
    expect(line?.runs).toEqual([
      { text: 'Source: ' },
      { text: 'Ann Miller', href },
      { text: ', March 3, 2021, p1', href },
      { text: '; ' },
      { text: 'second', href },
      { text: ', p2', href },
      { text: '; ' },
      { text: 'Brown, ', href },
      { text: 'Mud', italic: true, href },
      { text: ', 1999', href },
    ])
    expect(line?.sources).toEqual([
      { text: 'Ann Miller, March 3, 2021, p1', reference: 1 },
      { text: 'second, p2', reference: 2 },
      { text: 'Brown, Mud, 1999', reference: 3 },
    ])
    expect(lineOf(citations)?.runs.filter((run) => run.href !== undefined)).toEqual([])
  })
})

describe('the source line that would be too long', () => {
  const sentences = Array.from({ length: 40 }, (_, nth) => `Sentence ${nth + 1} is here.`).join(' ')
  const long = articleOf(`---\nauthor: Ann Miller\ndate: March 3, 2021\n---\n\n${sentences}\n`)
  const odd = Array.from({ length: 20 }, (_, nth) => `p1.${2 * nth + 1}`).join(' ')
  const many = Array.from({ length: 9 }, (_, nth) => other(`Brown and Green, *Mud and Sand*, 199${nth}`))

  it.each<readonly [name: string, change: Partial<Citations>, frame: Frame, line: string]>([
    [
      'says how many passages there is no room for',
      { passages: passages(odd, [long]) },
      {},
      'Source: Ann Miller, March 3, 2021, p1.1, p1.3, p1.5, p1.7, p1.9, p1.11, p1.13, p1.15, p1.17, p1.19, p1.21, p1.23 and 8 more',
    ],
    [
      'sooner in the narrow format',
      { passages: passages(odd, [long]), isOwn: true },
      { size: '4:3' },
      'The speaker’s own, after Ann Miller, March 3, 2021, p1.1, p1.3, p1.5, p1.7 and 16 more',
    ],
    [
      'says how many sources there is no room for',
      { passages: passages('p1', [long]), also: many },
      {},
      'Source: Ann Miller, March 3, 2021, p1; Brown and Green, Mud and Sand, 1990; Brown and Green, Mud and Sand, 1991; and 7 more',
    ],
    [
      'cuts long names before that',
      {
        passages: passages('p1.1 p1.3', [long]),
        also: [other(`${'A ministry of foreign affairs and '.repeat(4)}trade, 1999`)],
      },
      {},
      'Source: Ann Miller, March 3, 2021, p1.1, p1.3; A ministry of foreign affairs and A…',
    ],
    [
      'and counts Chinese characters twice',
      { also: [other('水'.repeat(60))], passages: passages('p1', [long]) },
      { lang: 'zh' },
      `来源：Ann Miller，March 3, 2021，p1；${'水'.repeat(19)}…`,
    ],
  ])('%s', (_name, change, frame, line) => {
    expect(lineOf(cited(change), { among: [long], ...frame })?.plain).toBe(line)
  })
})
