import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyOutline } from '../support/any-outline.ts'
import { hardLines } from '../support/hard-text.ts'
import { countStrings, showOutline } from '../support/render-outline.ts'

const seed = 20261123

describe('what an author types in any position', () => {
  it('is what the slide shows, for 10,000 strings', () => {
    const counts = new Map<string, number>()
    fc.assert(
      fc.property(anyOutline, (typed) => {
        for (const { shown, expected } of showOutline(typed).slides) expect(shown).toEqual(expected)
        countStrings(typed, counts)
      }),
      { numRuns: 130, seed },
    )
    const all = [...counts.values()].reduce((sum, count) => sum + count, 0)
    expect(all).toBeGreaterThanOrEqual(10_000)
    // Spread over all positions: none is proven by a handful.
    expect([...counts].filter(([, count]) => count < 10)).toEqual([])
  })

  it('begins no slide, where items without words nest in a column', () => {
    const points = [{ text: '  ', points: [' '] }, 'x']
    const { slides } = showOutline({
      title: 'Rules',
      lang: 'en',
      slides: [
        { title: 'One', columns: [{ points }, { points }] },
        { title: 'Two', steps: true, columns: [{ points }, { points }] },
        { title: 'Three', points },
      ],
    })
    expect(slides).toHaveLength(4)
    for (const { shown, expected } of slides) expect(shown).toEqual(expected)
  })

  it('as notes comes back from the engine as written', () => {
    const written = (notes: string): string => notes.replace(/\r\n?/g, '\n').trim()
    fc.assert(
      fc.property(fc.array(hardLines, { minLength: 10, maxLength: 10 }), (all) => {
        const { comments } = showOutline({
          title: 'Notes',
          lang: 'en',
          slides: all.map((notes) => ({ statement: 'One', notes })),
        })
        const expected = all.map((notes) => (written(notes) === '' ? [] : [written(notes)]))
        expect(comments.slice(1)).toEqual(expected)
      }),
      { numRuns: 150, seed },
    )
  })
})
