import type { Run } from '../../../0-text/model.ts'

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

/** How letters are set, as far as it decides their widths. */
export interface LetterDress {
  readonly isBold: boolean
  readonly isMono: boolean
  readonly isSerif?: boolean
  readonly spacingPx?: number
}

/** Takes a stretch of text; gives how wide it is in CSS pixels, as near as can be told without a browser. */
export function textWidth(
  text: string,
  sizePx: number,
  { isBold, isMono, isSerif = false, spacingPx = 0 }: LetterDress,
): number {
  const widths = isSerif ? serif : isBold ? bold : regular
  let thousandths = 0
  let spaced = 0
  for (const character of text.normalize('NFD')) {
    const code = (character.codePointAt(0) ?? 0) - 0x20
    thousandths += isMono ? mono : (widths[code] ?? widthOfOther(character, isSerif))
    spaced += spacingPx
  }
  return (thousandths / 1000) * sizePx + spaced
}

function widthOfOther(character: string, isSerif: boolean): number {
  const [, sans, own] = others.find(([pattern]) => pattern.test(character)) ?? [undefined, 500]
  return (isSerif ? own : undefined) ?? sans
}

/** Words with the space after them; East Asian text may break anywhere. */
const breaks =
  /(?<=[ \u2013\u2014-])(?=[^ ])|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u

/** What may not be broken, and the same with the space after it. */
export interface WordWidth {
  readonly withSpacePx: number
  readonly px: number
}

/** Takes words on a slide; gives the widths of what may not be broken in them, each with the space after it. */
export function unbreakableWidths(
  runs: readonly Run[],
  sizePx: number,
  { isBold, isMono, ...rest }: LetterDress,
): readonly WordWidth[] {
  const stretches: { withSpacePx: number; px: number }[] = []
  let isOpen = false
  for (const run of runs) {
    const dress = { ...rest, isBold: isBold || run.bold === true, isMono: isMono || run.code === true }
    for (const piece of run.math === true
      ? [run.text.replace(/\\[a-z]+|[{}_^]/gi, 'x')]
      : run.text.split(breaks)) {
      const withSpacePx = textWidth(piece, sizePx, dress)
      const px = textWidth(piece.trimEnd(), sizePx, dress)
      const last = stretches.at(-1)
      if (isOpen && last !== undefined) {
        last.px = last.withSpacePx + px
        last.withSpacePx += withSpacePx
      } else stretches.push({ withSpacePx, px })
      isOpen = !/[ -]$/.test(piece)
    }
    isOpen = !/[ -]$/.test(run.text)
  }
  return stretches
}
