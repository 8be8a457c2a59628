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

const others: readonly (readonly [RegExp, number])[] = [
  [/^[\p{Mn}\p{Me}\p{Cf}]/u, 0],
  [
    /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60]/u,
    1000,
  ],
  [/^\p{Extended_Pictographic}/u, 1250],
  [/^[\u00a0\u2000-\u200a\u202f]/u, 226],
  [/^[\u2018\u2019\u00b7]/u, 251],
  [/^[\u201c-\u201e]/u, 422],
  [/^\u2014/u, 905],
  [/^\p{Lu}/u, 600],
  [/^\p{L}/u, 520],
]

/** Letters of code are all as wide. */
const mono = 600

/** Takes a stretch of text; gives how wide it is in CSS pixels, as near as can be told without a browser. */
export function textWidth(
  text: string,
  sizePx: number,
  { isBold, isMono }: { isBold: boolean; isMono: boolean },
): number {
  const widths = isBold ? bold : regular
  let thousandths = 0
  for (const character of text.normalize('NFD')) {
    const code = (character.codePointAt(0) ?? 0) - 0x20
    thousandths += isMono ? mono : (widths[code] ?? widthOfOther(character))
  }
  return (thousandths / 1000) * sizePx
}

function widthOfOther(character: string): number {
  return others.find(([pattern]) => pattern.test(character))?.[1] ?? 500
}

/** Words with the space after them; East Asian text may break anywhere. */
const breaks =
  /(?<=[ \u2013\u2014-])(?=[^ ])|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u

/** Takes words on a slide; gives the widths of what may not be broken in them, each with the space after it. */
export function unbreakableWidths(
  runs: readonly Run[],
  sizePx: number,
  isBold: boolean,
): readonly { readonly withSpacePx: number; readonly px: number }[] {
  const stretches: { withSpacePx: number; px: number }[] = []
  let isOpen = false
  for (const run of runs) {
    const dress = { isBold: isBold || run.bold === true, isMono: run.code === true }
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
