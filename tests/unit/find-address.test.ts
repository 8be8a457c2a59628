import { describe, expect, it } from 'vitest'
import { findAddress, looksLikeAddress } from '../../src/3-deck/find-address.ts'
import { articleOf } from '../support/small-article.ts'

const first = articleOf(
  'One is here. Two is here. Three is here.\n\nFour is here.\n\n| a | b |\n| - | - |\n| c | d |\n\nFive is here. Six is here.\n\n## Head\n',
)
const second = articleOf('Alpha is here. Beta is here.\n\nGamma is here.\n', { name: 'second' })
const articles = [first, second]

const found: readonly (readonly [word: string, addresses: readonly string[]])[] = [
  ['p1.2', ['p1.2']],
  ['p1', ['p1.1', 'p1.2', 'p1.3']],
  ['p2', ['p2.1']],
  ['p1.2-p2.1', ['p1.2', 'p1.3', 'p2.1']],
  ['p1.3–p2', ['p1.3', 'p2.1']],
  ['p1-p2', ['p1.1', 'p1.2', 'p1.3', 'p2.1']],
  ['p1.2-p1.2', ['p1.2']],
  ['p2-p3', ['p2.1', 'p3.1', 'p3.2']],
  ['p2-t1', ['p2.1', 't1']],
  ['t1-p3.1', ['t1', 'p3.1']],
  ['t1', ['t1']],
  ['h1', ['h1']],
  ['second:p1.2', ['second:p1.2']],
  ['second:p1-p2', ['second:p1.1', 'second:p1.2', 'second:p2.1']],
]

const missing: readonly (readonly [word: string, range: string])[] = [
  ['p1.4', 'p1 has 3 sentences'],
  ['p2.2', 'p2 has 1 sentence'],
  ['p1.0', 'p1 has 3 sentences'],
  ['p4', 'the last one is p3'],
  ['p1-p9', 'the last one is p3'],
  ['t1.1', 't1 is cited whole'],
  ['f1', 'article.md has no passage of this kind'],
  ['p2-p1', 'p2 stands after p1: turn the range round'],
  ['third:p1', 'the talk’s articles: article, second'],
  ['second:p3', 'the last one is p2'],
]

describe('findAddress', () => {
  it.each(found)('finds %s', (word, addresses) => {
    const result = findAddress(word, articles)
    expect(result.kind === 'found' && result.passages.map(({ address }) => address)).toEqual(addresses)
  })

  it.each(missing)('says of %s what there is instead', (word, range) => {
    expect(findAddress(word, articles)).toEqual({ kind: 'missing', range })
  })
})

describe('looksLikeAddress', () => {
  it.each(['p1', 'p12.34', 'p1-p2', 'p1.1–p2', 't1', 'second:p1', '第二:p1', 'x9'])('%s does', (word) => {
    expect(looksLikeAddress(word)).toBe(true)
  })

  it.each(['own', 'article', 'p', 'p1.', 'P1', 'pl.1', 'p1-', 'p1-p2-p3', 'p1,p2', 'second:', '中文', '1.2'])(
    '%s does not',
    (word) => {
      expect(looksLikeAddress(word)).toBe(false)
    },
  )
})
