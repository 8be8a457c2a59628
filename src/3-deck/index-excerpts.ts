import { indexRuns } from '../0-text/index-runs.ts'
import type { Article, Passage } from '../1-article/model.ts'

/** The smallest part of an article that can be cited, and its words in lower case. */
export interface WordedPart {
  readonly passage: Passage
  /** Which one of its passage. */
  readonly index: number
  readonly words: ReadonlySet<string>
}

/** An article as excerpts ask of it. */
export interface ExcerptIndex {
  /** Takes folded words; gives the passages that hold them, and maybe some more, in order. */
  readonly passagesWith: (folded: string) => readonly Passage[]
  readonly parts: () => readonly WordedPart[]
}

/** Made once for an article. */
const indexes = new WeakMap<readonly Passage[], ExcerptIndex>()

/** Takes an article; gives what finds excerpts in it without reading all of it. */
export function indexExcerpts({ passages }: Article): ExcerptIndex {
  const known = indexes.get(passages)
  if (known !== undefined) return known
  let parts: readonly WordedPart[] | undefined
  const index: ExcerptIndex = {
    passagesWith: (wanted) => passagesWith(wanted, passages),
    parts: () => {
      parts ??= passages.flatMap(partsWithWords)
      return parts
    },
  }
  indexes.set(passages, index)
  return index
}

/** All passages are searched for what has no run of its own, such as words in Chinese. */
function passagesWith(wanted: string, passages: readonly Passage[]): readonly Passage[] {
  const { folded, havingRarest } = indexRuns(passages)
  const places = havingRarest(wanted) ?? [...passages.keys()]
  return places.flatMap((place) => (folded[place]?.includes(wanted) ? (passages[place] ?? []) : []))
}

function partsWithWords(passage: Passage): readonly WordedPart[] {
  const parts = passage.sentences.length > 0 ? passage.sentences : [passage]
  return parts.map(({ text }, index) => ({ passage, index, words: wordsIn(text) }))
}

export function wordsIn(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
}
