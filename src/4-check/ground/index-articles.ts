import { findWords } from '../../0-text/find-words.ts'
import type { Article, Passage } from '../../1-article/model.ts'
import type { Citations } from '../../3-deck/source-model.ts'
import type { SourceRange } from '../../diagnostics/model.ts'
import { findNames } from './find-names.ts'
import { type FoundQuotation, findQuotations } from './find-quotations.ts'
import { foldQuotation } from './fold-quotation.ts'
import type { FoundNumber } from './numbers/model.ts'
import { readNumbers } from './numbers/read-numbers.ts'

/** The smallest part of an article that can be cited: a sentence, or a table, code block, figure or heading. */
export interface Unit {
  /** As the deck has it: `second:p2.4` in another article than the first. */
  readonly address: string
  readonly text: string
  readonly at: SourceRange
  readonly passage: Passage
  /** Where in the text of its passage it begins. */
  readonly start: number
  readonly article: Article
  /** Place in the order of all units of all articles. */
  readonly order: number
  /** Place in the order without headings, which no range of paragraphs holds. */
  readonly rank: number
  /** The heading that it stands under. */
  readonly heading: Unit | undefined
  /** What parts it from the unit before in its passage: a space, or nothing (Chinese, lost spaces). */
  readonly gap: '' | ' '
}

/** Consecutive units, their words folded and joined. */
export interface Stretch {
  readonly units: readonly Unit[]
  readonly folded: string
  /** Where in `folded` each unit begins. */
  readonly starts: readonly number[]
}

/** The articles as rules ask of them. What is dear is made when first asked for, once for a talk. */
export interface Grounds {
  readonly units: readonly Unit[]
  readonly articles: readonly Article[]
  readonly fold: (unit: Unit) => string
  readonly lower: (unit: Unit) => string
  /** Whether `unitsWith` finds a unit by a word. */
  readonly hasWord: (unit: Unit, word: string) => boolean
  /** The units that these citations name, in the order of the articles. */
  readonly citedUnits: (citations: Citations) => readonly Unit[]
  /** The same, consecutive ones joined. */
  readonly citedStretches: (citations: Citations) => readonly Stretch[]
  /** All that the articles say, each as one stretch. */
  readonly whole: () => readonly Stretch[]
  readonly unitsOf: (passage: Passage) => readonly Unit[]
  readonly numbers: (unit: Unit) => readonly FoundNumber[]
  /** Every name that stands in the articles, once, in order. */
  readonly names: () => readonly string[]
  /** What stands in quotation marks in a passage; a quotation may go on in the next one. */
  readonly quotations: (passage: Passage) => readonly FoundQuotation[]
  /** The units that may have a word of one of these stems, stem by stem: their numbers alone need be read, which is dear. */
  readonly unitsLike: (stems: readonly string[]) => readonly Unit[]
  /** The units that have a word (in lower case; of scripts without spaces, two neighboring characters). */
  readonly unitsWith: (word: string) => readonly Unit[]
}

export function indexArticles(articles: readonly Article[]): Grounds {
  const units = listUnits(articles)
  const byAddress = new Map(units.map((unit) => [unit.address, unit]))
  const byPassage = groupByPassage(units)
  const fold = remember((unit: Unit) => foldQuotation(unit.text).trim())
  const lower = remember((unit: Unit) => fold(unit).toLowerCase())
  const citedUnits = remember((citations: Citations) => {
    const cited: Unit[] = []
    for (const { address } of citations.passages) {
      const unit = byAddress.get(address)
      if (unit !== undefined) cited.push(unit)
    }
    return cited.length < 2 ? cited : cited.sort((a, b) => a.order - b.order)
  })
  const stretch = (run: readonly Unit[]): Stretch => joinUnits(run, fold)
  const indexed = once(() => indexWords(units, fold))
  const typed = once(() => units.map((unit) => unit.text.toLowerCase()))
  const likeStem = remember((stem: string): readonly Unit[] => {
    // "City" is the stem of cities; all others stand in their words.
    const roots = stem.endsWith('y') ? [stem, stem.replace(/y$/, 'ies')] : [stem]
    return units.filter((_unit, index) => roots.some((root) => mayBegin(typed()[index] ?? '', root)))
  })
  return {
    units,
    articles,
    fold,
    lower,
    hasWord: (unit, word) => hasWord(lower(unit), word),
    citedUnits,
    citedStretches: remember((citations: Citations) => consecutive(citedUnits(citations)).map(stretch)),
    whole: once(() => articles.map((article) => stretch(units.filter((unit) => unit.article === article)))),
    unitsOf: (passage) => byPassage.get(passage) ?? [],
    numbers: remember((unit: Unit) => readNumbers(unit.text, unit.article.lang)),
    names: once(() => [
      ...new Set(units.flatMap((unit) => findNames(unit.text, unit.article.lang).map(({ text }) => text))),
    ]),
    quotations: remember((passage: Passage) => findQuotations(passage.text, true)),
    unitsLike: (stems) => stems.flatMap((stem) => likeStem(stem)),
    unitsWith: (word) => indexed().get(word) ?? [],
  }
}

function listUnits(articles: readonly Article[]): readonly Unit[] {
  const units: Unit[] = []
  let rank = 0
  for (const [index, article] of articles.entries()) {
    let heading: Unit | undefined
    const prefix = index === 0 ? '' : `${article.name}:`
    for (const passage of article.passages) {
      let cursor = 0
      for (const { address, text, at } of passage.sentences.length > 0 ? passage.sentences : [passage]) {
        const start = passage.text.indexOf(text, cursor)
        const gap = cursor === 0 || /\s/.test(passage.text.slice(cursor, start)) ? ' ' : ''
        cursor = start + text.length
        const order = units.length
        const named = prefix === '' ? address : prefix + address
        const unit: Unit = { address: named, text, at, passage, start, article, order, rank, heading, gap }
        units.push(unit)
        if (passage.kind === 'heading') heading = unit
        else rank += 1
      }
    }
    // Two articles are no neighbors.
    rank += 1
  }
  return units
}

function groupByPassage(units: readonly Unit[]): ReadonlyMap<Passage, readonly Unit[]> {
  const groups = new Map<Passage, Unit[]>()
  for (const unit of units) {
    const group = groups.get(unit.passage)
    if (group === undefined) groups.set(unit.passage, [unit])
    else group.push(unit)
  }
  return groups
}

function consecutive(units: readonly Unit[]): readonly (readonly Unit[])[] {
  const runs: Unit[][] = []
  for (const unit of units) {
    const last = runs.at(-1)?.at(-1)
    if (last !== undefined && unit.rank === last.rank + 1) runs.at(-1)?.push(unit)
    else runs.push([unit])
  }
  return runs
}

export function joinUnits(units: readonly Unit[], fold: (unit: Unit) => string): Stretch {
  const starts: number[] = []
  const parts: string[] = []
  let length = 0
  for (const [index, unit] of units.entries()) {
    const gap = index === 0 ? '' : unit.gap
    starts.push(length + gap.length)
    parts.push(gap, fold(unit))
    length += gap.length + fold(unit).length
  }
  return { units, folded: parts.join(''), starts }
}

/** The units that a part of a stretch touches. */
export function unitsBetween({ units, starts }: Stretch, start: number, end: number): readonly Unit[] {
  return units.filter((_unit, index) => (starts[index] ?? 0) < end && (starts[index + 1] ?? Infinity) > start)
}

const word =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}](?=([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])?)|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}\p{M}])+/gu

/** The words of a folded text in lower case; of scripts without spaces, every two neighboring characters. */
export function wordsOf(folded: string): readonly string[] {
  const lower = folded.toLowerCase()
  if (!mayBeHan.test(lower)) return findWords(lower)
  return Array.from(lower.matchAll(word), (match) => match[0] + (match[1] ?? ''))
}

/** Nothing of these scripts stands before this place in Unicode: a text without is read in a third of the time. */
const mayBeHan = /[\u2e80-\uffff]/

/** Whether a word is among the words of a text in lower case: what stands between other signs, so that the text need not be parted. */
function hasWord(lower: string, word: string): boolean {
  if (mayBeHan.test(lower)) return wordsOf(lower).includes(word)
  for (let at = lower.indexOf(word); at >= 0; at = lower.indexOf(word, at + 1)) {
    const [before, after] = [lower.charAt(at - 1), lower.charAt(at + word.length)]
    if (!partOfWord.test(before) && !partOfWord.test(after)) return true
  }
  return false
}

const partOfWord = /[\p{L}\p{N}\p{M}]/u

/** Whether letters begin a word; in scripts that fasten small words to the next one, whether they stand anywhere. */
function mayBegin(text: string, root: string): boolean {
  for (let at = text.indexOf(root); at >= 0; at = text.indexOf(root, at + 1)) {
    if (!/\p{Script=Latin}/u.test(text.charAt(at - 1))) return true
  }
  return false
}

function indexWords(
  units: readonly Unit[],
  fold: (unit: Unit) => string,
): ReadonlyMap<string, readonly Unit[]> {
  const index = new Map<string, Unit[]>()
  for (const unit of units) {
    for (const found of wordsOf(fold(unit))) {
      const list = index.get(found)
      if (list === undefined) index.set(found, [unit])
      else if (list.at(-1) !== unit) list.push(unit)
    }
  }
  return index
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

function remember<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>()
  return (key) => {
    const known = made.get(key)
    if (known !== undefined) return known
    const value = make(key)
    made.set(key, value)
    return value
  }
}
