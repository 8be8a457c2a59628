import { beforeAll, describe, expect, it } from 'vitest'
import { forStudents } from '../../../src/3-deck/leave-out.ts'
import type { Deck, Slide } from '../../../src/3-deck/model.ts'
import type { Words } from '../../../src/3-deck/words-model.ts'
import { exportPptx, writeAhead } from '../../../src/7-export/pptx/export-pptx.ts'
import type { PptxInput } from '../../../src/7-export/pptx/pptx-input.ts'
import { createPptxMemory, type PptxMemory } from '../../../src/7-export/pptx/pptx-memory.ts'
import { type KnownNotes, readNotes } from '../../../src/stages/read-notes.ts'
import { readSpecimenDeck } from '../support/dress-in-theme.ts'
import { pptxInput } from './support/make-pptx.ts'

const aTurn = async (): Promise<void> => {}
const notes: KnownNotes = new Map()

/** As the pipeline puts it together: the same notes are the same object, whichever deck they are read for. */
async function inputOf(deck: Deck, theme?: string): Promise<PptxInput> {
  const input = await pptxInput(deck, theme)
  return { ...input, material: { ...input.material, notes: readNotes(deck, notes) } }
}

/** Every kind of slide, some of them with notes, and one that leads to another. */
async function readDeck(): Promise<Deck> {
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

const changeSlide = (deck: Deck, id: string, change: object): Deck =>
  changeSlides(deck, (slide) => (slide.id === id ? ({ ...slide, ...change } as Slide) : slide))

/** The memory, and the slides that it did not have. */
function watch(memory: PptxMemory): { readonly memory: PptxMemory; readonly written: readonly string[] } {
  const written: string[] = []
  const findSlide: PptxMemory['findSlide'] = (made, hasNotes) => {
    const found = memory.findSlide(made, hasNotes)
    if (found === undefined) written.push(made.slide.id)
    return found
  }
  return { memory: { ...memory, findSlide }, written }
}

type Change = (input: PptxInput) => PptxInput | Promise<PptxInput>
const toDeck =
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
/** Their looks are put together for each deck: they are written again where all is the same, too. */
const mixed = new Set(['columns', 'columns-three', 'columns-picture', 'timeline-scale'])
const png = new Uint8Array([137, 80, 78, 71])

describe('a presentation of which parts were written ahead', { timeout: 60_000 }, () => {
  let first: PptxInput
  beforeAll(async () => {
    first = await inputOf(await readDeck())
  })

  it.each<[string, Change, readonly string[] | 'all' | 'some']>([
    ['stays as it is', withoutChange, []],
    ['is read anew', async () => inputOf(await readDeck()), 'all'],
    [
      'has one slide set smaller',
      toDeck((deck) => changeSlide(deck, 'points', { density: 'dense' })),
      ['points'],
    ],
    [
      'has a table set smaller',
      toDeck((deck) => changeSlide(deck, 'table', { density: 'dense' })),
      ['table'],
    ],
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
      inMaterial(() => ({
        rasters: new Map(
          first.slides.flatMap((one) => (one.kind === 'image' ? [[one.image.path, png] as const] : [])),
        ),
      })),
      'some',
    ],
  ])('that %s is what it is of nothing', async (_, change, rewritten) => {
    const ahead = createPptxMemory()
    await writeAhead(first, ahead, aTurn)
    const { memory, written: all } = watch(ahead)
    const input = await change(first)
    const whole = await exportPptx(input)
    expect(Buffer.compare(await exportPptx({ ...input, memory }), whole)).toBe(0)
    const [ids, written] = [input.slides.map(({ id }) => id), all].map((some) =>
      some.filter((id) => !mixed.has(id)),
    )
    if (rewritten === 'all') expect(written).toEqual(ids)
    else if (rewritten === 'some') expect([0, ids?.length]).not.toContain(written?.length)
    else expect(written).toEqual(rewritten)
  })

  it('has what one file of a talk left, and the next one of the first again', async () => {
    const students = await inputOf(forStudents(first.deck))
    const memory = createPptxMemory()
    for (const input of [first, students, first, students])
      expect(Buffer.compare(await exportPptx({ ...input, memory }), await exportPptx(input))).toBe(0)
  })
})
