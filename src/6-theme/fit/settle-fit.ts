import type { Deck, Slide } from '../../3-deck/model.ts'
import type { FitFaultKind, Verdict } from '../model.ts'
import type { Measure } from './model.ts'

/** By the id of the slide; undefined where nothing could be measured. */
export type Measures = ReadonlyMap<string, Measure> | undefined

export interface FitSteps {
  /** How each slide of the deck lies. */
  readonly measure: (deck: Deck) => Promise<Measures>
  /** The deck with slides of the outline spread over as many as said, by id. */
  readonly recompose: (parts: ReadonlyMap<string, number>) => Deck
}

export interface Settled {
  /** With the density that each slide needs. */
  readonly deck: Deck
  /** What became of each slide at that density; absent where nothing was measured. */
  readonly verdicts?: ReadonlyMap<string, Verdict>
}

/**
 * The remedies, in the order that holds for all formats: as it is; one step smaller (`dense`); spread over more slides, where
 * the outline says `split: true`, each of them as it is or one step smaller. What does not fit then is for `reportFit` to tell.
 */
export async function settleFit(first: Deck, { measure, recompose }: FitSteps): Promise<Settled> {
  let deck = first
  const parts = new Map<string, number>()
  for (;;) {
    const measures = await measure(deck)
    if (measures === undefined) return { deck: first }
    const wanted = deck.slides.flatMap((slide) => wantedParts(slide, measures.get(slide.id)))
    const more = wanted.filter(({ id, count }) => count > (parts.get(id) ?? 1))
    if (more.length === 0) return settle(deck, measures)
    for (const { id, count } of more) parts.set(id, Math.max(count, parts.get(id) ?? 1))
    deck = recompose(parts)
  }
}

/** What fewer items mend: not words that are too wide, and not what is only told. */
const lessWhenSplit: ReadonlySet<FitFaultKind> = new Set(['tall', 'cut', 'overlap'])

interface WantedParts {
  readonly id: string
  readonly count: number
}

/** Items are shared evenly, so the first guess is what one slide holds; a part that still is too much asks for one more. */
function wantedParts(slide: Slide, measure: Measure | undefined): readonly WantedParts[] {
  const verdict = measure?.dense
  if (!slide.maySplit || verdict === undefined || verdict.fits || verdict.items < 2) return []
  if (!verdict.faults.some(({ kind }) => lessWhenSplit.has(kind))) return []
  if (slide.part !== undefined) return [{ id: slide.part.wholeId, count: slide.part.of + 1 }]
  return [{ id: slide.id, count: Math.ceil(verdict.items / Math.max(1, verdict.itemsThatFit)) }]
}

/** Sets slides dense that do not fit otherwise. The parts of one slide look alike: if one is dense, all are. */
export function settle(deck: Deck, measures: ReadonlyMap<string, Measure>): Settled {
  const dense = deck.slides.filter(({ id }) => measures.get(id)?.dense !== undefined)
  const wholes = new Set(dense.flatMap(({ part }) => part?.wholeId ?? []))
  const ids = new Set(dense.map(({ id }) => id))
  const isDense = ({ id, part }: Slide): boolean =>
    ids.has(id) || (part !== undefined && wholes.has(part.wholeId))
  const verdicts = deck.slides.flatMap(({ id }) => {
    const measure = measures.get(id)
    return measure === undefined ? [] : [[id, measure.dense ?? measure.normal] as const]
  })
  const slides = deck.slides.filter(isDense)
  return { deck: slides.length === 0 ? deck : setDense(deck, slides), verdicts: new Map(verdicts) }
}

const setBefore = new WeakMap<Deck, { readonly dense: readonly Slide[]; readonly set: Deck }>()

const isSame = (some: readonly Slide[], others: readonly Slide[]): boolean =>
  some.length === others.length && some.every((slide, index) => slide === others[index])

/** Gives the same deck for the same slides: what was worked out of it ahead is known by it. */
function setDense(deck: Deck, dense: readonly Slide[]): Deck {
  const before = setBefore.get(deck)
  if (before !== undefined && isSame(before.dense, dense)) return before.set
  const chosen = new Set(dense)
  const slides = deck.slides.map((slide) =>
    chosen.has(slide) ? { ...slide, density: 'dense' as const } : slide,
  )
  const set = { ...deck, slides }
  setBefore.set(deck, { dense, set })
  return set
}
