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

function createFinder(texts: readonly string[]): RunIndex['havingRarest'] {
  const hashes: number[] = []
  const owners: number[] = []
  for (const [owner, text] of texts.entries()) {
    addRuns(text, hashes)
    while (owners.length < hashes.length) owners.push(owner)
  }
  const slots = 2 ** Math.ceil(Math.log2(hashes.length + 1))
  const slotOf = (hash: number): number => hash & (slots - 1)
  /** By slot how many runs are in it and which is the first; by run the next one of its slot. */
  const counts = new Int32Array(slots)
  const firsts = new Int32Array(slots).fill(-1)
  const nexts = new Int32Array(hashes.length)
  for (let run = hashes.length - 1; run >= 0; run -= 1) {
    const slot = slotOf(hashes[run] ?? 0)
    counts[slot] = (counts[slot] ?? 0) + 1
    nexts[run] = firsts[slot] ?? -1
    firsts[slot] = run
  }
  const having = (hash: number): readonly number[] => {
    const found: number[] = []
    for (let run = firsts[slotOf(hash)] ?? -1; run >= 0; run = nexts[run] ?? -1) {
      const owner = owners[run] ?? 0
      if (hashes[run] === hash && found.at(-1) !== owner) found.push(owner)
    }
    return found
  }
  return (words) => {
    const wanted: number[] = []
    addRuns(words, wanted)
    const present = wanted.filter((hash) => (counts[slotOf(hash)] ?? 0) > 0)
    const [rarest] = present.sort((a, b) => (counts[slotOf(a)] ?? 0) - (counts[slotOf(b)] ?? 0))
    if (rarest !== undefined) return having(rarest)
    return wanted.length === 0 ? undefined : []
  }
}

/** Adds the hashes of all runs. Each begins behind a space: the first word may be the end of one in the text. */
function addRuns(text: string, hashes: number[]): void {
  const last = text.length - runLength
  for (let space = text.indexOf(' '); space >= 0 && space < last; space = text.indexOf(' ', space + 1)) {
    let hash = 0
    for (let at = space + 1; at <= space + runLength; at += 1)
      hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0
    hashes.push(hash)
  }
}
