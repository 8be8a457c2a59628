/** Mathematical letters (bold, script, double-struck …) by the letter that they are a form of. */
let forms: ReadonlyMap<string, readonly string[]> | undefined

function mathForms(): ReadonlyMap<string, readonly string[]> {
  if (forms !== undefined) return forms
  const found = new Map<string, string[]>()
  for (const [first, last] of [
    [0x2100, 0x214f],
    [0x1d400, 0x1d7ff],
  ] as const) {
    for (let code = first; code <= last; code++) {
      const form = String.fromCodePoint(code)
      const letter = form.normalize('NFKC')
      if (letter.length > 2 || letter === form) continue
      found.set(letter, [...(found.get(letter) ?? []), form])
    }
  }
  forms = found
  return found
}

/** Signs that browsers draw without a character for them in the text: roots, minus, primes, bars and accents. */
const drawn = '√−′″‴¯‾ˉˆ˜˙¨ˇ˘´`→←^~_|‖∣∥⏞⏟⎵⎴̸̀́̂̃̄̆̇̈̌⃗'

/**
 * Takes what stands in formulas; gives all that a browser may draw of it. A letter alone is set as the italic one of Unicode,
 * others by their variant, so a letter brings all its forms along.
 */
export function mathCharacters(text: string): string {
  const letters = [...new Set(text)]
  return [...letters, ...letters.flatMap((letter) => mathForms().get(letter) ?? []), drawn].join('')
}
