/** A family that npm brings along, cut into files by Fontsource; it is embedded where no font of the theme has a character. */
export interface ShippedFamily {
  /** As fonts and style sheets name it. */
  readonly name: string
  readonly package: string
  /** One file has all weights, and is cut to one of them. */
  readonly isVariable: boolean
  readonly weights: readonly number[]
  readonly styles: readonly ('normal' | 'italic')[]
  /** Taken only for text that this matches: such fonts have some Latin too, which others set better. */
  readonly only?: RegExp
}

export type Generic = 'sans' | 'serif' | 'mono'

const family = (
  name: string,
  source: string,
  weights: readonly number[],
  styles: ShippedFamily['styles'] = ['normal'],
): ShippedFamily => {
  return {
    name,
    package: source,
    isVariable: source.startsWith('@fontsource-variable/'),
    weights,
    styles,
  }
}

const both = [400, 700]
const upright = ['normal', 'italic'] as const

const carlito = family('Carlito', '@fontsource/carlito', both, upright)
const gelasio = family('Gelasio', '@fontsource-variable/gelasio', both, upright)
const sourceCode = family('Source Code Pro', '@fontsource-variable/source-code-pro', both)

/** What stands for a generic family where the browser has no fonts: the measures of Calibri and Georgia, as in Lectern's own themes. */
export const standIns: Readonly<Record<Generic, readonly ShippedFamily[]>> = {
  sans: [carlito],
  serif: [gelasio, carlito],
  mono: [sourceCode, carlito],
}

const simplified = family('Noto Sans SC', '@fontsource-variable/noto-sans-sc', both)
const traditional = family('Noto Sans TC', '@fontsource-variable/noto-sans-tc', both)
const japanese = family('Noto Sans JP', '@fontsource-variable/noto-sans-jp', both)
const korean = family('Noto Sans KR', '@fontsource-variable/noto-sans-kr', both)
const arabic = {
  ...family('Noto Sans Arabic', '@fontsource-variable/noto-sans-arabic', both),
  only: /\p{Script_Extensions=Arabic}/u,
}
const hebrew = {
  ...family('Noto Sans Hebrew', '@fontsource-variable/noto-sans-hebrew', both),
  only: /\p{Script_Extensions=Hebrew}/u,
}
export const emoji = family('Noto Emoji', '@fontsource-variable/noto-emoji', [400])
const signs = [
  family('Noto Sans Math', '@fontsource/noto-sans-math', [400]),
  family('Noto Sans Symbols', '@fontsource-variable/noto-sans-symbols', both),
  family('Noto Sans Symbols 2', '@fontsource/noto-sans-symbols-2', [400]),
]

/** Each written form of Han characters as its language has it, then the others: a rare character is better than none. */
function hanFamilies(lang: string): readonly ShippedFamily[] {
  if (/^ja\b/i.test(lang)) return [japanese, simplified, traditional, korean]
  if (/^ko\b/i.test(lang)) return [korean, traditional, japanese, simplified]
  if (/^(?:zh-(?:hant|tw|hk|mo)|yue)\b/i.test(lang)) return [traditional, simplified, japanese, korean]
  return [simplified, traditional, japanese, korean]
}

/** The families of all other scripts and signs, in the order in which they are asked for a character. */
export function glyphFamilies(lang: string): readonly ShippedFamily[] {
  return [hebrew, arabic, ...signs, ...hanFamilies(lang), emoji]
}

/** Every family, each once. */
export const shippedFamilies: readonly ShippedFamily[] = [
  ...new Set([...Object.values(standIns).flat(), ...glyphFamilies('')]),
]
