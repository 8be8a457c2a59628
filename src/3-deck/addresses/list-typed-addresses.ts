import type { Article } from '../../1-article/model.ts'
import type { OutlineFrom, OutlineSlide } from '../../2-outline/model.ts'
import { findAddress, looksLikeAddress } from '../find-address.ts'
import type { CitedAddress } from '../model.ts'

type TypedAddress = Omit<CitedAddress, 'moved'>

/** Takes the slides with their ids; gives every address under a `from:` of a slide or its items, in the order of the outline. */
export function listTypedAddresses(
  slides: readonly { readonly id: string; readonly slide: OutlineSlide }[],
  articles: readonly Article[],
): readonly TypedAddress[] {
  return slides.flatMap(({ id, slide }) =>
    findFroms(slide).flatMap((entry) => {
      if (entry.kind !== 'word' || !looksLikeAddress(entry.word)) return []
      const found = findAddress(entry.word, articles)
      const names = found.kind === 'found' ? found.passages : []
      return [{ slide: id, address: plainAddress(entry.word, articles), at: entry.at, names }]
    }),
  )
}

/** `first:p2–p3` of the first article is `p2-p3`. */
function plainAddress(word: string, articles: readonly Article[]): string {
  const plain = word.replace('–', '-')
  const first = `${articles[0]?.name}:`
  return plain.startsWith(first) ? plain.slice(first.length) : plain
}

/** Half of an outline are places. */
const isPlace = (key: string): boolean => key === 'at' || key === 'keyAt'

/** Whatever the kind of a slide, what its items cite is typed alike: so kinds need not be known here. */
function findFroms(value: unknown): readonly OutlineFrom[] {
  if (Array.isArray(value)) return value.flatMap(findFroms)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'from' && Array.isArray(inner)) return inner as readonly OutlineFrom[]
    return isPlace(key) ? [] : findFroms(inner)
  })
}
