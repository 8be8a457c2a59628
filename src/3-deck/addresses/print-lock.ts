import { foldWords } from '../../0-text/fold-text.ts'
import { isSameWording, wordingOf } from '../../0-text/wording.ts'
import type { Article } from '../../1-article/model.ts'
import type { LockedPassage, PassageLock } from '../../2-outline/lock-model.ts'
import type { Deck } from '../model.ts'
import type { CitedAddress, CitedPassage } from '../source-model.ts'
import { contextOf, listParts } from './find-words.ts'

const head = `# What the addresses of the outline stood for when they were first built, and which slide cites which:
# so that no edit of the article moves them in silence (check/passage-moved). \`lectern build\` writes this
# file; commit it. Where a slide still holds though the words have changed, delete their line and build.
`

export interface PrintedLock {
  readonly text: string
  /** Addresses that are new, and those that no slide cites any more. */
  readonly added: number
  readonly dropped: number
}

/**
 * Takes a deck without faults, its articles and the lock as it is; gives the lock as it is to be, or undefined where there is
 * nothing to keep and never was. What an address stood for is taken over as it is, letter by letter.
 */
export function printLock(
  { addresses }: Pick<Deck, 'addresses'>,
  articles: readonly Article[],
  old: PassageLock | undefined,
): PrintedLock | undefined {
  if (addresses.length === 0 && old === undefined) return undefined
  const cited = new Set(addresses.flatMap(({ names }) => names.map(({ address }) => address)))
  const known = new Map(old?.passages.map((passage) => [passage.address, passage]))
  const parts = listParts(articles)
  const isTwice = findTwice(parts)
  const entries = parts.flatMap((part, index) => {
    if (!cited.has(part.address)) return []
    const before = known.get(part.address)
    const isOld = before !== undefined && isSameWording(before.wording, part.text)
    const fresh = { wording: wordingOf(part.text), ...(isTwice(part) ? contextOf(parts, index) : {}) }
    return [{ isOld, line: printPassage(part.address, isOld ? before : fresh) }]
  })
  const text = [
    head,
    printEntries(
      'passages',
      entries.map(({ line }) => line),
    ),
    printEntries('slides', printSlides(addresses)),
  ].join('\n')
  const kept = entries.filter(({ isOld }) => isOld).length
  return { text, added: entries.length - kept, dropped: known.size - kept }
}

/** Which parts have the same words as another. */
function findTwice(parts: readonly CitedPassage[]): (part: CitedPassage) => boolean {
  const counts = new Map<string, number>()
  const key = ({ text }: CitedPassage): string => foldWords(text).trim()
  for (const part of parts) counts.set(key(part), (counts.get(key(part)) ?? 0) + 1)
  return (part) => (counts.get(key(part)) ?? 0) > 1
}

function printEntries(key: string, lines: readonly string[]): string {
  return lines.length === 0 ? `${key}: {}\n` : `${key}:\n${lines.map((line) => `  ${line}\n`).join('')}`
}

type Entry = Pick<LockedPassage, 'wording' | 'after' | 'before'>

function printPassage(address: string, { wording, after, before }: Entry): string {
  const { text, hash } = wording
  const fields = Object.entries({ text, hash, after, before }).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}: ${quote(value)}`],
  )
  return `${printKey(address)}: ${fields.length === 1 ? quote(text) : `{ ${fields.join(', ')} }`}`
}

function printSlides(addresses: readonly CitedAddress[]): readonly string[] {
  const bySlide = new Map<string, string[]>()
  for (const { slide, address } of addresses) {
    const list = bySlide.get(slide)
    if (list === undefined) bySlide.set(slide, [address])
    else list.push(address)
  }
  return [...bySlide].map(([slide, list]) => `${printKey(slide)}: [${list.map(printKey).join(', ')}]`)
}

/** JSON's strings are strings of YAML. What nobody could see in a diff is escaped. */
function quote(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** As it is where YAML reads it so. */
function printKey(key: string): string {
  return /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_.-]*(?::[\p{L}\p{M}\p{N}_.-]+)?$/u.test(key) ? key : quote(key)
}
