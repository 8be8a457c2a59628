import type { LockedPassage, PassageLock } from '../../2-outline/lock-model.ts'

interface Part {
  /** With its colon; empty for the first article. */
  readonly article: string
  readonly letter: string
  readonly passage: number
  /** Absent for a whole passage. */
  readonly sentence?: number
}

interface Placed {
  readonly locked: LockedPassage
  readonly part: Part
  /** Place in the lock, which is the order of the articles. */
  readonly order: number
}

/** By article and letter, then by number: `second:p`, 3. */
type PlacedPassages = ReadonlyMap<string, ReadonlyMap<number, readonly Placed[]>>

/**
 * Takes a lock; gives what tells of an address, as the lock has it under a slide (`p2.4`, `p2`, `p5.1-p5.3`), what it stood
 * for, as far as the lock has it. Each address is looked up once.
 */
export function indexLock({ passages }: PassageLock): (address: string) => readonly LockedPassage[] {
  const placed = placePassages(passages)
  const known = new Map<string, readonly LockedPassage[]>(
    passages.map((locked) => [locked.address, [locked]]),
  )
  return (address) => {
    const found = known.get(address) ?? findBetween(address, placed)
    known.set(address, found)
    return found
  }
}

function placePassages(passages: readonly LockedPassage[]): PlacedPassages {
  const placed = new Map<string, Map<number, Placed[]>>()
  for (const [order, locked] of passages.entries()) {
    const [part] = endsOf(locked.address)
    if (part === undefined) continue
    const key = part.article + part.letter
    const numbers = placed.get(key) ?? new Map<number, Placed[]>()
    placed.set(key, numbers)
    const list = numbers.get(part.passage) ?? []
    numbers.set(part.passage, list)
    list.push({ locked, part, order })
  }
  return placed
}

function findBetween(address: string, placed: PlacedPassages): readonly LockedPassage[] {
  const [first, last = first] = endsOf(address)
  if (first === undefined || last === undefined) return []
  const numbered = (part: Part): readonly Placed[] =>
    placed.get(first.article + part.letter)?.get(part.passage) ?? []
  if (first.letter === last.letter && first.passage === last.passage)
    return numbered(first)
      .filter(({ part }) => isBetween(part, first, last))
      .map(({ locked }) => locked)
  const letters = [...new Set([first.letter, last.letter])]
  const all = letters
    .flatMap((letter) => [...(placed.get(first.article + letter)?.values() ?? [])].flat())
    .sort((a, b) => a.order - b.order)
  if (letters.length === 1)
    return all.filter(({ part }) => isBetween(part, first, last)).map(({ locked }) => locked)
  // A range from a paragraph to a table: by the order of the lock.
  const start = numbered(first).find(({ part }) => isBetween(part, first, first))?.order
  const end = numbered(last).findLast(({ part }) => isBetween(part, last, last))?.order
  if (start === undefined || end === undefined) return []
  return all.filter(({ order }) => order >= start && order <= end).map(({ locked }) => locked)
}

function endsOf(address: string): readonly Part[] {
  const article = address.slice(0, address.indexOf(':') + 1)
  const parts = address.slice(article.length).split('-')
  return parts.flatMap((part) => {
    const [, letter, passage, sentence] = /^([a-z])(\d+)(?:\.(\d+))?$/.exec(part) ?? []
    if (letter === undefined) return []
    const place = { article, letter, passage: Number(passage) }
    return [sentence === undefined ? place : { ...place, sentence: Number(sentence) }]
  })
}

/** Of one article and letter. */
function isBetween({ passage, sentence = 0 }: Part, first: Part, last: Part): boolean {
  const isAfter = passage > first.passage || (passage === first.passage && sentence >= (first.sentence ?? 0))
  const isBefore =
    passage < last.passage ||
    (passage === last.passage && sentence <= (last.sentence ?? Number.POSITIVE_INFINITY))
  return isAfter && isBefore
}
