/** How wide letters of one kind are, in thousandths of the type size. */
export interface LetterWidths {
  /** From U+0020 on. */
  readonly printable: readonly number[]
  readonly isSerif: boolean
  readonly isMono: boolean
  /** Of letters that were looked up. */
  readonly others: Map<string, Measured>
}

/** Letters with accents are two. */
interface Measured {
  readonly thousandths: number
  readonly count: number
}

/** Widths of U+0020 to U+007E in Carlito and Calibri, in thousandths of the type size. */
// prettier-ignore
const regular = [
  226, 326, 401, 498, 507, 715, 682, 221, 303, 303, 498, 498, 250, 306, 252, 386, 507, 507, 507, 507, 507,
  507, 507, 507, 507, 507, 268, 268, 498, 498, 498, 463, 894, 579, 544, 533, 615, 488, 459, 631, 623, 252,
  319, 520, 420, 855, 646, 662, 517, 673, 543, 459, 487, 642, 567, 890, 519, 487, 468, 307, 386, 307, 498,
  498, 291, 479, 525, 423, 525, 498, 305, 471, 525, 229, 239, 455, 229, 799, 525, 527, 525, 525, 349, 391,
  335, 525, 452, 715, 433, 453, 395, 314, 460, 314, 498,
]
/** The same in bold. */
// prettier-ignore
const bold = [
  226, 326, 438, 498, 507, 729, 705, 233, 312, 312, 498, 498, 258, 306, 267, 430, 507, 507, 507, 507, 507,
  507, 507, 507, 507, 507, 276, 276, 498, 498, 498, 463, 898, 606, 561, 529, 630, 488, 459, 637, 631, 267,
  331, 547, 423, 874, 659, 676, 532, 686, 563, 473, 495, 653, 591, 906, 551, 520, 478, 325, 430, 325, 498,
  498, 300, 494, 537, 418, 537, 503, 316, 474, 537, 246, 255, 480, 246, 813, 537, 538, 537, 537, 355, 399,
  347, 537, 473, 745, 459, 474, 397, 344, 475, 344, 498,
]

/** The same in Gelasio and Georgia, which have one weight here. */
// prettier-ignore
const serif = [
  241, 331, 412, 643, 610, 817, 710, 215, 375, 375, 472, 643, 270, 374, 270, 469, 614, 430, 559, 552, 565,
  528, 566, 502, 596, 566, 313, 313, 643, 643, 643, 479, 929, 671, 654, 642, 749, 653, 599, 725, 815, 390,
  518, 694, 604, 927, 767, 744, 610, 744, 702, 561, 619, 756, 667, 976, 710, 615, 602, 375, 469, 375, 643,
  643, 500, 504, 560, 454, 574, 483, 325, 509, 582, 293, 292, 536, 286, 881, 591, 539, 571, 560, 410, 432,
  345, 575, 497, 737, 505, 492, 444, 430, 375, 430, 643,
]

/** Of what is in none of these lists, the same in every weight as near as it matters. */
const others: readonly (readonly [pattern: RegExp, sans: number, serif?: number])[] = [
  [/^[\p{Mn}\p{Me}\p{Cf}]/u, 0],
  [
    /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60]/u,
    1000,
  ],
  [/^\p{Extended_Pictographic}/u, 1250],
  [/^[\u00a0\u2000-\u200a\u202f]/u, 226, 241],
  [/^[\u2018\u2019\u00b7]/u, 251, 227],
  [/^[\u201c-\u201e]/u, 422, 410],
  [/^\u2013/u, 498, 643],
  [/^\u2014/u, 905, 857],
  [/^\u2026/u, 690, 807],
  [/^\p{Lu}/u, 600, 690],
  [/^\p{L}/u, 520, 540],
]

/** Letters of code are all as wide. */
const mono = 600

const listed = (printable: readonly number[], isSerif: boolean, isMono = false): LetterWidths => ({
  ...{ printable, isSerif, isMono, others: new Map() },
})

/** Calibri, Georgia and Consolas, or their twins. */
export const letterWidths = {
  sans: listed(regular, false),
  bold: listed(bold, false),
  serif: listed(serif, true),
  mono: listed(
    regular.map(() => mono),
    false,
    true,
  ),
} as const

/** Takes a stretch of text and a list of widths; gives how wide it is in thousandths of the type size, and of how many letters. */
export function measureLetters(text: string, widths: LetterWidths): Measured {
  let thousandths = 0
  let count = 0
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    const width = widths.printable[code - 0x20]
    if (width !== undefined) {
      thousandths += width
      count += 1
      continue
    }
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
    const other = widths.others.get(character) ?? widthOfLetter(character, widths)
    thousandths += other.thousandths
    count += other.count
    at += character.length - 1
  }
  return { thousandths, count }
}

/** Letters with accents are as wide as without. Found once: texts have the same few again and again. */
function widthOfLetter(
  character: string,
  { printable, isSerif, isMono, others: known }: LetterWidths,
): Measured {
  const parts = [...character.normalize('NFD')]
  const thousandths = parts.reduce(
    (sum, part) =>
      sum + (isMono ? mono : (printable[(part.codePointAt(0) ?? 0) - 0x20] ?? widthOfOther(part, isSerif))),
    0,
  )
  const width = { thousandths, count: parts.length }
  known.set(character, width)
  return width
}

function widthOfOther(character: string, isSerif: boolean): number {
  const [, sans, own] = others.find(([pattern]) => pattern.test(character)) ?? [undefined, 500]
  return (isSerif ? own : undefined) ?? sans
}
