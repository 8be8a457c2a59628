import type { Slide } from '../../3-deck/model.ts'
import type { PageInput } from './page-input.ts'

/** What on the page can be gone to, by the names that links need. */
export interface Targets {
  /** The id of a passage's place, by its address. */
  readonly passageId: (address: string) => string | undefined
  readonly slide: (id: string) => Slide | undefined
}

export const slideId = ({ number }: Pick<Slide, 'number'>): string => `slide-${number}`

/** The first article's addresses are ids as they stand (`p2.4`); names of other articles may have characters that ids may not. */
export function nameTargets({ articles, deck }: PageInput): Targets {
  const passages = new Map(
    articles.flatMap((article, index) =>
      article.passages.flatMap((passage) =>
        [passage, ...passage.sentences].map(({ address }): [string, string] =>
          index === 0 ? [address, address] : [`${article.name}:${address}`, `a${index + 1}-${address}`],
        ),
      ),
    ),
  )
  const slides = new Map((deck?.slides ?? []).map((slide) => [slide.id, slide]))
  return { passageId: (address) => passages.get(address), slide: (id) => slides.get(id) }
}
