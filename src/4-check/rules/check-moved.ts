import { shortenWording } from '../../0-text/wording.ts'
import type { CitedAddress, MovedAddress, MovedPassage } from '../../3-deck/source-model.ts'
import type { Details } from '../../diagnostics/catalogue-entry.ts'
import type { RelatedPlace, SourceRange } from '../../diagnostics/model.ts'
import { type Alike, findAlike } from '../ground/find-alike.ts'
import type { Grounds, Unit } from '../ground/index-articles.ts'
import { nameAddresses } from '../ground/name-addresses.ts'
import { showDifference } from '../ground/show-difference.ts'
import type { Rule } from '../model.ts'

/** In messages. */
const longestShown = 90
/** Words in common by which a passage is the old one in another wording, and by which it is worth a look. */
const shareOfSame = 0.6
const shareOfNear = 0.4

/** An address that named other words when it was first built is `check/passage-moved`, with the address that names them now. */
export const checkMoved: Rule = ({ deck, grounds }, report) => {
  const moved = deck.addresses.filter((address) => address.moved !== undefined)
  if (moved.length === 0) return
  const units = new Map(grounds.units.map((unit) => [unit.address, unit]))
  for (const address of moved) {
    const places = (address.moved?.was ?? []).map((was) => findPlace(was, units, grounds))
    const subject = choosePlace(address, places)
    if (subject === undefined || address.moved === undefined) continue
    const details = {
      ...describe(address, address.moved, subject),
      ...fateOf(address, address.moved, places, subject),
    }
    report.add('check/passage-moved', address.at, details, relate(address, details.extra, subject))
  }
}

/** What became of the words of one entry of the lock. */
interface Place {
  readonly was: MovedPassage
  /** Where they stand as they were. */
  readonly same?: Unit
  /** Where they stand in another wording. */
  readonly changed?: Unit
  /** What is most like them, where they are gone. */
  readonly near?: Unit
}

function findPlace(was: MovedPassage, units: ReadonlyMap<string, Unit>, grounds: Grounds): Place {
  const same = units.get(was.now?.address ?? '')
  if (same !== undefined) return { was, same }
  const alike: Alike | undefined = findAlike(was.locked.wording.text, grounds)
  if (alike === undefined || alike.share < shareOfNear) return { was }
  return alike.share < shareOfSame ? { was, near: alike.unit } : { was, changed: alike.unit }
}

/** The entry to speak of: one that is gone, else one in other words, else one that the address does not name any more. */
function choosePlace({ names }: CitedAddress, places: readonly Place[]): Place | undefined {
  return (
    places.find(({ same, changed }) => same === undefined && changed === undefined) ??
    places.find(({ changed }) => changed !== undefined) ??
    places.find(({ same }) => !names.some(({ address }) => address === same?.address)) ??
    places[0]
  )
}

function fateOf(
  { address, names }: CitedAddress,
  { isSingle }: MovedAddress,
  places: readonly Place[],
  subject: Place,
): Details {
  const found = places.flatMap(({ same, changed }) => same ?? changed ?? [])
  const ordered = [...new Set(found)].sort((a, b) => a.order - b.order)
  const now = ordered.length === 0 ? undefined : nameAddresses(ordered, !address.includes('.'))
  const { same, changed, near } = subject
  if (same === undefined && changed === undefined)
    return { how: 'gone', now, near: near && `${near.address} “${show(near.text)}”` }
  const extra = names.filter((name) => !ordered.some((unit) => unit.address === name.address))
  const hasAll = names.length === ordered.length + extra.length
  if (changed !== undefined) {
    const difference = differenceOf(subject)
    return hasAll && extra.length === 0
      ? { how: 'changed', difference }
      : { how: 'moved-and-changed', now, difference }
  }
  return hasAll && extra[0] !== undefined && !isSingle
    ? { how: 'grown', now, extra: extra[0].address, is: show(extra[0].text) }
    : { how: 'moved', now }
}

function differenceOf({ was, changed }: Place): string {
  const difference = showDifference(was.locked.wording.text, shortenWording(changed?.text ?? ''))
  // Rows of tables and lines of code.
  return difference.replace(/\s*\n\s*/g, ' / ')
}

/** The words that it is about, what stands in their place now, and how to let the slide stand as it is. */
function describe(
  { address, names }: CitedAddress,
  { slide, isSingle, isFixed }: MovedAddress,
  { was: { locked } }: Place,
): Details {
  const place = isSingle ? names[0] : undefined
  return {
    address,
    was: show(locked.wording.text),
    ...(isSingle ? { single: 'yes' } : {}),
    is: place === undefined ? undefined : show(place.text),
    lock: names.length === 0 ? undefined : locked.at.file,
    ...(isSingle || isFixed ? { line: locked.address } : { slide: slide.id }),
  }
}

function relate(
  { address, names }: CitedAddress,
  extra: Details[string],
  { was: { locked }, same, changed, near }: Place,
): readonly RelatedPlace[] {
  const added = names.find((name) => name.address === extra)
  if (added !== undefined) return relatedTo(added.at, `${added.address} was not in ${address}`)
  const target = same ?? changed ?? near
  const note = near === undefined ? 'has what was cited' : 'is the nearest'
  return [
    ...relatedTo(target?.at, `${target?.address} ${note}`),
    ...relatedTo(locked.at, `what ${locked.address} stood for`),
  ]
}

const relatedTo = (at: SourceRange | undefined, note: string): readonly RelatedPlace[] =>
  at === undefined ? [] : [{ at, note }]

function show(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  const letters = [...line]
  return letters.length > longestShown
    ? `${letters
        .slice(0, longestShown - 1)
        .join('')
        .trimEnd()}…`
    : line
}
