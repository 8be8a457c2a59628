import { type Markup, markup } from './markup.ts'

/** Languages that are written from right to left, and scripts by which a tag may say so. */
const rightToLeft =
  /^(?:ar|arc|ckb|dv|fa|he|iw|ks|ps|sd|syr|ug|ur|yi)(?:-|$)|-(?:arab|hebr|nkoo|syrc|thaa)(?:-|$)/i

/** The attributes of an element whose words are in the language of an article or of the talk; the page itself is English. */
export function languageAttributes(lang: string): Markup {
  return markup`lang="${lang}" dir="${rightToLeft.test(lang) ? 'rtl' : 'ltr'}"`
}
