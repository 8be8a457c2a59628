import { limits } from './too-many.ts'

/** How much code there is room for: in letters of 24 px, in columns of 22 px (themes/lectern.css). */
export interface CodeRoom {
  readonly lines: number
  readonly characters: number
}

type Size = '16:9' | '4:3'

const wholeSlide: { readonly [S in Size]: CodeRoom } = {
  '16:9': { lines: limits.code.most, characters: 70 },
  '4:3': { lines: limits.code.most, characters: 54 },
}

/** By the number of columns. */
const column: { readonly [S in Size]: { readonly two: CodeRoom; readonly three: CodeRoom } } = {
  '16:9': { two: { lines: 10, characters: 37 }, three: { lines: 10, characters: 24 } },
  '4:3': { two: { lines: 10, characters: 27 }, three: { lines: 10, characters: 17 } },
}

export function roomOfSlide(size: Size): CodeRoom {
  return wholeSlide[size]
}

export function roomOfColumn(size: Size, columns: number): CodeRoom {
  return columns <= 2 ? column[size].two : column[size].three
}

const tabWidth = 4

/** Chinese, Japanese, Korean, full-width forms and emoji take the room of two letters. */
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6\p{Emoji_Presentation}]/u
const zeroWidth = /[\p{Mn}\p{Me}\p{Cf}]/u

/** Takes a line of code; gives how many letters of one width it takes on the slide. */
export function measureLine(line: string): number {
  let width = 0
  for (const character of line) {
    if (character === '\t') width += tabWidth - (width % tabWidth)
    else if (wide.test(character)) width += 2
    else if (!zeroWidth.test(character)) width += 1
  }
  return width
}
