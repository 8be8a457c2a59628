import { describe, expect, it } from 'vitest'
import { parseOutline } from '../../src/2-outline/parse-outline.ts'
import { maySplit, splitSlide } from '../../src/3-deck/split-slide.ts'
import { createReport } from '../../src/diagnostics/collect-report.ts'
import { createSourceFile } from '../../src/diagnostics/source-file.ts'
import { composeOutline } from '../support/compose-outline.ts'

function slideOf(slide: object): Parameters<typeof splitSlide>[0] {
  const text = JSON.stringify({ title: 'T', lang: 'en', slides: [slide] })
  const [only] = parseOutline(createSourceFile('outline.yaml', text), createReport())?.slides ?? []
  if (only === undefined) throw new Error('the slide cannot be read')
  return only
}

const items = (count: number): readonly string[] =>
  Array.from({ length: count }, (_none, index) => `i${index}`)

describe('splitting a slide', () => {
  it('shares the items as evenly as they come, in order, whatever the count', () => {
    for (const count of [1, 2, 3, 7, 12, 13, 25]) {
      for (const wanted of [1, 2, 3, 5, 40]) {
        const slide = slideOf({ title: 'T', split: true, points: items(count) })
        const parts = splitSlide(slide, wanted)
        const sizes = parts.map((part) => (part.slide.kind === 'points' ? part.slide.body.items.length : 0))
        expect(parts).toHaveLength(Math.min(wanted, count))
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1)
        const all = parts.flatMap(({ slide: one }) => (one.kind === 'points' ? one.body.items : []))
        expect(all.map(({ text }) => text.text)).toEqual(items(count))
      }
    }
  })

  it('leaves notes and handout with the first, and what the slide cites with each', () => {
    const slide = slideOf({
      title: 'T',
      split: true,
      from: 'own',
      notes: 'N',
      handout: 'H',
      points: items(3),
    })
    const [first, second] = splitSlide(slide, 2)
    expect(first).toMatchObject({
      slide: { notes: { text: 'N' }, handout: { text: 'H' }, from: [{ word: 'own' }] },
    })
    expect(second).toMatchObject({
      slide: { from: [{ word: 'own' }] },
      part: { number: 2, of: 2, itemsBefore: 2 },
    })
    expect(second?.slide).not.toHaveProperty('notes')
    expect(second?.slide).not.toHaveProperty('handout')
    expect(second?.slide.at).toEqual(slide.at)
  })

  it('splits the rows of a table, and leaves alone what has no items or may not', () => {
    const table = slideOf({ title: 'T', split: true, table: { header: ['A'], rows: [['1'], ['2'], ['3']] } })
    const rows = splitSlide(table, 2).map(({ slide }) =>
      slide.kind === 'table' && 'rows' in slide.body ? slide.body.rows.length : 0,
    )
    expect(rows).toEqual([2, 1])
    const statement = slideOf({ statement: 'S', split: true })
    const unasked = slideOf({ title: 'T', points: items(30) })
    expect([maySplit(table), maySplit(statement), maySplit(unasked)]).toEqual([true, false, false])
    expect(splitSlide(statement, 3)).toEqual([{ slide: statement }])
    expect(splitSlide(unasked, 3)).toEqual([{ slide: unasked }])
  })
})

describe('a deck with slides that were split', () => {
  const many = { title: 'Many', split: true, points: items(30), from: 'own' }
  const compose = (outline: object): NonNullable<ReturnType<typeof composeOutline>['deck']> => {
    const { deck } = composeOutline(JSON.stringify({ title: 'T', lang: 'en', ...outline }))
    if (deck === undefined) throw new Error('the outline cannot be read')
    return deck
  }

  it('keeps the sum of their minutes, typed or shared', () => {
    const typed = compose({ slides: [{ ...many, minutes: 2 }] }).slides.slice(1)
    expect(typed.map(({ minutes }) => minutes)).toEqual([0.67, 0.66, 0.67])
    const shared = compose({
      minutes: 10,
      slides: [
        { ...many, notes: 'a b c' },
        { statement: 'x', notes: 'a b' },
      ],
    })
    const minutes = shared.slides.map((slide) => slide.minutes)
    expect(minutes).toEqual([0, 2, 2, 2, 4])
  })

  it('counts numbers, titles and ids on, in the wording of the language', () => {
    const { slides } = compose({ lang: 'zh', slides: [many, { statement: 'x', from: 'own' }] })
    expect(slides.map(({ number, id, name, title }) => [number, id, name, title?.plain])).toEqual([
      [1, 'title', 'T', 'T'],
      [2, 'many', 'Many（1/3）', 'Many（1/3）'],
      [3, 'many-2', 'Many（2/3）', 'Many（2/3）'],
      [4, 'many-3', 'Many（3/3）', 'Many（3/3）'],
      [5, 'x', 'x', undefined],
    ])
  })
})

describe('a skipped slide', () => {
  it('has no number, takes no minutes, is cited nowhere, and a section without divider keeps its budget', () => {
    const { deck } = composeOutline(
      JSON.stringify({
        title: 'T',
        lang: 'en',
        minutes: 10,
        slides: [
          { section: 'S', skip: true, minutes: 4 },
          { statement: 'One', from: 'own' },
          { statement: 'Two', skip: true, minutes: 9, notes: 'a b c', also: 'Elsewhere' },
          { references: true },
        ],
      }),
    )
    expect(deck?.slides.map(({ id, number, minutes, section }) => [id, number, minutes, section])).toEqual([
      ['title', 1, 6, undefined],
      ['one', 2, 2, 1],
      ['references', 3, 2, 1],
    ])
    expect(deck?.sections.map(({ title }) => title.plain)).toEqual(['S'])
    expect(deck?.skipped.map(({ id, number, minutes }) => [id, number, minutes])).toEqual([
      ['s', 0, 0],
      ['two', 0, 0],
    ])
    expect(JSON.stringify(deck?.slides)).not.toContain('Elsewhere')
  })
})
