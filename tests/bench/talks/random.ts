/** The same choices each time: a benchmark that measures another talk on each run measures nothing. */
export interface Random {
  /** A whole number from `from` up to and including `to`. */
  readonly between: (from: number, to: number) => number
  readonly pick: <T>(list: readonly T[]) => T
}

/** Takes a seed; gives numbers that look random (mulberry32, which is public domain and six lines). */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1))
  return {
    between,
    pick: (list) => {
      const one = list[between(0, list.length - 1)]
      if (one === undefined) throw new Error('nothing to pick from')
      return one
    },
  }
}
