/** Takes a text that an author wrote; gives it with control characters and bidi overrides as spaces: none reaches a terminal. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, ' ')
}

const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u

/** Columns of a terminal: East Asian wide characters take two, marks that combine take none. */
export function widthOf(text: string): number {
  let width = 0
  for (const character of printable(text)) {
    if (/\p{Mn}|\p{Me}|\p{Cf}/u.test(character)) continue
    width += wide.test(character) ? 2 : 1
  }
  return width
}

/** A word with the space before it; of scripts without spaces, a character with the stops that follow it. */
const piece =
  /\s*(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][\p{P}\p{M}]*|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])\S)+)/gu

/** Takes one line of text; gives it in lines of at most `columns` columns; a word that is longer has a line of its own. */
export function wrapWords(text: string, columns: number): readonly string[] {
  const lines: string[] = []
  let width = 0
  for (const [found] of text.matchAll(piece)) {
    const last = lines.at(-1)
    if (last !== undefined && width + widthOf(found) <= columns) {
      lines[lines.length - 1] = last + found
      width += widthOf(found)
    } else {
      lines.push(found.trimStart())
      width = widthOf(found.trimStart())
    }
  }
  return lines
}
