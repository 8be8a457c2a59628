import { isBeyondLatin, latinWordPattern } from '../../../0-text/find-words.ts'
import type { TextSpan } from '../../../0-text/model.ts'
import { type WordValues, wordValues } from './word-values.ts'

export interface WordNumber extends TextSpan {
  readonly value: number
  readonly isOrdinal: boolean
}

interface Token extends TextSpan {
  readonly word: string
  /** Only a hyphen or white space stands between this one and the token before. */
  readonly follows: boolean
}

const token = /[\p{L}\p{M}]+/gu

/** Takes a text; finds the numbers that are typed in words: "two hundred and five", "dreiundzwanzig", "quatre-vingt-dix", "خمسة وعشرون". */
export function readNumberWords(text: string, language: string): readonly WordNumber[] {
  const values = wordValues(language)
  if (values.cardinals.size === 0 || !mayHaveNumber(text, language, values)) return []
  const found: WordNumber[] = []
  const tokens = tokenize(text.toLowerCase(), language, values)
  for (let index = 0; index < tokens.length; index += 1) {
    const number = readFrom(tokens, index, values)
    if (number === undefined || isScaleAlone(tokens, index, number.last, values)) continue
    found.push({ start: tokens[index]?.start ?? 0, end: tokens[number.last]?.end ?? 0, ...number })
    index = number.last
  }
  return found
}

/** Most sentences have no number in words: those that have none are not taken apart. */
function mayHaveNumber(text: string, language: string, values: WordValues): boolean {
  return language === 'de' || language === 'ar' || isBeyondLatin(text) || wordsOf(values).latin.test(text)
}

/** "Millions", "hundreds of" say no number; "mille", "hundert" do, but "pour cent" does not. */
function isScaleAlone(tokens: readonly Token[], first: number, last: number, values: WordValues): boolean {
  const word = tokens[first]?.word ?? ''
  if (first !== last || !values.scales.has(word)) return false
  return !/^(?:mille|cent|hundert|tausend|ألف|مئة|مائة)$/.test(word) || tokens[first - 1]?.word === 'pour'
}

function tokenize(text: string, language: string, values: WordValues): readonly Token[] {
  const tokens: Token[] = []
  let end = -1
  const add = (word: string, start: number): void => {
    const between = end < 0 ? '.' : text.slice(end, start)
    tokens.push({ word, start, end: start + word.length, follows: /^(?:\s+|-|‑|)$/.test(between) })
    end = start + word.length
  }
  for (const match of text.matchAll(token)) {
    for (const [part, offset] of splitWord(match[0], language, values)) add(part, match.index + offset)
  }
  return tokens
}

/** Arabic fastens "and", "the" and prepositions to the next word; German writes a number as one. */
function splitWord(
  word: string,
  language: string,
  values: WordValues,
): readonly (readonly [string, number])[] {
  if (language === 'ar') return splitArabic(word, values)
  const parts = language === 'de' ? word.split(/(tausend|hundert)/).filter((part) => part !== '') : [word]
  const bare = parts.map((part) => part.replace(/^und/, ''))
  if (parts.length < 2 || !bare.every((part) => isNumberWord(part, values))) return [[word, 0]]
  let offset = 0
  return parts.map((part, index) => {
    const placed = [bare[index] ?? '', offset + (part.startsWith('und') ? 3 : 0)] as const
    offset += part.length
    return placed
  })
}

interface NumberWords {
  readonly all: ReadonlySet<string>
  /** For texts of Latin script. */
  readonly latin: RegExp
}

/** All words of a language at once: every sentence is asked. */
const numberWords = new WeakMap<WordValues, NumberWords>()

function wordsOf(values: WordValues): NumberWords {
  const known = numberWords.get(values)
  if (known !== undefined) return known
  const { cardinals, ordinals, scales } = values
  const all = new Set([...cardinals.keys(), ...ordinals.keys(), ...scales.keys()])
  const made = { all, latin: latinWordPattern(all, 'i') }
  numberWords.set(values, made)
  return made
}

function isNumberWord(word: string, values: WordValues): boolean {
  return wordsOf(values).all.has(word)
}

function splitArabic(word: string, values: WordValues): readonly (readonly [string, number])[] {
  const bare = word.replace(/[\u064b-\u0652\u0670]/g, '')
  if (isNumberWord(bare, values)) return [[bare, 0]]
  if (bare.length > 2 && bare.startsWith('و')) {
    return [
      ['و', 0],
      ...splitArabic(bare.slice(1), values).map(([part, offset]) => [part, offset + 1] as const),
    ]
  }
  const prefix = /^(?:ال|بال|لل|ب|ل|ف|ك)/u.exec(bare)?.[0].length ?? 0
  return values.cardinals.has(bare.slice(prefix)) ? [[bare.slice(prefix), prefix]] : [[bare, 0]]
}

/** Reads the longest number that begins at a token; undefined where none does. */
function readFrom(
  tokens: readonly Token[],
  first: number,
  values: WordValues,
): { readonly value: number; readonly isOrdinal: boolean; readonly last: number } | undefined {
  let total = 0
  let current: number | undefined
  let last = -1
  for (let index = first; index < tokens.length; index += 1) {
    const { word, follows } = tokens[index] ?? { word: '', follows: false }
    if (index > first && !follows) break
    if (values.joints.has(word) && last === index - 1 && index > first) {
      const next = tokens[index + 1]
      if (next === undefined || !mayJoin(current, values.cardinals.get(next.word), word)) break
      continue
    }
    const ordinal = values.ordinals.get(word)
    if (ordinal !== undefined && mayAdd(current, ordinal)) {
      // Arabic says ninth ten for the nineteenth.
      const hasTen = /^عشرة?$/.test(tokens[index + 1]?.word ?? '')
      const value = total + (current ?? 0) + ordinal + (hasTen ? 10 : 0)
      return { value, isOrdinal: true, last: hasTen ? index + 1 : index }
    }
    const cardinal = values.cardinals.get(word)
    const scale = values.scales.get(word)
    if (
      cardinal !== undefined &&
      (mayAdd(current, cardinal) || isReversed(current, cardinal, tokens[index - 1]))
    ) {
      current = (current ?? 0) + cardinal
    } else if (cardinal === 20 && current === 4) {
      current = 80
    } else if (scale !== undefined && (current !== undefined || index === first)) {
      if (scale === 100) current = (current ?? 1) * 100
      else {
        total += (current ?? 1) * scale
        current = undefined
      }
    } else break
    last = index
  }
  return last < 0 ? undefined : { value: total + (current ?? 0), isOrdinal: false, last }
}

/** A smaller rank may follow a larger one: twenty-one, hundred five; French counts on from sixty and eighty to nineteen. */
function mayAdd(current: number | undefined, value: number): boolean {
  if (current === undefined) return true
  if (value === 0) return false
  if (current % 100 === 0 && current > 0) return value < 100
  if (current % 100 === 60 || current % 100 === 80) return value < 20
  if (current % 10 === 0 && current % 100 >= 20) return value < 10
  // dix-sept
  return (current % 100 === 10 || current % 100 === 70 || current % 100 === 90) && value >= 7 && value <= 9
}

/** "two hundred and five", "vingt et un", but not "six and three". */
function mayJoin(current: number | undefined, next: number | undefined, joint: string): boolean {
  if (next === undefined) return false
  if (joint === 'و') return true
  if (joint === 'et') return current !== undefined && current % 10 === 0 && (next === 1 || next === 11)
  return current === undefined ? next < 100 : current % 100 === 0 && next < 100
}

/** Arabic says five and twenty. */
const isReversed = (current: number | undefined, value: number, before: Token | undefined): boolean =>
  before?.word === 'و' &&
  current !== undefined &&
  ((current < 10 && value >= 20 && value < 100) || current % 100 === 0)
