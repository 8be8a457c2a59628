/** A piece of the page; only `markup` makes one, so that what was not made by it is always escaped. */
export interface Markup {
  readonly markup: string
}

type Value = string | number | Markup | undefined | readonly Markup[]

/** What no HTML may hold, and half a pair of UTF-16. */
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|\p{Cs}/gu

function spell(value: Value): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return escapeText(value)
  return 'markup' in value ? value.markup : value.map(({ markup: text }) => text).join('')
}

function escapeText(text: string): string {
  return text
    .replace(unprintable, '\ufffd')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** A template of HTML: strings put into it are text, in elements as in quoted attributes; pieces of HTML stay what they are. */
export function markup(parts: TemplateStringsArray, ...values: readonly Value[]): Markup {
  return { markup: parts.reduce((text, part, index) => `${text}${spell(values[index - 1])}${part}`) }
}

export const nothing: Markup = { markup: '' }

export function joined(parts: readonly Markup[], between: string): Markup {
  return { markup: parts.map(({ markup: text }) => text).join(escapeText(between)) }
}
