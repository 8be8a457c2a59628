import type { TextSpan } from '../../0-text/model.ts'
import { primaryLanguage } from '../../0-text/segmenter.ts'

export interface FoundName extends TextSpan {
  readonly text: string
}

/** German and its neighbors write every noun large, and many scripts have no capitals: there they say nothing. */
const capitalsSayNothing =
  /^(?:de|lb|gsw|nds|ar|fa|ur|ps|ckb|ug|he|yi|zh|yue|ja|ko|th|lo|km|my|hi|mr|ne|bn|gu|pa|ta|te|kn|ml|si|ka|am)$/
const word = /\p{Lu}[\p{L}\p{M}]+/gu
/** What ends a sentence or begins something new: the word behind it is large for that. */
const opensBefore = /(?:^|[.?!:;…\ufffc•|/([{“”„«»"'‘—–-])\s*$/u
const notNames: ReadonlySet<string> = new Set(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday mr mrs ms dr prof sir ok am pm bc ad'.split(
    ' ',
  ),
)

/** Finds words that are large though no sentence begins with them. A text that is large throughout is a heading: it has none. */
export function findNames(text: string, lang: string): readonly FoundName[] {
  if (capitalsSayNothing.test(primaryLanguage(lang)) || isHeading(text)) return []
  const found: FoundName[] = []
  for (const match of text.matchAll(word)) {
    const { index: start } = match
    const isPartOfWord = /[\p{L}\p{M}\d]$/u.test(text.slice(0, start))
    // L’Europe, O’Brien: the apostrophe opens nothing.
    const before = text.slice(0, start).replace(/(?<=\p{L})['’]$/u, 'a')
    if (isPartOfWord || (opensBefore.test(before) && !/\p{L}-$/u.test(before))) continue
    if (match[0].length < 3 || notNames.has(match[0].toLowerCase())) continue
    found.push({ start, end: start + match[0].length, text: match[0] })
  }
  return found
}

function isHeading(text: string): boolean {
  const long = text.match(/[\p{L}\p{M}]{4,}/gu) ?? []
  return long.length >= 3 && long.every((one) => /^\p{Lu}/u.test(one))
}

/** Words from the same root: China and Chinese, Asia and Asian. */
export function areKin(a: string, b: string): boolean {
  const [left, right] = [a.toLowerCase(), b.toLowerCase()]
  if (left.startsWith(right) || right.startsWith(left)) return Math.min(left.length, right.length) >= 3
  const root = left.slice(0, 4)
  const differsInEnding = endings.test(left.slice(3)) || endings.test(right.slice(3))
  return (
    (root.length === 4 && right.startsWith(root) && differsInEnding) ||
    peoples.some((pair) => pair.includes(left) && pair.includes(right))
  )
}

const endings = /(?:ese|ian|ans?|ish|ic|ists?|ism|ien(?:ne)?s?|ais(?:e)?s?|ois(?:e)?s?|i|s)$/u
const peoples: readonly (readonly string[])[] = [
  'france french',
  'netherlands dutch holland',
  'greece greek greeks',
  'spain spanish spaniards',
  'denmark danish danes',
  'switzerland swiss',
  'britain british',
  'ireland irish',
  'wales welsh',
  'poland polish poles',
  'turkey turkish turks',
  'germany german germans',
  'norway norwegian',
  'peru peruvian',
].map((names) => names.split(' '))
