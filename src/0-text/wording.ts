import { createHash } from 'node:crypto'
import { foldWords } from './fold-text.ts'

/** Words that are kept to be known again: the whole text, or of a long one its ends, and the hash of all of it. */
export interface Wording {
  readonly text: string
  readonly hash?: string
}

/** A long sentence has 250 characters; tables and code have any number. */
const longestKept = 400
const keptEnd = 180

/** Takes the text of a passage; gives what is kept of it. */
export function wordingOf(text: string): Wording {
  const short = shortenWording(text)
  return short === text ? { text } : { text: short, hash: hashWords(text) }
}

/** The text as a wording keeps it: of a long one the beginning and the end. */
export function shortenWording(text: string): string {
  if (text.length <= longestKept) return text
  const letters = [...text]
  if (letters.length <= longestKept) return text
  return `${letters.slice(0, keptEnd).join('')} […] ${letters.slice(-keptEnd).join('')}`
}

/** Whether a text has the words that were kept; quotation marks, dashes and white space do not count (`foldWords`). */
export function isSameWording(kept: Wording, text: string): boolean {
  if (kept.hash !== undefined) return kept.hash === hashWords(text)
  return kept.text === text || foldWords(kept.text).trim() === foldWords(text).trim()
}

/** By what a wording is looked up: equal for what `isSameWording` calls the same. */
export function keyOfWording(kept: Wording): string {
  return kept.hash ?? foldWords(kept.text).trim()
}

function hashWords(text: string): string {
  return createHash('sha256').update(foldWords(text).trim()).digest('hex').slice(0, 16)
}
