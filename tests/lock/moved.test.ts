import { describe, expect, it } from 'vitest'
import { readArticleText } from '../grounding/check-snippet.ts'
import { compose, lockOf, movedIn, readLock } from './lock-talk.ts'

const sentences = [
  'Tide mills use the rise and fall of the sea.',
  'A dam closes the mouth of a small bay.',
  'The gates open by themselves when the flood comes.',
  'At high water they fall shut.',
  'The miller waits until the sea outside has fallen.',
  'Then the wheel turns for five hours.',
]
const paragraphs = [sentences.slice(0, 3), sentences.slice(3)]
const articleOf = (...texts: readonly (readonly string[])[]) =>
  readArticleText(`${texts.map((text) => text.join(' ')).join('\n\n')}\n`, 'article.txt', 'en')

const before = [articleOf(...paragraphs)]
const added = 'Nobody had written this sentence before today.'
const put = (text: readonly string[], at: number, sentence: string): readonly string[] => [
  ...text.slice(0, at),
  sentence,
  ...text.slice(at),
]
const slideOf = (id: string, ...froms: readonly string[]): string =>
  `  - id: ${id}\n    title: Words\n    points:\n${froms.map((from) => `      - { text: Words, from: ${from} }\n`).join('')}`

/** What is told of each address: line of the outline, and the address to write instead or what became of it. */
function told(slides: string, after: ReturnType<typeof articleOf>, built = slides): readonly string[] {
  const lock = readLock(lockOf(built, before))
  return movedIn(compose(slides, [after], lock).diagnostics).map(
    ({ at, message, hint }) =>
      `${at?.line} ${/write `(.*?)`/.exec(hint ?? '')?.[1] ?? (/have changed/.test(message) ? 'changed' : 'gone')}`,
  )
}

describe('an address that names other words than when it was built', () => {
  it.each([
    ['p1.1', []],
    ['p1.2', ['7 p1.3']],
    ['p1.3', ['7 p1.4']],
    ['p2.1', []],
    ['p1.2-p1.3', ['7 p1.3-p1.4']],
    ['p1.1-p1.2', ['7 [p1.1, p1.3]']],
    ['p1', ['7 [p1.1, p1.3-p1.4]']],
    ['p1-p2', ['7 [p1.1, p1.3-p2.3]']],
    ['p2', []],
    ['p1.3-p2.1', ['7 p1.4-p2.1']],
  ])('%s, after a sentence was put in before the second', (address, expected) => {
    expect(
      told(slideOf('one', address), articleOf(put(sentences.slice(0, 3), 1, added), sentences.slice(3))),
    ).toEqual(expected)
  })

  it.each([
    ['p1.2', []],
    ['p2.1', ['7 p3.1']],
    ['p2', ['7 p3']],
    ['p1-p2', ['7 [p1, p3]']],
  ])('%s, after a paragraph was put in between', (address, expected) => {
    expect(
      told(slideOf('one', address), articleOf(sentences.slice(0, 3), [added], sentences.slice(3))),
    ).toEqual(expected)
  })

  it('is told as changed where its words changed a little, and as gone where they went', () => {
    const changed = articleOf(
      [...sentences.slice(0, 2), 'The gates open by themselves as soon as the flood comes.'],
      ['Nothing of this was there.', ...sentences.slice(4)],
    )
    expect(told(slideOf('one', 'p1.3', 'p2.1', 'p2.2'), changed)).toEqual(['7 changed', '8 gone'])
  })

  it('is no fault where sentences of a cited paragraph change places', () => {
    const [a = '', b = '', c = ''] = sentences
    expect(told(slideOf('one', 'p1'), articleOf([b, c, a], sentences.slice(3)))).toEqual([])
  })

  it('is no fault where typographers changed the words', () => {
    const curly = sentences.map((text) => text.replaceAll(' ', '\u00a0').replace('miller', 'mil\u00adler'))
    expect(told(slideOf('one', 'p1.2', 'p2', 'p1-p2'), articleOf(curly.slice(0, 3), curly.slice(3)))).toEqual(
      [],
    )
  })
})

describe('putting addresses right one after the other', () => {
  const after = articleOf(put(sentences.slice(0, 3), 0, added), sentences.slice(3))
  const old = ['p1.1', 'p1.2', 'p1.3'] as const
  const right = ['p1.2', 'p1.3', 'p1.4'] as const

  it.each([0, 1, 2, 3])('leaves no alarm on the first %i, and keeps those on the others', (count) => {
    const mixed = [...right.slice(0, count), ...old.slice(count)]
    const expected = old.flatMap((_old, index) => (index < count ? [] : [`${7 + index} ${right[index]}`]))
    expect(told(slideOf('one', ...mixed), after, slideOf('one', ...old))).toEqual(expected)
  })

  it.each([0, 1, 2, 3])('begun at the end, does the same', (count) => {
    const mixed = [...old.slice(0, 3 - count), ...right.slice(3 - count)]
    const expected = old.flatMap((_old, index) =>
      index >= 3 - count ? [] : [`${7 + index} ${right[index]}`],
    )
    expect(told(slideOf('one', ...mixed), after, slideOf('one', ...old))).toEqual(expected)
  })

  it('does not mistake one slide for another', () => {
    const built = slideOf('one', 'p1.1') + slideOf('two', 'p1.2') + slideOf('three', 'p1.2')
    const half = slideOf('one', 'p1.2') + slideOf('two', 'p1.3') + slideOf('three', 'p1.2')
    expect(told(half, after, built)).toEqual(['15 p1.3'])
  })

  it('follows a slide to its new id, and misses nothing where an item was taken out', () => {
    expect(told(slideOf('renamed', 'p1.1', 'p1.2'), after, slideOf('one', 'p1.1', 'p1.2'))).toEqual([
      '7 p1.2',
      '8 p1.3',
    ])
    expect(told(slideOf('one', 'p1.2', 'p1.3'), after, slideOf('one', ...old))).toEqual(['7 p1.3', '8 p1.4'])
    expect(told(slideOf('one', 'p1.2', 'p1.1'), after, slideOf('one', 'p1.1'))).toEqual(['8 p1.2'])
  })

  it('ends in the lock of the article as it is now', () => {
    const lock = readLock(lockOf(slideOf('one', ...old), before))
    expect(lockOf(slideOf('one', ...right), [after], lock)).toBe(lockOf(slideOf('one', ...right), [after]))
  })
})
