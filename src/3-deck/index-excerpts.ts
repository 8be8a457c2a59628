import { foldWords } from '../0-text/fold-text.ts'
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

/** Made once for an article: to search all of it for each of hundreds of excerpts took 16 s of a talk of 200 slides. */
const indexes = new WeakMap<readonly Passage[], ExcerptIndex>()

/** Takes an article; gives what finds excerpts in it without reading all of it. */
export function indexExcerpts({ passages }: Article): ExcerptIndex {
  const known = indexes.get(passages)
  if (known !== undefined) return known
  let tokens: TokenIndex | undefined
  let parts: readonly WordedPart[] | undefined
  const index: ExcerptIndex = {
    passagesWith: (wanted) => {
      tokens ??= indexTokens(passages)
      return passagesWith(wanted, passages, tokens)
    },
    parts: () => {
      parts ??= passages.flatMap(partsWithWords)
      return parts
    },
  }
  indexes.set(passages, index)
  return index
}

interface TokenIndex {
  readonly folded: ReadonlyMap<Passage, string>
  /** The passages that have a token: what stands between two spaces, and is long enough to tell passages apart. */
  readonly having: ReadonlyMap<string, readonly Passage[]>
}

/** Half of the words of a text are shorter, and stand in every other passage. */
const shortestIndexed = 5

function indexTokens(passages: readonly Passage[]): TokenIndex {
  const folded = new Map<Passage, string>()
  const having = new Map<string, Passage[]>()
  for (const passage of passages) {
    const text = foldWords(passage.text)
    folded.set(passage, text)
    for (const token of text.split(' ')) {
      if (token.length < shortestIndexed) continue
      const list = having.get(token)
      if (list === undefined) having.set(token, [passage])
      else if (list.at(-1) !== passage) list.push(passage)
    }
  }
  return { folded, having }
}

/** An excerpt may begin and end inside a word; what stands between its spaces is whole. Chinese has none: all is searched. */
function passagesWith(
  wanted: string,
  passages: readonly Passage[],
  { folded, having }: TokenIndex,
): readonly Passage[] {
  const whole = wanted.split(' ').slice(1, -1)
  const fewest = whole
    .filter((token) => token.length >= shortestIndexed)
    .map((token) => having.get(token) ?? [])
    .reduce((least, list) => (list.length < least.length ? list : least), passages)
  return fewest.filter((passage) => folded.get(passage)?.includes(wanted))
}

function partsWithWords(passage: Passage): readonly WordedPart[] {
  const parts = passage.sentences.length > 0 ? passage.sentences : [passage]
  return parts.map(({ text }, index) => ({ passage, index, words: wordsIn(text) }))
}

export function wordsIn(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
}
