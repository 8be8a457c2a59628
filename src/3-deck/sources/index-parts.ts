import type { Article, Passage } from '../../1-article/model.ts'
import type { CitedPassage } from '../source-model.ts'

/** The smallest that can be cited: a sentence, or a passage that has none. */
export interface Part {
  readonly address: string
  readonly text: string
  readonly passage: Passage
  /** Among all parts of its article, from 0. */
  readonly place: number
  /** Among those of its letter: after the last sentence of a paragraph comes the first one of the next. */
  readonly nth: number
}

/** The parts of an article by their addresses. Made once for a talk: an article of 50,000 words has 2,500. */
export type PartIndex = ReadonlyMap<string, Part>

export function indexParts(article: Article): PartIndex {
  const counts = new Map<string, number>()
  const index = new Map<string, Part>()
  for (const passage of article.passages) {
    const letter = letterOf(passage.address)
    let nth = counts.get(letter) ?? 0
    for (const { address, text } of passage.sentences.length > 0 ? passage.sentences : [passage]) {
      index.set(address, { address, text, passage, nth, place: index.size })
      nth += 1
    }
    counts.set(letter, nth)
  }
  return index
}

/** Which kind of passage it is: `p` for paragraphs, `t` for tables. */
export function letterOf(address: string): string {
  return address.slice(0, 1)
}

/** Takes passages of an article, cited in any order; gives them in its order. */
export function partsOf(
  passages: readonly Pick<CitedPassage, 'address'>[],
  index: PartIndex,
): readonly Part[] {
  const parts: Part[] = []
  for (const { address } of passages) {
    const part = index.get(address.slice(address.indexOf(':') + 1))
    if (part !== undefined) parts.push(part)
  }
  return parts.sort((a, b) => a.place - b.place)
}
