import { describe, expect, it } from 'vitest'
import { findExcerpt, isTooShort } from '../../src/3-deck/find-excerpt.ts'
import { articleOf } from '../support/small-article.ts'

const first = articleOf(
  [
    'The mill—an old one—stands there. “It works for us,” he said. It works for us, they say.',
    'It works for us, they say. Nothing else is known of it.',
    '中国将自身利益同世界各国人民共同利益相结合。这是第二句话。',
  ].join('\n\n'),
)
const second = articleOf('Nothing was measured before 1970. The mud moved.', { name: 'second' })

function addressesOf(quote: string, within?: string): readonly string[] | string {
  const found = findExcerpt(quote, within, [first, second])
  if (found.kind === 'found') return found.passages.map(({ address }) => address)
  if (found.kind === 'ambiguous') return `ambiguous: ${found.places.map(({ address }) => address).join(' ')}`
  return `missing, nearest ${found.nearest?.address}`
}

describe('findExcerpt', () => {
  const rows: readonly (readonly [
    quote: string,
    addresses: readonly string[] | string,
    within: string | undefined,
  ])[] = [
    ['an old one stands', 'missing, nearest p1.1', undefined],
    ['an old one—stands there', ['p1.1'], undefined],
    ['an old one - stands there', 'missing, nearest p1.1', undefined],
    ['an old one-stands there', ['p1.1'], undefined],
    ['"It works for us," he said', ['p1.2'], undefined],
    ['  Nothing   else is\nknown ', ['p2.2'], undefined],
    ['stands there. “It works', ['p1.1', 'p1.2'], undefined],
    ['they say. Nothing else is', ['p2.1', 'p2.2'], undefined],
    ['It works for us, they say', 'ambiguous: p1.3 p2.1', undefined],
    ['It works for us, they say', ['p2.1'], 'p2'],
    ['It works for us, they say', ['p1.3'], 'p1.3'],
    ['It works for us, they say', 'missing, nearest p1.3', 'p3'],
    ['it works for us, they say', 'missing, nearest p1.3', undefined],
    ['they say. It works for us', 'missing, nearest p1.3', undefined],
    ['Nothing was measured before', ['second:p1.1'], undefined],
    ['measured before 1970', ['second:p1.1'], 'second:p1'],
    ['自身利益同世界各国人民', ['p3.1'], undefined],
    ['words that stand nowhere here', 'missing, nearest undefined', undefined],
  ]
  it.each(rows)('%j', (quote, addresses, within) => {
    expect(addressesOf(quote, within)).toEqual(addresses)
  })
})

describe('isTooShort', () => {
  it.each([
    ['three little words', 'en', true],
    ['four little words here', 'en', false],
    ['don’t it’s well-known', 'en', false],
    ['— … !', 'en', true],
    ['互利共赢', 'zh', true],
    ['中国将自身利益同世界', 'zh', false],
  ] as const)('%j in %s: %s', (quote, lang, isShort) => {
    expect(isTooShort(quote, lang)).toBe(isShort)
  })
})
