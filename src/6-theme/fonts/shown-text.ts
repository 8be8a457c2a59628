const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' }

/** What the rendered HTML of a slide may show: its text, header and footer too, and what styles can take from attributes. */
export function readShownText(html: string): string {
  const attributes = [...html.matchAll(/ data-[\w-]+="([^"]*)"/g)].map(([, value = '']) => value)
  const text = html
    .replace(/<(style|script|annotation|math)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<[a-z/!][^<>]*>/gi, '\n')
  return [text, ...attributes].map(decodeEntities).join('\n')
}

/** What stands in formulas only. */
export function readMathText(html: string): string {
  return [...html.matchAll(/<math\b[^<>]*>([\s\S]*?)<\/math>/g)]
    .map(([, math = '']) => readShownText(math))
    .join('\n')
}

export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return entities[name] ?? whole
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number.parseInt(decimal, 10)
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole
    },
  )
}

const ascii = String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 0x20 + index))

/**
 * What browsers and style sheets add by themselves: numbers and letters of lists, pages and counters, hyphens, quotation
 * marks, an ellipsis, marks of lists. Always kept in a font that has them, so that a deck that is edited seldom needs
 * another cut of its fonts.
 */
export const alwaysKept = `${ascii}\u00a0\u2010\u2011–—‘’‚“”„‹›«»…•·†‡−×◦▪`

/** What lists and pages count with, and an ellipsis. */
export const alwaysShown = '0123456789.…'
