/** A slide as a build left it: what it is called, and the hash of what it is. */
export interface SlideState {
  readonly id: string
  readonly hash: string
}

/** Ids of slides by what became of them since the last build; one that was moved may have been changed too. */
export interface SlideChanges {
  readonly added: readonly string[]
  readonly removed: readonly string[]
  readonly moved: readonly string[]
  readonly changed: readonly string[]
}

export const noChanges: SlideChanges = { added: [], removed: [], moved: [], changed: [] }

/** Takes the slides of two builds in their order; says what is new, gone, elsewhere among the others, and different. */
export function compareSlides(before: readonly SlideState[], now: readonly SlideState[]): SlideChanges {
  const old = new Map(before.map(({ id, hash }, place) => [id, { hash, place }]))
  const current = new Set(now.map(({ id }) => id))
  const kept = now.flatMap(({ id, hash }) => {
    const was = old.get(id)
    return was === undefined ? [] : [{ id, place: was.place, isChanged: was.hash !== hash }]
  })
  const inPlace = longestRise(kept.map(({ place }) => place))
  return {
    added: now.flatMap(({ id }) => (old.has(id) ? [] : [id])),
    removed: before.flatMap(({ id }) => (current.has(id) ? [] : [id])),
    moved: kept.flatMap(({ id }, index) => (inPlace.has(index) ? [] : [id])),
    changed: kept.flatMap(({ id, isChanged }) => (isChanged ? [id] : [])),
  }
}

/** Indexes of the most numbers that rise from left to right: what need not be moved to explain a new order. */
function longestRise(numbers: readonly number[]): ReadonlySet<number> {
  const lengths: number[] = []
  const previous: number[] = []
  let last = -1
  for (const [index, number] of numbers.entries()) {
    let best = -1
    for (let left = 0; left < index; left += 1) {
      const isRise = (numbers[left] ?? 0) < number
      if (isRise && (best < 0 || (lengths[left] ?? 0) > (lengths[best] ?? 0))) best = left
    }
    lengths.push(1 + (best < 0 ? 0 : (lengths[best] ?? 0)))
    previous.push(best)
    if (last < 0 || (lengths[index] ?? 0) > (lengths[last] ?? 0)) last = index
  }
  const rise = new Set<number>()
  for (let index = last; index >= 0; index = previous[index] ?? -1) rise.add(index)
  return rise
}
