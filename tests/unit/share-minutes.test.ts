import { describe, expect, it } from 'vitest'
import { shareMinutes, type TimedSlide, type TimePlan } from '../../src/3-deck/share-minutes.ts'

interface Row {
  readonly name: string
  readonly slides: readonly TimedSlide[]
  readonly plan: Partial<Omit<TimePlan, 'budgets'>> & {
    readonly budgets?: readonly (readonly [number, number])[]
  }
  readonly minutes: readonly number[]
}

const rows: readonly Row[] = [
  {
    name: 'typed minutes stay, whatever the talk says',
    slides: [
      { minutes: 3, noteWords: 1 },
      { minutes: 0.25, noteWords: 900 },
    ],
    plan: { talk: 2 },
    minutes: [3, 0.25],
  },
  {
    name: 'the others share what the talk leaves, by the words of their notes',
    slides: [{ minutes: 4, noteWords: 10 }, { noteWords: 100 }, { noteWords: 300 }, { noteWords: 0 }],
    plan: { talk: 12 },
    minutes: [4, 2, 6, 0],
  },
  {
    name: 'without notes they share evenly',
    slides: [{ noteWords: 0 }, { noteWords: 0 }, { noteWords: 0 }],
    plan: { talk: 10 },
    minutes: [3.33, 3.33, 3.33],
  },
  {
    name: 'a section shares its own budget, its divider with it',
    slides: [
      { noteWords: 100 },
      { section: 1, noteWords: 50 },
      { section: 1, noteWords: 150 },
      { section: 1, minutes: 1, noteWords: 5 },
      { section: 2, noteWords: 100 },
    ],
    plan: { talk: 10, budgets: [[1, 5]] },
    minutes: [2.5, 1, 3, 1, 2.5],
  },
  {
    name: 'spent budgets leave nothing, and never less',
    slides: [{ section: 1, minutes: 5, noteWords: 1 }, { section: 1, noteWords: 10 }, { noteWords: 10 }],
    plan: { talk: 2, budgets: [[1, 3]] },
    minutes: [5, 0, 0],
  },
  {
    name: 'with neither talk nor budget, notes take as long as they take to say',
    slides: [{ noteWords: 130 }, { noteWords: 65 }, { noteWords: 0 }],
    plan: {},
    minutes: [1, 0.5, 0],
  },
  {
    name: 'a budget without a talk leaves the others to their notes',
    slides: [
      { section: 1, noteWords: 0 },
      { section: 2, noteWords: 260 },
    ],
    plan: { budgets: [[1, 4]] },
    minutes: [4, 2],
  },
  { name: 'no slides take no time', slides: [], plan: { talk: 5 }, minutes: [] },
]

describe('shareMinutes', () => {
  it.each(rows)('$name', ({ slides, plan, minutes }) => {
    const { budgets = [], ...rest } = plan
    expect(shareMinutes(slides, { wordsPerMinute: 130, ...rest, budgets: new Map(budgets) })).toEqual(minutes)
  })
})
