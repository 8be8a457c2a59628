import { isSameWording, keyOfWording, wordingOf } from '../../0-text/wording.ts'
import type { Article } from '../../1-article/model.ts'
import type { LockedPassage, PassageLock } from '../../2-outline/lock-model.ts'
import type { OutlineSlide } from '../../2-outline/model.ts'
import { given } from '../composing.ts'
import type { CitedAddress, CitedPassage, MovedPassage } from '../source-model.ts'
import { createFinder, type FindWords } from './find-words.ts'
import { indexLock } from './index-lock.ts'
import { listTypedAddresses } from './list-typed-addresses.ts'
import { type LockedUse, pairUses } from './pair-uses.ts'

/**
 * Takes the slides with their ids, and the lock of the outline if there is one; gives every address of the outline, with
 * what it named when it was first built where that is something else now.
 */
export function compareWithLock(
  slides: readonly { readonly id: string; readonly slide: OutlineSlide }[],
  articles: readonly Article[],
  lock: PassageLock | undefined,
): readonly CitedAddress[] {
  const uses = listTypedAddresses(slides, articles)
  if (lock === undefined || articles.length === 0) return uses
  const locked = indexLock(lock)
  const entries = new Set(lock.passages.map(({ address }) => address))
  /** Of a part of a paragraph, what the lock has no line for was taken out of it by hand: to be kept as it is now. */
  const toCompare = ({ address, names }: CitedAddress): readonly CitedPassage[] =>
    hasFixedSize(address) ? names.filter((name) => entries.has(name.address)) : names
  const isShifted = (use: CitedAddress): boolean => {
    const was = locked(use.address)
    return was.length > 0 && !isSame(was, toCompare(use))
  }
  const shifted = new Set(uses.filter(isShifted))
  if (shifted.size === 0) return uses
  const findWords = createFinder(articles)
  const isRenewed = (old: LockedUse, use: CitedAddress): boolean => isSame(locked(old.address), use.names)
  const kept = pairUses(uses, lock, isRenewed)
  return uses.map((use) => ({ ...use, ...given('moved', movedOf(use, kept.get(use))) }))

  function movedOf(use: CitedAddress, old: LockedUse | undefined): CitedAddress['moved'] {
    if (old === undefined || !shifted.has(use)) return undefined
    const { address, names } = use
    const was = locked(address)
    const isSingle = was.length === 1 && was[0]?.address === address
    const isFixed = hasFixedSize(address)
    return { was: placeNow(was, names, findWords), isSingle, isFixed, slide: old.slide }
  }
}

/** `p2.4`, `p5.1-p5.3`: no edit of the article makes it name more or fewer. */
function hasFixedSize(address: string): boolean {
  const [, passage, other = passage] = /^(?:.+:)?(p\d+)\.\d+(?:-(p\d+)\.\d+)?$/.exec(address) ?? []
  return passage !== undefined && passage === other
}

/** Where the words stand now: where they are still named, if they are. */
function placeNow(
  was: readonly LockedPassage[],
  names: readonly CitedPassage[],
  findWords: FindWords,
): readonly MovedPassage[] {
  const named = new Map([...names].reverse().map((passage) => [keyOf(passage), passage]))
  return was.map((locked) => ({
    locked,
    ...given('now', named.get(keyOfWording(locked.wording)) ?? findWords(locked)),
  }))
}

/** Of passages that many slides cite, made once. */
const keys = new WeakMap<CitedPassage, string>()

function keyOf(passage: CitedPassage): string {
  const key = keys.get(passage) ?? keyOfWording(wordingOf(passage.text))
  keys.set(passage, key)
  return key
}

/** Whether these are the same words, in whatever order: a paragraph whose sentences changed places is cited as before. */
function isSame(was: readonly LockedPassage[], names: readonly CitedPassage[]): boolean {
  if (was.length !== names.length) return false
  if (was.every(({ wording }, index) => isSameWording(wording, names[index]?.text ?? ''))) return true
  const named = new Set(names.map(keyOf))
  return was.every(({ wording }) => named.has(keyOfWording(wording)))
}
