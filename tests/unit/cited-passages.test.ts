import { describe, expect, it } from 'vitest'
import type { Deck } from '../../src/3-deck/model.ts'
import { measurePace } from '../../src/4-check/measure-pace.ts'
import { printDeck } from '../../src/5-markdown/print-deck.ts'
import { createEngine } from '../../src/engine/create-engine.ts'
import { checkTalk, packageFolder } from '../support/check-talk.ts'
import { composeOutline } from '../support/compose-outline.ts'

const prose = 'Tide mills use the sea. They are old.\n\nIn 1966 a station opened. It has 24 turbines.\n'

function compose(head: object, slides: readonly object[], article = prose): Deck {
  const outline = {
    title: 'A',
    lang: 'en',
    article: { file: 'article.txt', by: 'Ann Miller' },
    ...head,
    slides,
  }
  const { deck } = composeOutline(JSON.stringify(outline), new Map(), article)
  if (deck === undefined) throw new Error('the outline can be read')
  return deck
}

/** The slide after the title. */
const slideOf = (deck: Deck) => deck.slides[1]!

describe('the passages in the notes', () => {
  it('stand below what the speaker says, in the order of the article, with their addresses', () => {
    const slide = slideOf(compose({}, [{ statement: 'One', from: ['p2.1', 'p1'], notes: 'Look.\n' }]))
    expect(slide.speakerNotes).toBe('Look.\n')
    expect(slide.citedNotes).toBe(
      [
        'Cited: Ann Miller',
        '> p1.1 — Tide mills use the sea.',
        '> p1.2 — They are old.',
        '> p2.1 — In 1966 a station opened.',
      ].join('\n\n'),
    )
  })

  it('take no time, and are not there where nothing is cited', () => {
    const deck = compose({}, [
      { statement: 'One', from: 'p1' },
      { statement: 'Two', from: 'own' },
    ])
    expect(deck.slides.map(({ citedNotes }) => citedNotes === '')).toEqual([true, false, true])
    expect(measurePace(deck).estimated).toBe(0)
  })

  it('are named with the date, in the language of the talk', () => {
    const article = { file: 'article.txt', by: 'Ann Miller', date: '2021-03-03' }
    const slide = slideOf(compose({ lang: 'de', article }, [{ statement: 'One', from: 'p1.1' }]))
    expect(slide.citedNotes).toBe('Zitiert: Ann Miller, 3. März 2021\n\n> p1.1 — Tide mills use the sea.')
  })

  it('keep the lines of code, as many as one looks at', async () => {
    const { result } = await checkTalk(`${packageFolder}tests/cases/markdown-article`)
    const notes = result.deck?.slides.map(({ citedNotes }) => citedNotes).join('\n\n') ?? ''
    expect(notes).toContain('> t1\n> ')
    const code = Array.from({ length: 30 }, (_, nth) => `line ${nth + 1}`)
    const { writeCitedNotes } = await import('../../src/3-deck/sources/write-cited-notes.ts')
    const passage = { address: 'c1', kind: 'code', text: code.join('\n') } as const
    expect(writeCitedNotes([{ label: 'B', passages: [passage] }], 'en').split('\n')).toEqual([
      ...['Cited: B', '', '> c1', ...code.slice(0, 12).map((line) => `> ${line}`), '> …'],
    ])
  })

  it.each([
    'theme: gaia.',
    'An arrow --> that ends a comment, and --\\> one more.',
    '_class: lead, and more of it.',
    'He said “class: lead”, *with* stars & <b>angles</b>.',
    'A path C:\\new\\theme: here.',
  ])('come back from the engine as written: %s', (sentence) => {
    const slides = [{ statement: 'One', from: 'p1', notes: 'lang: fr' }]
    const deck = compose(
      {},
      slides,
      `Something stands before. ${sentence}\n\nAnd a second paragraph stands here.\n`,
    )
    const { comments } = createEngine().render(printDeck(deck).markdown.replace('"lectern"', '"default"'), {
      htmlAsArray: true,
    })
    expect(comments[1]).toEqual(['lang: fr', slideOf(deck).citedNotes])
    expect(comments[1]?.[1]).toContain(sentence.slice(0, 12))
  })
})

describe('the passages for handouts', () => {
  const slides = [{ statement: 'One', from: ['p2.2', 'p1.1'] }]
  const article = { file: 'article.txt', by: 'Ann Miller', date: '2021-03-03' }
  const printed = (passages?: string): Deck =>
    compose({ article, ...(passages === undefined ? {} : { print: { passages } }) }, slides)
  const sentence = (address: string, text: string) => ({ address, kind: 'paragraph', text })
  const named = { label: 'Ann Miller, March 3, 2021', date: 'March 3, 2021', reference: 1 }
  const cited = [
    {
      ...named,
      passages: [sentence('p1.1', 'Tide mills use the sea.'), sentence('p2.2', 'It has 24 turbines.')],
    },
  ]

  it.each([undefined, 'cited'])('are those that a slide cites (%s)', (passages) => {
    expect(slideOf(printed(passages)).printedPassages).toEqual(cited)
    expect(printed(passages).printedArticles).toEqual([])
  })

  it('are none where the speaker says so; the notes have them all the same', () => {
    const deck = printed('none')
    expect(deck.slides.flatMap(({ printedPassages }) => printedPassages)).toEqual([])
    expect(deck.printedArticles).toEqual([])
    expect(slideOf(deck).citedNotes).toContain('p2.2')
  })

  it('are the article, too, where it is printed in full', () => {
    const deck = printed('full')
    expect(slideOf(deck).printedPassages).toEqual(cited)
    const block = (address: string, texts: readonly string[]) => ({
      ...{ kind: 'paragraph', address },
      passages: texts.map((text, nth) => sentence(`${address}.${nth + 1}`, text)),
    })
    expect(deck.printedArticles).toEqual([
      {
        ...named,
        blocks: [
          block('p1', ['Tide mills use the sea.', 'They are old.']),
          block('p2', ['In 1966 a station opened.', 'It has 24 turbines.']),
        ],
      },
    ])
  })

  it('say of each article what it is called, and give addresses without its name', async () => {
    const { result } = await checkTalk(`${packageFolder}tests/cases/several-articles`)
    const [first] = result.deck?.slides.filter(({ id }) => id === 'what-each-of-them-says') ?? []
    const told = first?.printedPassages.map(({ label, reference, passages }) => [
      ...[label, reference],
      ...passages.map(({ address }) => address),
    ])
    expect(told).toEqual([
      ['Ann Miller, March 3, 2021', 1, 'p1.1'],
      ['Bea Brown, May 1, 2022', 2, 'p1.2', 'p2.1'],
    ])
  })
})

describe('the references', () => {
  const told = (deck: Deck): readonly string[] =>
    deck.references.map(({ number, words, url }) => [number, words.plain, url].join(' | '))

  it('stand in the order of first citation, each once, with the address that any mention has', () => {
    const slides = [
      { statement: 'One', also: ['Brown, *Mud*, 1999'] },
      {
        statement: 'Two',
        from: 'p1',
        also: [{ cite: 'Brown,  Mud, 1999.', url: 'https://example.org/mud' }],
      },
      { section: 'Three', also: ['Green, Sand'] },
      { statement: 'Four', from: 'article', skip: true, also: ['Never shown'] },
    ]
    const article = { file: 'article.txt', by: 'Ann *Miller*', title: 'Of mills', publisher: 'The Coast' }
    expect(told(compose({ article }, slides))).toEqual([
      '1 | Brown, Mud, 1999 | https://example.org/mud',
      '2 | Ann Miller, Of mills, The Coast | ',
      '3 | Green, Sand | ',
    ])
  })

  it.each([
    ['en', 'Ann Miller, Of mills, March 3, 2021', true],
    ['fr', 'Ann Miller, Of mills, 3 mars 2021', true],
    ['zh', 'Ann Miller，《Of mills》，2021年3月3日', false],
    ['ar', 'Ann Miller، «Of mills»، 3 مارس 2021', false],
  ])('are written in %s', (lang, words, isItalic) => {
    const article = { file: 'article.txt', by: 'Ann Miller', title: 'Of mills', date: '2021-03-03' }
    const [reference] = compose({ lang, article }, [{ statement: 'One', from: 'p1' }]).references
    expect(reference?.words.plain).toBe(words)
    expect(reference?.words.runs.some(({ italic }) => italic === true)).toBe(isItalic)
  })

  it('have the name of an article that says nothing of itself, and articles that no slide cites', () => {
    const deck = compose({ article: 'article.txt' }, [{ statement: 'One', also: ['Brown'] }])
    expect(told(deck)).toEqual(['1 | Brown | ', '2 | article | '])
  })

  it('come before further reading, under a heading of its own where there are both', () => {
    const slides = [
      { statement: 'One', from: 'p1', also: ['Brown, 1999'] },
      { references: [{ cite: 'Green, 2003', url: 'https://example.org' }, 'brown, 1999', 'Green, 2003'] },
    ]
    const deck = compose({ lang: 'de' }, slides)
    expect(printDeck(deck).slides[2]?.markdown.split('\n\n').slice(1)).toEqual([
      '## Quellen',
      '- Ann Miller\n- Brown, 1999',
      '### Zum Weiterlesen',
      '- Green, 2003 [https://example.org](<https://example.org>)',
    ])
  })
})
