import type { LockedSlide, PassageLock } from '../../2-outline/lock-model.ts'
import type { CitedAddress } from '../source-model.ts'

type Use = Pick<CitedAddress, 'slide' | 'address'>

/** An address under a slide of the lock. */
export interface LockedUse {
  readonly address: string
  readonly slide: LockedSlide
}

interface Pairs<U extends Use> {
  readonly old: readonly LockedUse[]
  readonly uses: readonly U[]
}

/**
 * Takes the addresses of the outline and its lock; tells which of them stood in the outline when it was last built, as
 * the lock has them, and which were typed since. After an edit of the article p2.3 becomes p2.4 and p2.4 becomes p2.5: by
 * the address alone, nobody could tell a p2.4 that was put right from one that was not.
 *
 * Slides are paired by id, what is left over in order; within a pair, addresses are aligned so that the fewest were added,
 * taken out or replaced. `isRenewed` says whether a new address names the words that an old one named: that is no change
 * at all. Where two readings are equally short, an address counts as old, so that nothing shifts in silence.
 */
export function pairUses<U extends Use>(
  uses: readonly U[],
  lock: PassageLock,
  isRenewed: (old: LockedUse, use: U) => boolean,
): ReadonlyMap<U, LockedUse> {
  const kept = new Map<U, LockedUse>()
  for (const pair of pairSlides(uses, lock)) {
    for (const [old, use] of align(pair, isRenewed)) if (old.address === use.address) kept.set(use, old)
  }
  return kept
}

function pairSlides<U extends Use>(uses: readonly U[], lock: PassageLock): readonly Pairs<U>[] {
  const bySlide = new Map<string, U[]>()
  for (const use of uses) bySlide.set(use.slide, [...(bySlide.get(use.slide) ?? []), use])
  const known = new Set(lock.slides.map(({ id }) => id))
  const usesOf = (slide: LockedSlide): readonly LockedUse[] =>
    slide.addresses.map((address) => ({ address, slide }))
  const left = {
    old: lock.slides.filter(({ id }) => !bySlide.has(id)).flatMap(usesOf),
    uses: uses.filter(({ slide }) => !known.has(slide)),
  }
  const paired = lock.slides.map((slide) => ({ old: usesOf(slide), uses: bySlide.get(slide.id) ?? [] }))
  return [...paired, left].filter((pair) => pair.old.length > 0 && pair.uses.length > 0)
}

type Step = 'both' | 'old' | 'use'

/** The shortest way from the old addresses to the new ones; of equally short ones the one that keeps most. */
function align<U extends Use>(
  { old, uses }: Pairs<U>,
  isRenewed: (old: LockedUse, use: U) => boolean,
): readonly (readonly [LockedUse, U])[] {
  // Edits weigh more than any number of renewed addresses.
  const edit = old.length + uses.length + 1
  const costOf = (before: LockedUse, use: U): number => {
    if (before.address === use.address) return 0
    return isRenewed(before, use) ? 1 : edit
  }
  const rows: { readonly cost: number; readonly step: Step }[][] = []
  for (const row of Array(old.length + 1).keys()) {
    const cells: { readonly cost: number; readonly step: Step }[] = []
    for (const column of Array(uses.length + 1).keys()) {
      const above = (rows[row - 1]?.[column]?.cost ?? Number.POSITIVE_INFINITY) + edit
      const before = (cells[column - 1]?.cost ?? Number.POSITIVE_INFINITY) + edit
      const [oldUse, use] = [old[row - 1], uses[column - 1]]
      const both =
        oldUse === undefined || use === undefined
          ? Number.POSITIVE_INFINITY
          : (rows[row - 1]?.[column - 1]?.cost ?? 0) + costOf(oldUse, use)
      const cost = row === 0 && column === 0 ? 0 : Math.min(both, above, before)
      cells.push({ cost, step: cost === both ? 'both' : cost === above ? 'old' : 'use' })
    }
    rows.push(cells)
  }
  return walkBack(rows, old, uses)
}

function walkBack<U>(
  rows: readonly (readonly { readonly step: Step }[])[],
  old: readonly LockedUse[],
  uses: readonly U[],
): readonly (readonly [LockedUse, U])[] {
  const pairs: (readonly [LockedUse, U])[] = []
  let [row, column] = [old.length, uses.length]
  while (row > 0 && column > 0) {
    const step = rows[row]?.[column]?.step
    const [oldUse, use] = [old[row - 1], uses[column - 1]]
    if (step === 'both' && oldUse !== undefined && use !== undefined) pairs.push([oldUse, use])
    row -= step === 'use' ? 0 : 1
    column -= step === 'old' ? 0 : 1
  }
  return pairs
}
