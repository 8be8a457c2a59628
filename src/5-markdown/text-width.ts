const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60]/u

/** Chinese, Japanese and Korean characters are twice as wide as letters, and lines break between them. */
export function isWide(text: string): boolean {
  return wide.test(text)
}

/** How wide a text is, about, in letters: what a class is chosen by; what fits is measured. */
export function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (isWide(character) ? 2 : 1), 0)
}
