import { element, type Xml } from '../xml/element.ts'

export type Piece =
  | 'm:acc'
  | 'm:bar'
  | 'm:box'
  | 'm:borderBox'
  | 'm:d'
  | 'm:eqArr'
  | 'm:f'
  | 'm:func'
  | 'm:groupChr'
  | 'm:limLow'
  | 'm:limUpp'
  | 'm:m'
  | 'm:nary'
  | 'm:phant'
  | 'm:rad'
  | 'm:sPre'
  | 'm:sSub'
  | 'm:sSubSup'
  | 'm:sSup'
  | 'm:r'

export type Pieces = readonly Xml<Piece>[]

/** Slanted as variables are; upright as figures, signs and names of functions are; words. */
export type Letters = 'variable' | 'upright' | 'words'

/** Characters of a formula, in the one font that Office sets formulas in. */
export function mathRun(text: string, letters: Letters): Xml<'m:r'> {
  const isSlanted = letters === 'variable'
  const style =
    letters === 'words'
      ? element('m:rPr', {}, element('m:nor'))
      : isSlanted
        ? undefined
        : element('m:rPr', {}, element('m:sty', { 'm:val': 'p' }))
  return element(
    'm:r',
    {},
    style,
    element(
      'a:rPr',
      { lang: 'en-US', i: isSlanted ? 1 : 0 },
      element('a:latin', { typeface: 'Cambria Math' }),
    ),
    element('m:t', { 'xml:space': 'preserve' }, text),
  )
}

/** Something that is nothing: PowerPoint shows a dotted box where a part is empty. */
export const nothing = mathRun('\u200b', 'upright')

export const filled = (pieces: Pieces): Pieces => (pieces.length === 0 ? [nothing] : pieces)

/** Spaces of Unicode by their widths, in thousandths of an em. */
const spaces: readonly (readonly [number, string])[] = [
  [1000, '\u2003'],
  [500, '\u2002'],
  [270, '\u2004'],
  [210, '\u2005'],
  [120, '\u2009'],
  [50, '\u200a'],
]

/** Takes a width as MathML has it; gives spaces that are about as wide. What is less than nothing is left out. */
export function spacesOf(width: string): string {
  let left = Math.min(20_000, Math.round(Number.parseFloat(width) * 1000) || 0)
  if (width.endsWith('px')) left = Math.round(left / 16)
  let text = ''
  for (const [size, space] of spaces) {
    while (left >= size) {
      text += space
      left -= size
    }
  }
  return text
}
