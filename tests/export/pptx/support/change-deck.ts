import { forStudents } from '../../../../src/3-deck/leave-out.ts'
import type { Deck, Slide } from '../../../../src/3-deck/model.ts'
import type { Words } from '../../../../src/3-deck/words-model.ts'
import type { PptxInput } from '../../../../src/7-export/pptx/pptx-input.ts'
import { type KnownNotes, readNotes } from '../../../../src/stages/read-notes.ts'
import { readSpecimenDeck } from '../../support/dress-in-theme.ts'
import { pptxInput } from './make-pptx.ts'

const notes: KnownNotes = new Map()

/** As the pipeline puts it together: the same notes are the same object, whichever deck they are read for. */
export async function inputOf(deck: Deck, theme?: string): Promise<PptxInput> {
  const input = await pptxInput(deck, theme)
  return { ...input, material: { ...input.material, notes: readNotes(deck, notes) } }
}

/** Every kind of slide, some of them with notes, and one that leads to another. */
export async function readDeck(): Promise<Deck> {
  const deck = await readSpecimenDeck()
  return changeSlides(deck, (slide, index) => {
    const said = `Say **this** of ${slide.id}, and [that](https://example.org/)`
    const told = index % 2 === 0 ? { ...slide, speakerNotes: said } : slide
    return told.kind === 'statement' ? { ...told, statement: onTo('The sums', told.statement) } : told
  })
}

const onTo = (text: string, words: Words): Words => ({
  ...words,
  runs: [{ text, href: '#math' }],
  plain: text,
})

const changeSlides = (deck: Deck, change: (slide: Slide, index: number) => Slide): Deck => ({
  ...deck,
  slides: deck.slides.map(change),
})

export const changeSlide = (deck: Deck, id: string, change: object): Deck =>
  changeSlides(deck, (slide) => (slide.id === id ? ({ ...slide, ...change } as Slide) : slide))

export type Change = (input: PptxInput) => PptxInput | Promise<PptxInput>
export const toDeck =
  (change: (deck: Deck) => Deck): Change =>
  ({ deck }) =>
    inputOf(change(deck), deck.theme.name)
const inMaterial =
  (change: (material: PptxInput['material']) => Partial<PptxInput['material']>): Change =>
  (input) => ({ ...input, material: { ...input.material, ...change(input.material) } })
const inLooks =
  (change: (looks: PptxInput['looks']) => Partial<PptxInput['looks']>): Change =>
  (input) => ({ ...input, looks: { ...input.looks, ...change(input.looks) } })

const withoutChange = toDeck((deck) => deck)
const png = new Uint8Array([137, 80, 78, 71])

export type Rewritten = readonly string[] | 'all' | 'some'

/** What may become of a deck, and the slides that are written again then, if they were written ahead in the same run. */
export const changes: readonly (readonly [string, Change, Rewritten])[] = [
  ['stays as it is', withoutChange, []],
  ['is read anew', async () => inputOf(await readDeck()), 'all'],
  [
    'has one slide set smaller',
    toDeck((deck) => changeSlide(deck, 'points', { density: 'dense' })),
    ['points'],
  ],
  ['has a table set smaller', toDeck((deck) => changeSlide(deck, 'table', { density: 'dense' })), ['table']],
  [
    'has all slides set smaller',
    toDeck((deck) => changeSlides(deck, (one) => ({ ...one, density: 'dense' }))),
    'all',
  ],
  ['has other words', toDeck((deck) => changeSlide(deck, 'text', { paragraphs: [] })), ['text']],
  ['has other notes', toDeck((deck) => changeSlide(deck, 'text', { speakerNotes: 'Other words' })), []],
  ['has one slide less', toDeck((deck) => ({ ...deck, slides: deck.slides.toSpliced(4, 1) })), 'all'],
  [
    'has one slide twice',
    toDeck((deck) => ({
      ...deck,
      slides: deck.slides.toSpliced(5, 0, { ...deck.slides[4], id: 'again' } as Slide),
    })),
    'all',
  ],
  [
    'has two slides in another order',
    toDeck((deck) => ({
      ...deck,
      slides: deck.slides.with(4, deck.slides[5] as Slide).with(5, deck.slides[4] as Slide),
    })),
    'all',
  ],
  [
    'shows some of the slides',
    ({ slides, ...input }) => ({ ...input, slides: slides.toSpliced(3, 2) }),
    'all',
  ],
  ['is the students’', toDeck(forStudents), 'some'],
  ['has another name', toDeck((deck) => ({ ...deck, title: { ...deck.title, plain: 'Another' } })), 'some'],
  [
    'has sections of other names',
    toDeck((deck) => ({
      ...deck,
      sections: deck.sections.map((one) => ({
        ...one,
        title: { ...one.title, runs: [{ text: 'Part' }], plain: 'Part' },
      })),
    })),
    'all',
  ],
  ['is in another language', toDeck((deck) => ({ ...deck, lang: 'de' })), 'all'],
  ['runs from right to left', toDeck((deck) => ({ ...deck, lang: 'ar' })), 'all'],
  ['has another size', toDeck((deck) => ({ ...deck, size: '4:3' })), 'all'],
  ['is in another theme', ({ deck }) => inputOf(deck, 'slate'), 'all'],
  [
    'has other colors',
    inLooks(({ colors }) => ({ colors: { ...colors, accent1: '#123456', tx1: '#654321' } })),
    'all',
  ],
  [
    'has other colors of code',
    inLooks(({ code }) => ({
      code: Object.fromEntries(Object.keys(code).map((name) => [name, { hex: '#123456' }])),
    })),
    'all',
  ],
  [
    'has its layouts in another order',
    inLooks(({ layouts }) => ({ layouts: new Map([...layouts].reverse()) })),
    'some',
  ],
  [
    'is rendered without colors of code',
    ({ html, ...input }) => ({
      ...input,
      html: new Map([...html].filter(([id]) => !id.startsWith('code'))),
    }),
    'some',
  ],
  [
    'has a chart laid out otherwise',
    inMaterial(({ chartPlans }) => ({
      chartPlans: new Map(
        [...chartPlans].map(([id, plan]) => [id, { ...plan, namePx: 11, isLying: !plan.isLying }]),
      ),
    })),
    'some',
  ],
  [
    'has pictures drawn',
    (input) => {
      const images = input.slides.flatMap((one) =>
        one.kind === 'image' ? [[one.image.path, png] as const] : [],
      )
      return { ...input, material: { ...input.material, rasters: new Map(images) } }
    },
    'some',
  ],
]
