import type { SourceRange } from '../../diagnostics/model.ts'
import type { CitedAddress, CitedPassage } from '../source-model.ts'

/** What addresses that have moved are taken for, by the places where they are typed. */
export type MovedAddresses = ReadonlyMap<SourceRange, readonly CitedPassage[]>

/**
 * Takes the addresses of an outline; gives those that have moved with the passages that were meant, so that a quotation on
 * the slide is compared with its own source, and one edit of the article is not told three times.
 */
export function listMoved(addresses: readonly CitedAddress[]): MovedAddresses {
  return new Map(
    addresses.flatMap(({ at, names, moved }) => {
      if (moved === undefined) return []
      const meant = moved.was.flatMap(({ now }) => now ?? [])
      if (meant.length === moved.was.length) return [[at, meant] as const]
      // What is not found as it was may stand where it stood, in other words.
      const taken = new Set(meant.map(({ address }) => address))
      return [[at, [...meant, ...names.filter(({ address }) => !taken.has(address))]] as const]
    }),
  )
}
