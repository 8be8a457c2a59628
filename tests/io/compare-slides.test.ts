import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareSlides, type SlideState } from '../../src/io/compare-slides.ts'

/** `a b*` is two slides, the second with another content. */
const slides = (text: string): readonly SlideState[] =>
  text.split(' ').flatMap((word) => (word === '' ? [] : [{ id: word.replace('*', ''), hash: word }]))

describe('compareSlides', () => {
  it.each([
    ['a b c', 'a b c', {}],
    ['a b c', 'a x b c', { added: ['x'] }],
    ['a b c', 'a c', { removed: ['b'] }],
    ['a b c', 'a b* c', { changed: ['b'] }],
    ['a b c d', 'b c d a', { moved: ['a'] }],
    ['a b c d', 'd a b c', { moved: ['d'] }],
    ['a b c d', 'a x* c b* d', { added: ['x'], moved: ['b'], changed: ['b'] }],
    ['a b c', 'x y', { added: ['x', 'y'], removed: ['a', 'b', 'c'] }],
    ['', 'a b', { added: ['a', 'b'] }],
    ['2011 a', 'a 2011', { moved: ['2011'] }],
  ])('%s → %s', (before, now, changes) => {
    const none = { added: [], removed: [], moved: [], changed: [] }
    const found = compareSlides(slides(before), slides(now))
    // Of two that change places, either may be said to have moved.
    expect({ ...found, moved: found.moved.length }).toEqual({
      ...none,
      ...changes,
      moved: 'moved' in changes ? changes.moved?.length : 0,
    })
  })

  it('names one slide of a longer row that went elsewhere, by its name', () => {
    expect(compareSlides(slides('a b c d e'), slides('a c d b e')).moved).toEqual(['b'])
  })

  it('leaves in place what keeps its order, whatever happens around it', () => {
    const ids = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 20 })
    fc.assert(
      fc.property(ids, ids, (before, now) => {
        const states = (all: readonly number[]): readonly SlideState[] =>
          all.map((id) => ({ id: String(id), hash: '' }))
        const { added, removed, moved } = compareSlides(states(before), states(now))
        const gone = new Set([...added, ...removed, ...moved])
        const rest = (all: readonly number[]): readonly string[] =>
          all.map(String).filter((id) => !gone.has(id))
        expect(rest(now)).toEqual(rest(before))
      }),
      { numRuns: 300, seed: 20261124 },
    )
  })
})
