import { mapPieces, sourceEnd, sourceStart } from './mapped-text.ts'
import type { MappedText, TextPiece, TextSpan } from './model.ts'

export interface FoldedText {
  readonly folded: string
  /** Where in the source the unit at `offset` of the folded text begins. */
  readonly toSource: (offset: number) => number
  /** Where in the source the unit before `offset` ends; what folding dropped after it stays outside. */
  readonly toSourceEnd: (offset: number) => number
}

/** Zero-width characters and the soft hyphen: on the page they are nothing. */
const dropped = /[\u00ad\u061c\u180e\u200b-\u200f\u2060-\u2064\ufeff]/g
const families: readonly (readonly [string, string])[] = [
  ['“”„‟″«»＂〝〞「」', '"'],
  ['‘’‚‛′ʼ‹›＇『』', "'"],
  ['‐‑‒–—―−⸺⸻﹘﹣－', '-'],
  ['…', '...'],
]
const plainOf = new Map(families.flatMap(([family, plain]) => [...family].map((one) => [one, plain])))
const folding = new RegExp(String.raw`[${[...plainOf.keys()].join('')}]|\s`, 'g')
/** Before this place in Unicode every character is its own NFC, and no mark joins the one before; here it need be asked. */
const mayCompose = /[\u0300-\u200a\u2070-\uffff]/

/** What NFC may join to the character before it (marks, later parts of a Hangul or Kirat Rai syllable), or is dropped. */
const joining = String.raw`\p{M}\u1160-\u11ff\ud7b0-\ud7fb\u{16d63}\u{16d67}-\u{16d6a}\u00ad\u061c\u180e\u200b-\u200f\u2060-\u2064\ufeff`
const plain = `[!-~](?![${joining}])`
/** A stretch of ASCII that folding leaves alone, single spaces inside; white space; or one character with all that joins it. */
const unit = new RegExp(String.raw`${plain}(?: ?${plain})*|\s|.[${joining}]*`, 'gsu')
const leftAlone = /^[!-~][ -~]*$/

/**
 * Makes two spellings of the same words equal: NFC; zero-width characters and soft hyphens dropped; one kind of double
 * quote, of single quote, of dash, of white space (a run is one space), of ellipsis. Letters, case and digits stay what
 * they are (NFKC would turn ² into 2). Offsets are UTF-16 units.
 */
export function foldText(text: string): FoldedText {
  if (!shiftsWhenFolded.test(text)) {
    const same = (offset: number): number => Math.min(offset, text.length)
    return { folded: foldWords(text), toSource: same, toSourceEnd: same }
  }
  const mapped = foldMapped(text)
  return {
    folded: mapped.text,
    toSource: (offset) => sourceStart(mapped, offset),
    toSourceEnd: (offset) => sourceEnd(mapped, offset),
  }
}

/** Only these may make a folded text longer or shorter than it was typed: where none stands, offsets stay what they are. */
const shiftsWhenFolded = /[^ -~¡-¬®-ʯ“”„‟″«»‘’‚‛′‹›‐‑‒–—―−]| {2}/

/** As `foldText`, for who asks for the words alone: ten times as fast. */
export function foldWords(text: string): string {
  const folded = leftAloneButForSpaces.test(text) ? text : foldCharacters(text)
  return folded.replace(/ {2,}/g, ' ')
}

const leftAloneButForSpaces = /^[ -~]*$/

const beyondAscii = /[^ -~]/g

/** Most texts have quotation marks and dashes, and nothing else to fold: each sign is put right in one go. */
function foldCharacters(text: string): string {
  let folded = text
  for (const sign of new Set(text.match(beyondAscii))) {
    const plainSign = plainOf.get(sign)
    if (plainSign === undefined) return foldAnyCharacters(text)
    folded = folded.replaceAll(sign, plainSign)
  }
  return folded
}

function foldAnyCharacters(text: string): string {
  const kept = text.replace(dropped, '')
  const composed = mayCompose.test(kept) ? kept.normalize('NFC') : kept
  return composed.replace(folding, (sign) => plainOf.get(sign) ?? ' ')
}

/**
 * Finds every place where `needle` stands in `haystack`, both folded; places may overlap. Gives ranges of the source of
 * `haystack` (UTF-16 units). A haystack that is searched often is folded once, by the caller. An empty needle is nowhere.
 */
export function findFolded(haystack: string | FoldedText, needle: string): readonly TextSpan[] {
  const text = typeof haystack === 'string' ? foldText(haystack) : haystack
  const wanted = foldText(needle).folded.trim()
  const found: TextSpan[] = []
  if (wanted === '') return found
  for (let at = text.folded.indexOf(wanted); at >= 0; at = text.folded.indexOf(wanted, at + 1)) {
    const span = { start: text.toSource(at), end: text.toSourceEnd(at + wanted.length) }
    const last = found.at(-1)
    if (last?.start !== span.start || last.end !== span.end) found.push(span)
  }
  return found
}

function foldMapped(text: string): MappedText {
  const pieces: TextPiece[] = []
  let afterSpace = false
  for (const match of text.matchAll(unit)) {
    const piece = foldUnit(match[0], match.index)
    if (piece.text === '' || (piece.text === ' ' && afterSpace)) continue
    pieces.push(piece)
    afterSpace = piece.text.endsWith(' ')
  }
  return mapPieces(pieces)
}

function foldUnit(typed: string, start: number): TextPiece {
  if (leftAlone.test(typed)) return { text: typed, start, end: start + typed.length }
  const tail = /[\u00ad\u061c\u180e\u200b-\u200f\u2060-\u2064\ufeff]*$/.exec(typed)?.[0].length ?? 0
  return { text: foldCharacters(typed), start, end: start + typed.length - tail }
}
