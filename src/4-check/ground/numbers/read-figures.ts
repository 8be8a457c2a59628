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
const grouped = String.raw`\d{1,3}(?:([.,'’\u00a0\u202f\u2009])\d{3})(?:\1\d{3})*(?!\d)(?:[.,]\d+)?`
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
    // The look ahead comes first: it is cheap, and fails at nearly every character.
    `(?=\\d)(?<![\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}\\d_#]|\\d[.,:]|\\p{Lu}-)(?:${forms.join('|')})`,
    'gu',
  )
}

/** Finds numbers typed in figures. What has letters before it (G20, p2.4, CO2) is a name; versions and times of day are none. */
export function readFigures(plainDigits: string, language: string): readonly Figures[] {
  const pattern = patterns.get(spaced.test(language)) ?? patternOf(false)
  const found: Figures[] = []
  for (const match of plainDigits.matchAll(pattern)) {
    const [typed] = match
    if (onlyDigits.test(typed)) {
      found.push(bareFigures(typed, match.index))
      continue
    }
    if (isCompound.test(typed)) continue
    const glued = /^(\d{1,2}),(\d{4})$/.exec(typed)
    const parts = glued === null ? [typed] : [glued[1] ?? '', glued[2] ?? '']
    let offset = match.index
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
  return found
}

const onlyDigits = /^\d+$/

/** Most figures: nothing parts them. */
function bareFigures(typed: string, start: number): Figures {
  return { start, end: start + typed.length, values: [Number(typed)], isBareYear: typed.length === 4 }
}

function valuesOf(typed: string): readonly number[] {
  const bare = typed.replace(/['’\s\u00a0\u202f\u2009]/g, '')
  const last = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','))
  if (last < 0) return [Number(bare)]
  const decimal = Number(`${bare.slice(0, last).replace(/[.,]/g, '')}.${bare.slice(last + 1)}`)
  const isGrouped = /^\d+(?:[.,]\d{3})+$/.test(bare)
  const values = isGrouped ? [Number(bare.replace(/[.,]/g, '')), decimal] : [decimal]
  return values.filter((value) => Number.isFinite(value))
}
