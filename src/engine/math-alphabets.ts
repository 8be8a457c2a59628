/** MathML Core knows `mathvariant="normal"` alone; the other alphabets have characters of their own. */
export const variants = /<(m(?:i|n|o|text)\b[^>]*?) mathvariant="(?!normal")([\w-]+)"([^>]*)>([^<]*)<\//g

/** Where each alphabet begins in Unicode: capitals, small letters, digits, Greek capitals, Greek small letters. */
const alphabets: Readonly<Record<string, readonly (number | undefined)[]>> = {
  bold: [0x1d400, 0x1d41a, 0x1d7ce, 0x1d6a8, 0x1d6c2],
  italic: [0x1d434, 0x1d44e, undefined, 0x1d6e2, 0x1d6fc],
  'bold-italic': [0x1d468, 0x1d482, undefined, 0x1d71c, 0x1d736],
  script: [0x1d49c, 0x1d4b6],
  'bold-script': [0x1d4d0, 0x1d4ea],
  fraktur: [0x1d504, 0x1d51e],
  'bold-fraktur': [0x1d56c, 0x1d586],
  'double-struck': [0x1d538, 0x1d552, 0x1d7d8],
  'sans-serif': [0x1d5a0, 0x1d5ba, 0x1d7e2],
  'bold-sans-serif': [0x1d5d4, 0x1d5ee, 0x1d7ec, 0x1d756, 0x1d770],
  'sans-serif-italic': [0x1d608, 0x1d622],
  'sans-serif-bold-italic': [0x1d63c, 0x1d656, undefined, 0x1d790, 0x1d7aa],
  monospace: [0x1d670, 0x1d68a, 0x1d7f6],
}

/** Letters that Unicode had before it had their alphabets. */
const oldLetters: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  italic: { h: 'ℎ' },
  script: { B: 'ℬ', E: 'ℰ', F: 'ℱ', H: 'ℋ', I: 'ℐ', L: 'ℒ', M: 'ℳ', R: 'ℛ', e: 'ℯ', g: 'ℊ', o: 'ℴ' },
  fraktur: { C: 'ℭ', H: 'ℌ', I: 'ℑ', R: 'ℜ', Z: 'ℨ' },
  'double-struck': { C: 'ℂ', H: 'ℍ', N: 'ℕ', P: 'ℙ', Q: 'ℚ', R: 'ℝ', Z: 'ℤ' },
}

const firstLetters = ['A', 'a', '0', 'Α', 'α'] as const

export const inVariant = (html: string, variant: string): string =>
  html.replace(/&[^;]*;|[A-Za-z0-9Α-Ωα-ω]/g, (letter) => {
    if (letter.startsWith('&')) return letter
    const kind = [/[A-Z]/, /[a-z]/, /\d/, /[Α-Ω]/, /[α-ω]/].findIndex((pattern) => pattern.test(letter))
    const start = alphabets[variant]?.[kind]
    const old = oldLetters[variant]?.[letter]
    if (old !== undefined || start === undefined) return old ?? letter
    return String.fromCodePoint(start + letter.charCodeAt(0) - (firstLetters[kind]?.charCodeAt(0) ?? 0))
  })
