/** Widths of U+0020 to U+007E in Carlito Regular (those of Calibri), in hundredths of the type size. */
// prettier-ignore
const ascii = [
  23, 33, 40, 50, 51, 71, 68, 22, 30, 30, 50, 50, 25, 31, 25, 39, 51, 51, 51, 51, 51, 51, 51, 51, 51, 51, 27,
  27, 50, 50, 50, 46, 89, 58, 54, 53, 62, 49, 46, 63, 62, 25, 32, 52, 42, 85, 65, 66, 52, 67, 54, 46, 49, 64,
  57, 89, 52, 49, 47, 31, 39, 31, 50, 50, 29, 48, 53, 42, 53, 50, 31, 47, 53, 23, 24, 45, 23, 80, 53, 53, 53,
  53, 35, 39, 33, 53, 45, 71, 43, 45, 40, 31, 46, 31, 50,
]

/** Of other scripts the widest usual letter counts: a chart may have air, never words that run into each other. */
const others: readonly (readonly [RegExp, number])[] = [
  [/^[\p{Mn}\p{Me}\p{Cf}]/u, 0],
  [
    /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60]/u,
    100,
  ],
  [/^\p{Extended_Pictographic}/u, 125],
  [/^[\u00a0\u2000-\u200a\u202f]/u, 23],
  [/^[\u2018-\u201f\u00b7\u00b0-\u00b3]/u, 42],
  [/^[\u2012\u2013\u2212\u00d7]/u, 50],
  [/^\p{Sc}/u, 52],
  [/^\p{Lu}/u, 72],
  [/^\p{L}/u, 62],
]
const widest = 91

const boldShare = 1.06
/** Kerning, rounding, and the fonts that stand in for Carlito. */
const margin = 1.04
/** Chinese and Japanese themes set figures in their own font, which is wider. */
const wideMargin = 1.16

interface Type {
  readonly sizePx: number
  readonly isBold?: boolean
  readonly lang: string
}

/** Takes a line of text and its type; gives how many pixels it needs at most, without a browser. */
export function measureText(text: string, { sizePx, isBold = false, lang }: Type): number {
  const hundredths = [...text.normalize('NFD')].reduce((sum, character) => sum + widthOf(character), 0)
  const share = (isBold ? boldShare : 1) * (/^(zh|ja)\b/.test(lang) ? wideMargin : margin)
  return (hundredths / 100) * sizePx * share
}

function widthOf(character: string): number {
  const code = (character.codePointAt(0) ?? 0) - 0x20
  if (code >= 0 && code < ascii.length) return ascii[code] ?? widest
  return others.find(([pattern]) => pattern.test(character))?.[1] ?? widest
}
