import { createRandom } from './random.ts'
import * as words from './words.ts'

/** A slide of the comparison of serializers: what both can write, each in the words of its library. */
export interface PptxSlide {
  readonly title: string
  readonly notes: string
  readonly bullets: readonly string[]
  readonly table?: readonly (readonly string[])[]
  readonly chart?: { readonly names: readonly string[]; readonly values: readonly number[] }
}

/** Every fourth slide has a table, every tenth a chart, as talks have; the same for the same count. */
export function planPptx(count: number): readonly PptxSlide[] {
  const random = createRandom(4)
  const phrase = (): string =>
    `The ${random.pick(words.adjectives)} ${random.pick(words.topics)} of ${random.pick(words.places)}`
  return Array.from({ length: count }, (_none, index) => ({
    title: phrase(),
    notes: `${phrase()} comes first. ${phrase()} comes after it.`,
    bullets: Array.from({ length: 4 }, phrase),
    ...(index % 4 === 1
      ? { table: Array.from({ length: 5 }, () => [phrase(), `${random.between(1, 999)}`, phrase()]) }
      : {}),
    ...(index % 10 === 3
      ? {
          chart: {
            names: Array.from({ length: 5 }, () => random.pick(words.places)),
            values: Array.from({ length: 5 }, () => random.between(1, 99)),
          },
        }
      : {}),
  }))
}
