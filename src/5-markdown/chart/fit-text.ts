import { measureText } from './measure-text.ts'
import type { Label, Room } from './model.ts'

/** A text in lines that fit a width. */
export interface FittedText {
  readonly lines: readonly string[]
  readonly widthPx: number
  readonly isCut: boolean
}

export interface FittedTexts {
  readonly texts: readonly FittedText[]
  readonly sizePx: number
  readonly widthPx: number
  readonly isCut: boolean
}

/** From line to line, as a share of the type size. */
export const leading = 1.12
const smallestPx = 20

/**
 * Takes texts that are to be set alike, the width that each may have, and how many lines there are at a size; gives the
 * largest size (from the room's label size down to 20 px) at which all of them fit. Where none does, the smallest, with an ellipsis.
 */
export function fitTexts(
  texts: readonly string[],
  widthPx: number,
  linesAt: (sizePx: number) => number,
  room: Room,
): FittedTexts {
  for (let sizePx = room.labelPx; ; sizePx -= 2) {
    const fitted = texts.map((text) =>
      fitText(text, widthPx, Math.max(1, linesAt(sizePx)), sizePx, room.lang),
    )
    const isCut = fitted.some((text) => text.isCut)
    if (isCut && sizePx - 2 >= smallestPx) continue
    return { texts: fitted, sizePx, widthPx: Math.max(0, ...fitted.map((text) => text.widthPx)), isCut }
  }
}

function fitText(text: string, widthPx: number, most: number, sizePx: number, lang: string): FittedText {
  const measure = (line: string): number => measureText(line, { sizePx, lang })
  const lines: string[] = []
  let line = ''
  for (const word of splitWords(text)) {
    const longer = line + word
    if (line === '' || measure(longer.trim()) <= widthPx) line = longer
    else {
      lines.push(line.trim())
      line = word
    }
  }
  lines.push(line.trim())
  const kept = lines.slice(0, most)
  const isLong = lines.length > most || kept.some((one) => measure(one) > widthPx)
  const cut = isLong ? kept.map((one, index) => cutLine(one, widthPx, measure, index === most - 1)) : kept
  return { lines: cut, widthPx: Math.max(0, ...cut.map(measure)), isCut: isLong }
}

/** Words with the space after them; between Chinese and Japanese characters a line may break anywhere. */
function splitWords(text: string): readonly string[] {
  const wide = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]'
  return text.split(new RegExp(`(?<=[ -])(?=[^ ])|(?<=${wide})(?=${wide})`, 'u'))
}

function cutLine(line: string, widthPx: number, measure: (line: string) => number, isLast: boolean): string {
  const characters = [...line]
  if (!isLast && measure(line) <= widthPx) return line
  while (characters.length > 0 && measure(`${characters.join('')}…`) > widthPx) characters.pop()
  return `${characters.join('').trimEnd()}…`
}

/** Takes fitted lines and where their middle is; gives them as labels, one below the other. */
export function placeLines({ lines }: FittedText, place: Omit<Label, 'kind' | 'text'>): readonly Label[] {
  const step = place.sizePx * leading
  return lines.map((text, index) => ({
    kind: 'label',
    ...place,
    text,
    y: place.y + (index - (lines.length - 1) / 2) * step,
  }))
}
