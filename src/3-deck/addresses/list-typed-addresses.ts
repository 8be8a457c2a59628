import type { Article } from '../../1-article/model.ts'
import type { OutlineFrom } from '../../2-outline/citation-model.ts'
import type { OutlineSlide } from '../../2-outline/model.ts'
import { findAddress, looksLikeAddress } from '../find-address.ts'
import type { CitedAddress } from '../source-model.ts'

type TypedAddress = Omit<CitedAddress, 'moved'>

/** Takes the slides with their ids; gives every address under a `from:` of a slide or its items, in the order of the outline. */
export function listTypedAddresses(
  slides: readonly { readonly id: string; readonly slide: OutlineSlide }[],
  articles: readonly Article[],
): readonly TypedAddress[] {
  return slides.flatMap(({ id, slide }) => {
    const froms: OutlineFrom[] = []
    addFroms(slide, froms)
    return froms.flatMap((entry) => {
      if (entry.kind !== 'word' || !looksLikeAddress(entry.word)) return []
      const found = findAddress(entry.word, articles)
      const names = found.kind === 'found' ? found.passages : []
      return [{ slide: id, address: plainAddress(entry.word, articles), at: entry.at, names }]
    })
  })
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
function addFroms(value: unknown, froms: OutlineFrom[]): void {
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const inner of value) addFroms(inner, froms)
    return
  }
  for (const key in value) {
    const inner: unknown = value[key as keyof typeof value]
    if (key === 'from' && Array.isArray(inner)) froms.push(...(inner as readonly OutlineFrom[]))
    else if (!isPlace(key)) addFroms(inner, froms)
  }
}
