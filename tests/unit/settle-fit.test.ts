import { describe, expect, it } from 'vitest'
import type { Deck } from '../../src/3-deck/model.ts'
import type { Measure } from '../../src/6-theme/fit/model.ts'
import { settleFit } from '../../src/6-theme/fit/settle-fit.ts'
import type { Verdict } from '../../src/6-theme/model.ts'
import { composeOutline } from '../support/compose-outline.ts'

const head = 'title: T\nlang: en\nslides:\n'
const points = (count: number, more = ''): string =>
  `  - { id: p, title: P, from: own, ${more}points: [${Array.from({ length: count }, (_none, index) => `point ${index}`).join(', ')}] }\n`

const verdict = (fits: boolean, items = 1, itemsThatFit = items): Verdict => ({
  ...{ fits, items, itemsThatFit },
  faults: fits ? [] : [{ kind: 'tall', px: 10, words: { text: 'x', nth: 0 } }],
})

/** A browser in which a slide holds as many points as said: as it is, and one step smaller. */
async function settle(outline: string, room: { readonly normal: number; readonly dense: number }) {
  const compose = (parts?: ReadonlyMap<string, number>): Deck => {
    const { deck } = composeOutline(head + outline, parts)
    if (deck === undefined) throw new Error('the outline is broken')
    return deck
  }
  let passes = 0
  const measure = async (deck: Deck): Promise<ReadonlyMap<string, Measure>> => {
    passes += 1
    return new Map(
      deck.slides.map((slide) => {
        const items = slide.kind === 'points' ? slide.items.length : 1
        const judge = (most: number): Verdict => verdict(items <= most, items, Math.min(items, most))
        const normal = judge(room.normal)
        return [slide.id, normal.fits ? { normal } : { normal, dense: judge(room.dense) }]
      }),
    )
  }
  const { deck, verdicts } = await settleFit(compose(), { measure, recompose: compose })
  const slides = deck.slides.slice(1).map((slide) => {
    const items = slide.kind === 'points' ? slide.items.length : 0
    return `${slide.title?.plain} ${items} ${slide.density ?? 'normal'} ${verdicts?.get(slide.id)?.fits}`
  })
  return { slides, passes }
}

describe('the remedies come in one order', () => {
  it('as it is', async () => {
    expect(await settle(points(4), { normal: 4, dense: 6 })).toEqual({
      slides: ['P 4 normal true'],
      passes: 1,
    })
  })
  it('one step smaller', async () => {
    expect((await settle(points(6), { normal: 4, dense: 6 })).slides).toEqual(['P 6 dense true'])
  })
  it('more slides, where the outline says so: as few as hold all, evenly filled, of one density', async () => {
    expect((await settle(points(11, 'split: true, '), { normal: 4, dense: 6 })).slides).toEqual([
      'P (1/2) 6 dense true',
      'P (2/2) 5 dense true',
    ])
    expect((await settle(points(7, 'split: true, '), { normal: 4, dense: 6 })).slides).toEqual([
      'P (1/2) 4 normal true',
      'P (2/2) 3 normal true',
    ])
  })
  it('and then it is a fault', async () => {
    expect((await settle(points(7), { normal: 4, dense: 6 })).slides).toEqual(['P 7 dense false'])
    expect((await settle(points(3, 'split: true, '), { normal: 0, dense: 0 })).slides).toEqual([
      'P (1/3) 1 dense false',
      'P (2/3) 1 dense false',
      'P (3/3) 1 dense false',
    ])
  })
  it('spreads no items over more slides where that mends nothing', async () => {
    const { deck } = composeOutline(head + points(4, 'split: true, '))
    if (deck === undefined) throw new Error('the outline is broken')
    const words = { text: 'x', nth: 0 }
    const wide: Verdict = {
      ...{ fits: false, items: 4, itemsThatFit: 4 },
      faults: [
        { kind: 'wide', px: 40, words },
        { kind: 'lonely', px: 0, words },
      ],
    }
    const recompose = (): Deck => {
      throw new Error('it was split')
    }
    const measure = async () => new Map([['p', { normal: wide, dense: wide }]])
    const settled = await settleFit(deck, { measure, recompose })
    expect(settled.deck.slides.map(({ density }) => density)).toEqual([undefined, 'dense'])
  })
  it('changes nothing where nothing can be measured', async () => {
    const { deck } = composeOutline(head + points(4))
    if (deck === undefined) throw new Error('the outline is broken')
    expect(await settleFit(deck, { measure: async () => undefined, recompose: () => deck })).toEqual({ deck })
  })
})
