import type { LockedPassage, PassageLock } from '../../2-outline/model.ts'

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
}

/**
 * Takes a lock; gives what tells of an address, as the lock has it under a slide (`p2.4`, `p2`, `p5.1-p5.3`), what it stood
 * for, as far as the lock has it. Each address is looked up once.
 */
export function indexLock({ passages }: PassageLock): (address: string) => readonly LockedPassage[] {
  const placed = passages.flatMap((locked) => {
    const [part] = endsOf(locked.address)
    return part === undefined ? [] : [{ locked, part }]
  })
  const one = new Map(passages.map((locked) => [locked.address, [locked]]))
  const known = new Map<string, readonly LockedPassage[]>()
  return (address) => {
    const found = known.get(address) ?? one.get(address) ?? findBetween(address, placed)
    known.set(address, found)
    return found
  }
}

function findBetween(address: string, placed: readonly Placed[]): readonly LockedPassage[] {
  const [first, last = first] = endsOf(address)
  if (first === undefined || last === undefined) return []
  const ofArticle = placed.filter(({ part }) => part.article === first.article)
  if (first.letter === last.letter)
    return ofArticle.filter(({ part }) => isBetween(part, first, last)).map(({ locked }) => locked)
  // A range from a paragraph to a table: by the order of the lock, which is that of the article.
  const start = ofArticle.findIndex(({ part }) => isBetween(part, first, first))
  const end = ofArticle.findLastIndex(({ part }) => isBetween(part, last, last))
  const letters = [first.letter, last.letter]
  return ofArticle
    .slice(start < 0 ? ofArticle.length : start, end + 1)
    .filter(({ part }) => letters.includes(part.letter))
    .map(({ locked }) => locked)
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

function isBetween({ letter, passage, sentence = 0 }: Part, first: Part, last: Part): boolean {
  if (letter !== first.letter) return false
  const isAfter = passage > first.passage || (passage === first.passage && sentence >= (first.sentence ?? 0))
  const isBefore =
    passage < last.passage ||
    (passage === last.passage && sentence <= (last.sentence ?? Number.POSITIVE_INFINITY))
  return isAfter && isBefore
}
