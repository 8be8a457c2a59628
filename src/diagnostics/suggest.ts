import leven from 'leven'

/**
 * Takes a mistyped word and the words that would be right; gives the nearest one, or undefined when none is near
 * (more than a third of its letters, and at least two, would have to change).
 */
export function suggest(word: string, candidates: readonly string[]): string | undefined {
  const limit = Math.max(2, Math.floor(word.length / 3))
  let best: { word: string; distance: number } | undefined
  for (const candidate of candidates) {
    const distance = leven(word.toLowerCase(), candidate.toLowerCase())
    if (distance > limit || distance >= candidate.length) continue
    if (best === undefined || distance < best.distance) best = { word: candidate, distance }
  }
  return best?.word
}

/** How many letters must change, come or go to make one word of the other; case does not count. */
export function differBy(word: string, other: string): number {
  return leven(word.toLowerCase(), other.toLowerCase())
}
