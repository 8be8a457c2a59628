import { createRandom } from './random.ts'
import * as words from './words.ts'

/** A slide of the comparison of serializers: what both can write, each in the words of its library. */
export type PptxSlide = { readonly title: string; readonly notes: string } & PptxBody

type PptxBody =
  | { readonly kind: 'points'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'chart'; readonly names: readonly string[]; readonly values: readonly number[] }

/** Every fourth slide has a table, every tenth a chart, the others bullets; all have notes. The same for the same count. */
export function planPptx(count: number): readonly PptxSlide[] {
  const random = createRandom(4)
  const phrase = (): string =>
    `The ${random.pick(words.adjectives)} ${random.pick(words.topics)} of ${random.pick(words.places)}`
  const bodyOf = (index: number): PptxBody => {
    if (index % 4 === 1)
      return {
        kind: 'table',
        rows: Array.from({ length: 6 }, () => [phrase(), `${random.between(1, 999)}`, phrase()]),
      }
    if (index % 10 === 4) {
      const names = [...new Set(Array.from({ length: 8 }, () => random.pick(words.places)))].slice(0, 5)
      return { kind: 'chart', names, values: names.map(() => random.between(1, 99)) }
    }
    return { kind: 'points', items: Array.from({ length: 5 }, phrase) }
  }
  return Array.from({ length: count }, (_none, index) => {
    const head = { title: phrase(), notes: `${phrase()} comes first. ${phrase()} comes after it.` }
    return { ...head, ...bodyOf(index) }
  })
}
