import { foldWords } from './fold-text.ts'

/** So many characters from the beginning of a word on: about three words, which few texts share. */
const runLength = 12

/** Texts as whoever looks for words of them asks. */
export interface RunIndex {
  /** Each text by `foldWords`. */
  readonly folded: readonly string[]
  /**
   * Takes folded words; gives the texts, by their places and in order, that have the rarest run of characters of theirs that
   * begins a word: all that hold the words, and maybe others. Undefined where there is no such run: the words are too short,
   * or have no spaces between (Chinese).
   */
  readonly havingRarest: (words: string) => readonly number[] | undefined
}

/** Made once for a list of texts: a talk of 200 slides asks a thousand times, when it is composed and when it is checked. */
const indexes = new WeakMap<readonly Worded[], RunIndex>()

interface Worded {
  readonly text: string
}

/** Takes the passages of an article; gives what finds words in them without reading all of them. */
export function indexRuns(texts: readonly Worded[]): RunIndex {
  const known = indexes.get(texts)
  if (known !== undefined) return known
  const folded = texts.map(({ text }) => foldWords(text))
  const index = { folded, havingRarest: createFinder(folded) }
  indexes.set(texts, index)
  return index
}

/** The runs of all texts, one after the other. */
interface Runs {
  /** With room at the end. */
  readonly hashes: Int32Array
  /** By text, how many runs there are up to its end. */
  readonly ends: Int32Array
}

function listRuns(texts: readonly string[]): Runs {
  const hashes = new Int32Array(texts.reduce((most, text) => most + mostRuns(text), 0))
  const ends = new Int32Array(texts.length)
  let count = 0
  for (let place = 0; place < texts.length; place += 1) {
    count = addRuns(texts[place] ?? '', hashes, count)
    ends[place] = count
  }
  return { hashes, ends }
}

function createFinder(texts: readonly string[]): RunIndex['havingRarest'] {
  const { hashes, ends } = listRuns(texts)
  const count = ends.at(-1) ?? 0
  const slots = 2 ** Math.ceil(Math.log2(count + 1))
  const slotOf = (hash: number): number => hash & (slots - 1)
  /** By slot the first run in it, by run the next one of its slot: both counted from 1, so that 0 is none. */
  const firsts = new Int32Array(slots)
  const nexts = new Int32Array(count)
  for (let run = count - 1; run >= 0; run -= 1) {
    const slot = slotOf(hashes[run] ?? 0)
    nexts[run] = firsts[slot] ?? 0
    firsts[slot] = run + 1
  }
  /** No further than to `most`: a phrase that stands in every text is no rare one. */
  const countOf = (hash: number, most: number): number => {
    let runs = 0
    for (let run = firsts[slotOf(hash)] ?? 0; run > 0 && runs < most; run = nexts[run - 1] ?? 0) runs += 1
    return runs
  }
  const having = (hash: number): readonly number[] => {
    const found: number[] = []
    for (let run = firsts[slotOf(hash)] ?? 0; run > 0; run = nexts[run - 1] ?? 0) {
      if (hashes[run - 1] !== hash) continue
      const owner = ownerOf(run - 1, ends)
      if (found.at(-1) !== owner) found.push(owner)
    }
    return found
  }
  return (words) => {
    const wanted = new Int32Array(mostRuns(words))
    const runs = addRuns(words, wanted, 0)
    let [rarest, least] = [0, Number.POSITIVE_INFINITY]
    for (const hash of wanted.subarray(0, runs)) {
      const times = countOf(hash, least)
      if (times > 0 && times < least) [rarest, least] = [hash, times]
    }
    if (least < Number.POSITIVE_INFINITY) return having(rarest)
    return runs === 0 ? undefined : []
  }
}

/** The first text that ends behind a run. */
function ownerOf(run: number, ends: Int32Array): number {
  let low = 0
  let high = ends.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ends[middle] ?? 0) > run) high = middle
    else low = middle + 1
  }
  return low
}

/** No two spaces stand side by side in a folded text. */
function mostRuns(text: string): number {
  return (text.length >> 1) + 1
}

/**
 * Puts the hashes of all runs from an offset on; gives the offset behind them. Each run begins behind a space: the first word
 * may be the end of one in the text. Every second character tells runs apart well enough: who asks looks at the texts.
 */
function addRuns(text: string, hashes: Int32Array, from: number): number {
  const last = text.length - runLength
  let count = from
  for (let space = text.indexOf(' '); space >= 0 && space < last; space = text.indexOf(' ', space + 1)) {
    let hash = 0
    for (let at = space + 1; at <= space + runLength; at += 2)
      hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0
    hashes[count] = hash
    count += 1
  }
  return count
}
