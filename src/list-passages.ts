import type { ArticleHead, PassageKind } from './1-article/model.ts'
import type { Deck } from './3-deck/model.ts'
import type { SourceRange } from './diagnostics/model.ts'
import type { TalkResult } from './run.ts'

/** What an address names: a sentence, or a heading, table, code block or figure as a whole. */
export interface ListedPart {
  /** As an outline has it: `p2.4`, `second:p2.4`. */
  readonly address: string
  readonly text: string
  readonly at: SourceRange
  /** Ids of the slides that cite it, in their order. */
  readonly slides: readonly string[]
}

export interface ListedPassage {
  readonly kind: PassageKind
  /** Of a paragraph its sentences; of any other passage the one that it is. */
  readonly parts: readonly ListedPart[]
}

export interface ListedArticle {
  readonly file: string
  readonly head: ArticleHead
  readonly passages: readonly ListedPassage[]
}

/** Takes what became of a talk; gives its articles with every address and the slides that cite it, as far as there is a deck. */
export function listPassages({
  articles,
  deck,
}: Pick<TalkResult, 'articles' | 'deck'>): readonly ListedArticle[] {
  const citing = listCiting(deck)
  return articles.map(({ name, file, head, passages }, index) => {
    const prefix = index === 0 ? '' : `${name}:`
    const listed = passages.map((passage) => ({
      kind: passage.kind,
      parts: (passage.sentences.length > 0 ? passage.sentences : [passage]).map(({ address, text, at }) => ({
        address: `${prefix}${address}`,
        text,
        at,
        slides: [...(citing.get(`${prefix}${address}`) ?? [])],
      })),
    }))
    return { file, head, passages: listed }
  })
}

/** A slide that goes on on others is one. */
function listCiting(deck: Deck | undefined): ReadonlyMap<string, ReadonlySet<string>> {
  const citing = new Map<string, Set<string>>()
  for (const { id, part, citations } of deck?.slides ?? []) {
    for (const { address } of citations.passages) {
      const slides = citing.get(address) ?? new Set()
      citing.set(address, slides.add(part?.wholeId ?? id))
    }
  }
  return citing
}
