import type { Details } from '../catalogue-entry.ts'

export const list = (value: Details[string]): string =>
  Array.isArray(value) ? value.map((word) => `\`${word}\``).join(', ') : String(value ?? '')

export const didYouMean = (details: Details): string | undefined =>
  details.suggestion ? `did you mean \`${details.suggestion}\`?` : undefined

/** A hint, with the line as it should be where that is known. */
export const withLine = (hint: string, details: Details): string =>
  details.putRight === undefined ? hint : `${hint}: ${details.putRight}`

/** `1 cell`, `2 cells`. */
export const counted = (count: Details[string], nouns: Details[string]): string =>
  `${count} ${count === 1 ? String(nouns).replace(/s$/, '') : nouns}`

/** The first words of a text, in quotation marks. */
export const quoteStart = (words: Details[string]): string => {
  const text = String(words ?? '')
  return `“${text.length > 48 ? `${text.slice(0, 47).trimEnd()}…` : text}”`
}
/** Words in quotation marks, cut in the middle where there are many. */
export const quoted = (words: Details[string]): string => {
  const letters = [...String(words ?? '')]
  return letters.length > 100
    ? `“${letters.slice(0, 60).join('')}…${letters.slice(-30).join('')}”`
    : `“${letters.join('')}”`
}

/** `[p5.1, p5.3]` in a sentence. */
export const plainly = (addresses: Details[string]): string => String(addresses ?? '').replace(/^\[|\]$/g, '')
