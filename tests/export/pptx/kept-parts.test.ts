import { deserialize, serialize } from 'node:v8'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { forStudents } from '../../../src/3-deck/leave-out.ts'
import type { Deck, Slide } from '../../../src/3-deck/model.ts'
import { exportPptx, writeAhead } from '../../../src/7-export/pptx/export-pptx.ts'
import { type KeptPresentation, recallParts } from '../../../src/7-export/pptx/kept/kept-parts.ts'
import type { PptxInput } from '../../../src/7-export/pptx/pptx-input.ts'
import { createPptxMemory } from '../../../src/7-export/pptx/pptx-memory.ts'
import { type Change, changeSlide, changes, inputOf, readDeck, toDeck } from './support/change-deck.ts'

const aTurn = async (): Promise<void> => {}

interface Run {
  readonly files: readonly Uint8Array[]
  /** For the next run. */
  readonly kept: KeptPresentation | undefined
  /** Slides, and slides with notes pages of their own, that no earlier run had. */
  readonly written: readonly string[]
  readonly notes: readonly string[]
  readonly frames: number
}

/** A run of the command, as far as presentations go: the speaker's and the students', with what an earlier one kept. */
async function build(inputs: readonly PptxInput[], before: KeptPresentation | undefined): Promise<Run> {
  const [written, notes]: [string[], string[]] = [[], []]
  let frames = 0
  const parts = recallParts(before)
  const watched: typeof parts = {
    ...parts,
    putSlide: (made, ...rest) => {
      written.push(made.slide.id)
      parts.putSlide(made, ...rest)
    },
    putNotes: (made, ...rest) => {
      notes.push(made.slide.id)
      parts.putNotes(made, ...rest)
    },
    putFrame: (frame) => {
      frames += 1
      parts.putFrame(frame)
    },
  }
  const memory = createPptxMemory(async () => watched)
  const [first] = inputs
  if (first !== undefined) await writeAhead(first, memory, aTurn)
  const files: Uint8Array[] = []
  for (const input of inputs) files.push(await exportPptx({ ...input, memory }))
  const list = parts.list()
  // As it comes back from the disk.
  const kept = list === undefined ? before : (deserialize(serialize(list)) as KeptPresentation)
  return { files, kept, written, notes, frames }
}

const plain = async (inputs: readonly PptxInput[]): Promise<readonly Uint8Array[]> => {
  const files: Uint8Array[] = []
  for (const input of inputs) files.push(await exportPptx(input))
  return files
}

const areSame = (some: readonly Uint8Array[], others: readonly Uint8Array[]): boolean =>
  some.length === others.length &&
  some.every((file, index) => Buffer.compare(file, others[index] ?? new Uint8Array(0)) === 0)

/** Slides with pictures and charts are never kept. */
function isKept(slide: Slide): boolean {
  if (slide.kind === 'image' || slide.kind === 'chart' || slide.background?.kind === 'picture') return false
  return slide.kind !== 'columns' || slide.columns.every(({ content }) => content.kind !== 'image')
}

/** Every place in the outline is another one. */
function shiftRanges<T>(value: T): T {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value
  if (Array.isArray(value)) return value.map(shiftRanges) as T
  const moved = 'endColumn' in value ? { line: 7, column: 8, endLine: 9, endColumn: 10, file: 'other' } : {}
  const entries = Object.entries(value).map(([key, inner]) => [key, shiftRanges(inner)])
  return { ...Object.fromEntries(entries), ...moved }
}

interface Edit {
  readonly change: Change
  /** The slides that are written again then, of those that are kept at all. */
  readonly written: readonly string[]
  /** How many notes pages, which may show formulas of the slide, more than where nothing changed; whether the frame is written. */
  readonly notes?: number
  readonly frames?: number
}

const withTitle = (text: string) => (deck: Deck) => {
  const title = deck.slides.find(({ id }) => id === 'points')?.title
  return changeSlide(deck, 'points', { title: { ...title, runs: [{ text }], plain: text }, name: text })
}

const swap = (deck: Deck, one: string, other: string): Deck => {
  const [from, to] = [one, other].map((wanted) => deck.slides.findIndex(({ id }) => id === wanted))
  const slides = [...deck.slides]
  slides.splice(from ?? 0, 1, deck.slides[to ?? 0] as Slide)
  slides.splice(to ?? 0, 1, deck.slides[from ?? 0] as Slide)
  return { ...deck, slides: slides.map((slide, index) => ({ ...slide, number: index + 1 })) }
}

/** What an author does. */
const edits: readonly (readonly [string, Edit])[] = [
  ['is read anew', { change: async () => inputOf(await readDeck()), written: [] }],
  ['stands elsewhere in its outline', { change: toDeck(shiftRanges), written: [] }],
  [
    'has other minutes',
    {
      change: toDeck((deck) => ({ ...deck, slides: deck.slides.map((slide) => ({ ...slide, minutes: 3 })) })),
      written: [],
    },
  ],
  [
    'has other words',
    {
      change: toDeck((deck) => changeSlide(deck, 'text', { paragraphs: [] })),
      written: ['text'],
      notes: 1,
    },
  ],
  ['has another title', { change: toDeck(withTitle('New')), written: ['points'], notes: 1 }],
  [
    'has other notes',
    {
      change: toDeck((deck) => changeSlide(deck, 'text', { speakerNotes: 'Other words' })),
      written: [],
      notes: 1,
    },
  ],
  [
    'has a slide set smaller',
    {
      change: toDeck((deck) => changeSlide(deck, 'points', { density: 'dense' })),
      written: ['points'],
      notes: 1,
      frames: 1,
    },
  ],
  // The statement leads there.
  [
    'has a slide of another id',
    {
      change: toDeck((deck) => changeSlide(deck, 'math', { id: 'sums' })),
      written: ['sums', 'statement'],
      notes: 2,
    },
  ],
  [
    'has a slide of another id that nobody leads to',
    { change: toDeck((deck) => changeSlide(deck, 'points', { id: 'list' })), written: ['list'], notes: 1 },
  ],
  [
    'has a slide in another place, to which one leads',
    {
      change: toDeck((deck) => swap(deck, 'math', 'code')),
      written: ['math', 'code', 'statement'],
      notes: 3,
      frames: 1,
    },
  ],
]

const all: readonly (readonly [string, Change])[] = [
  ...changes.map(([name, change]) => [name, change] as const),
  ...edits.map(([name, { change }]) => [name, change] as const),
]

describe('a presentation of which an earlier run kept parts', { timeout: 60_000 }, () => {
  let first: PptxInput
  let kept: KeptPresentation
  /** The students' deck has no notes. */
  const both = async (input: PptxInput): Promise<readonly PptxInput[]> => {
    const { deck } = input
    const students = forStudents(deck)
    const ids = new Set(input.slides.map(({ id }) => id))
    const slides = students.slides.filter(({ id }) => ids.has(id))
    const material = { ...input.material, notes: new Map() }
    return [input, { ...input, deck: students, slides, material }]
  }
  beforeAll(async () => {
    first = await inputOf(await readDeck())
    const run = await build(await both(first), undefined)
    if (run.kept === undefined) throw new Error('nothing was kept')
    kept = run.kept
  })

  it('is the same where nothing was kept', async () => {
    const inputs = await both(first)
    expect(areSame((await build(inputs, undefined)).files, await plain(inputs))).toBe(true)
  })

  it.each(all)('that %s is what it is of nothing', async (_name, change) => {
    const input = await change(first)
    expect(areSame((await build([input], kept)).files, await plain([input]))).toBe(true)
  })

  it.each(edits)(
    'that %s is written again where it is another',
    async (_name, { change, written, ...more }) => {
      const inputs = await both(first)
      const unchanged = await build(inputs, kept)
      const run = await build(await both(await change(first)), kept)
      const ids = new Set(first.slides.filter((slide) => !isKept(slide)).map(({ id }) => id))
      expect(unchanged.written.filter((id) => !ids.has(id))).toEqual([])
      expect([...new Set(run.written.filter((id) => !ids.has(id)))].sort()).toEqual([...written].sort())
      expect([run.notes.length - unchanged.notes.length, run.frames]).toEqual([
        more.notes ?? 0,
        more.frames ?? 0,
      ])
    },
  )

  it('is what it is of nothing after any edits, each kept by the run before', async () => {
    const places = fc.array(fc.nat(all.length - 1), { minLength: 2, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(places, async (list) => {
        let [input, last]: [PptxInput, KeptPresentation | undefined] = [first, kept]
        for (const place of list) {
          input = (await all[place]?.[1](input)) ?? input
          const run = await build([input], last)
          expect(areSame(run.files, await plain([input]))).toBe(true)
          last = run.kept
        }
      }),
      { seed: 10, numRuns: 5 },
    )
  })
})
