import { foldQuotation, trimStops } from './fold-quotation.ts'
import { type Grounds, joinUnits, type Stretch, type Unit, unitsBetween, wordsOf } from './index-articles.ts'

export interface NearWording {
  /** The words of the article as they are typed there. */
  readonly text: string
  /** The quoted words and these, folded: what was compared. */
  readonly compared: readonly [string, string]
  readonly units: readonly Unit[]
  /** Letters that would have to change, for each letter of the quotation. */
  readonly distance: number
}

/** Units to look through letter by letter: a passage is cited for what stands in it, so few come into question. */
const candidates = 3

/**
 * Takes words that do not stand in these units; gives the part of them that comes nearest, or undefined where they share
 * no word. For suggestions only: near is never right.
 */
export function findNearestWording(
  quotation: string,
  units: readonly Unit[],
  grounds: Grounds,
): NearWording | undefined {
  const wanted = trimStops(foldQuotation(quotation))
  const sentences = 1 + (wanted.match(/[.?!。！？](?=.)/gu)?.length ?? 0)
  let best: NearWording | undefined
  for (const unit of mostAlike(wanted, units, grounds)) {
    const from = units.indexOf(unit)
    const run = consecutiveFrom(units, Math.max(0, from - sentences + 1), from + sentences)
    const near = nearestIn(wanted, joinUnits(run, grounds.fold))
    if (near !== undefined && (best === undefined || near.distance < best.distance)) best = near
  }
  return best
}

/** The units of all articles that share the rarest words with these. */
export function unitsLike(quotation: string, grounds: Grounds): readonly Unit[] {
  const counts = new Map<Unit, number>()
  for (const word of new Set(wordsOf(foldQuotation(quotation)))) {
    const having = grounds.unitsWith(word)
    for (const unit of having.slice(0, 200)) counts.set(unit, (counts.get(unit) ?? 0) + 1 / having.length)
  }
  const ranked = [...counts].sort(([a, x], [b, y]) => y - x || a.order - b.order).slice(0, candidates)
  const around = ranked.flatMap(([unit]) => grounds.units.slice(Math.max(0, unit.order - 2), unit.order + 3))
  return [...new Set(around)].sort((a, b) => a.order - b.order)
}

function mostAlike(wanted: string, units: readonly Unit[], grounds: Grounds): readonly Unit[] {
  if (units.length <= candidates) return units
  const words = new Set(wordsOf(wanted))
  return units
    .map((unit) => ({ unit, shared: wordsOf(grounds.fold(unit)).filter((word) => words.has(word)).length }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared || a.unit.order - b.unit.order)
    .slice(0, candidates)
    .map(({ unit }) => unit)
}

function consecutiveFrom(units: readonly Unit[], from: number, to: number): readonly Unit[] {
  return units.slice(from, to).filter((unit, index, all) => unit.rank - (all[0]?.rank ?? 0) === index)
}

function nearestIn(wanted: string, stretch: Stretch): NearWording | undefined {
  if (wanted === '' || stretch.units.length === 0) return undefined
  const { start, end, distance } = align(wanted.toLowerCase(), stretch.folded.toLowerCase())
  const from = wordStart(stretch.folded, start)
  const to = wordEnd(stretch.folded, end)
  const words = trimStops(stretch.folded.slice(from, to))
  if (words === '') return undefined
  const units = unitsBetween(stretch, from, to)
  return {
    text: asTyped(stretch, from, to) || words,
    compared: [wanted, words],
    units,
    distance: distance / wanted.length,
  }
}

/** Sellers' algorithm: the stretch of `text` that becomes `wanted` with the fewest letters changed. */
function align(wanted: string, text: string): { start: number; end: number; distance: number } {
  const width = text.length + 1
  let costs = new Uint32Array(width)
  let starts = Uint32Array.from({ length: width }, (_none, index) => index)
  for (let row = 1; row <= wanted.length; row += 1) {
    const nextCosts = new Uint32Array(width)
    const nextStarts = new Uint32Array(width)
    nextCosts[0] = row
    const unit = wanted.charCodeAt(row - 1)
    for (let column = 1; column < width; column += 1) {
      const change = (costs[column - 1] ?? 0) + (text.charCodeAt(column - 1) === unit ? 0 : 1)
      const skip = (costs[column] ?? 0) + 1
      const add = (nextCosts[column - 1] ?? 0) + 1
      const least = Math.min(change, skip, add)
      nextCosts[column] = least
      nextStarts[column] =
        (least === change ? starts[column - 1] : least === skip ? starts[column] : nextStarts[column - 1]) ??
        0
    }
    costs = nextCosts
    starts = nextStarts
  }
  const end = costs.indexOf(costs.reduce((least, cost) => Math.min(least, cost)))
  return { start: starts[end] ?? 0, end, distance: costs[end] ?? 0 }
}

const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const partOfWord = /[\p{L}\p{N}\p{M}'-]/u

function wordStart(text: string, at: number): number {
  let start = at
  while (start > 0 && !spaceless.test(text.charAt(start)) && partOfWord.test(text.charAt(start - 1))) {
    if (!partOfWord.test(text.charAt(start)) || spaceless.test(text.charAt(start - 1))) break
    start -= 1
  }
  return start
}

function wordEnd(text: string, at: number): number {
  let end = at
  while (
    end < text.length &&
    end > 0 &&
    partOfWord.test(text.charAt(end)) &&
    partOfWord.test(text.charAt(end - 1))
  ) {
    if (spaceless.test(text.charAt(end)) || spaceless.test(text.charAt(end - 1))) break
    end += 1
  }
  return end
}

const countable = /[\p{L}\p{N}]/gu

/** Folding keeps letters and digits, so counting them leads back to what was typed, with its marks and dashes. */
export function asTyped(stretch: Stretch, from: number, to: number): string {
  const typed = stretch.units.map((unit, index) => (index === 0 ? '' : unit.gap) + unit.text).join('')
  const before = countLetters(stretch.folded.slice(0, from))
  const inside = countLetters(stretch.folded.slice(from, to))
  const places = Array.from(typed.matchAll(countable), (match) => match.index)
  const start = places[before]
  const last = places[before + inside - 1]
  if (start === undefined || last === undefined) return ''
  const size = typed.codePointAt(last) ?? 0
  return typed.slice(start, last + (size > 0xffff ? 2 : 1))
}

const countLetters = (text: string): number => text.match(countable)?.length ?? 0
