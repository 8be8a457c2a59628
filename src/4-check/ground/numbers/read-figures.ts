import type { TextSpan } from '../../../0-text/model.ts'

export interface Figures extends TextSpan {
  readonly values: readonly number[]
  /** Typed as four digits and nothing else. */
  readonly isBareYear: boolean
}

const zeros = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10]

/** The first of these digits and the last: a text of Latin script has nothing between. */
const mayBeForeign = /[\u0660-\u0e59\uff05-\uff19]/

/** Digits of any script as ours, and Arabic separators; as long as before. */
export function withPlainDigits(text: string): string {
  if (!mayBeForeign.test(text)) return text
  return text.replace(/[٠-٩۰-۹०-९০-৯๐-๙０-９٫٬٪％．]/gu, (sign) => {
    const special = { '٫': '.', '٬': ',', '٪': '%', '％': '%', '．': '.' }[sign]
    if (special !== undefined) return special
    const code = sign.charCodeAt(0)
    const zero = zeros.find((start) => code >= start && code < start + 10) ?? code
    return String(code - zero)
  })
}

/** Languages in which a plain space parts thousands. */
const spaced = /^(?:fr|de|es|it|pt|pl|cs|sk|ru|uk|bg|sv|nb|nn|no|da|fi|hu|et|lv|lt|sl|hr)$/
const grouped = /\d{1,3}(?:([.,'’\u00a0\u202f\u2009])\d{3})(?:\1\d{3})*(?!\d)(?:[.,]\d+)?/.source
const groupedBySpace = String.raw`\d{1,3}(?: \d{3})+(?!\d)(?:[.,]\d+)?`
const plain = String.raw`\d+(?:[.,]\d{1,2}(?![\d])|[.]\d+|,\d{3,}(?!\d)|)`
/** Ids, versions, times, dates in figures: several numbers that stand for one thing. */
const compound = String.raw`\d+(?:[.]\d+){2,}|\d{1,2}:\d{2}(?::\d{2})?`

const isCompound = new RegExp(`^(?:${compound})$`)
/** By whether a space parts thousands. */
const patterns = new Map([true, false].map((isSpaced) => [isSpaced, patternOf(isSpaced)]))

function patternOf(isSpaced: boolean): RegExp {
  const forms = [compound, grouped, ...(isSpaced ? [groupedBySpace] : []), plain]
  return new RegExp(
    `(?<![\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}\\d_#]|\\d[.,:]|\\p{Lu}-)(?:${forms.join('|')})`,
    'uy',
  )
}

/** Finds numbers typed in figures. What has letters before it (G20, p2.4, CO2) is a name; versions and times of day are none. */
export function readFigures(plainDigits: string, language: string): readonly Figures[] {
  const pattern = patterns.get(spaced.test(language)) ?? patternOf(false)
  const found: Figures[] = []
  digits.lastIndex = 0
  for (let run = digits.exec(plainDigits); run !== null; run = digits.exec(plainDigits)) {
    const { 0: typed, index: start } = run
    if (standsAlone(plainDigits, start, digits.lastIndex)) found.push(bareFigures(typed, start))
    else digits.lastIndex = addParted(plainDigits, start, pattern, found) ?? digits.lastIndex
  }
  return found
}

const digits = /\d+/g

/** Whether digits are a number with certainty: nothing is fastened to them, and no digit stands behind the next sign. */
function standsAlone(text: string, start: number, end: number): boolean {
  if (start > 0 && text.charAt(start - 1) !== ' ') return false
  return !mayPartFigures.test(text.charAt(end)) || !onlyDigits.test(text.charAt(end + 1))
}

const mayPartFigures = /[.,:'’ \u00a0\u202f\u2009]/

/** Adds the figures that begin at an offset, if some do; gives where they end. */
function addParted(text: string, start: number, pattern: RegExp, found: Figures[]): number | undefined {
  pattern.lastIndex = start
  const typed = pattern.exec(text)?.[0]
  if (typed === undefined) return undefined
  if (onlyDigits.test(typed)) found.push(bareFigures(typed, start))
  else if (!isCompound.test(typed)) addValues(typed, start, found)
  return start + typed.length
}

/** "May 5,1998": two numbers that lost the space between them. */
function addValues(typed: string, start: number, found: Figures[]): void {
  const glued = /^(\d{1,2}),(\d{4})$/.exec(typed)
  const parts = glued === null ? [typed] : [glued[1] ?? '', glued[2] ?? '']
  let offset = start
  for (const part of parts) {
    found.push({
      start: offset,
      end: offset + part.length,
      values: valuesOf(part),
      isBareYear: /^\d{4}$/.test(part),
    })
    offset += part.length + 1
  }
}

const onlyDigits = /^\d+$/

/** Most figures: nothing parts them. */
function bareFigures(typed: string, start: number): Figures {
  return { start, end: start + typed.length, values: [Number(typed)], isBareYear: typed.length === 4 }
}

function valuesOf(typed: string): readonly number[] {
  const bare = without(/['’\s\u00a0\u202f\u2009]/, typed)
  const last = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','))
  if (last < 0) return [Number(bare)]
  const decimal = Number(`${without(/[.,]/, bare.slice(0, last))}.${bare.slice(last + 1)}`)
  const isGrouped = /^\d+(?:[.,]\d{3})+$/.test(bare)
  const values = isGrouped ? [Number(without(/[.,]/, bare)), decimal] : [decimal]
  return values.every((value) => Number.isFinite(value)) ? values : values.filter(Number.isFinite)
}

/** There is one of them at most, or none, in nearly all figures. */
function without(sign: RegExp, figures: string): string {
  let left = figures
  for (let at = left.search(sign); at >= 0; at = left.search(sign))
    left = left.slice(0, at) + left.slice(at + 1)
  return left
}
