/** Elements that end a line of text; all others run on. */
const blockEnd = /<\/(?:p|h[1-6]|li|td|th|tr|blockquote|pre|figcaption)>|<br\s*\/?>/g

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: '\u00a0' }

/**
 * Takes the HTML of a slide as the engine rendered it; gives what a reader of the slide reads as plain text, a line per
 * block, without header and footer. Where a picture stands, `withPictures` puts its alternative text.
 */
export function readSlideWords(html: string, withPictures: boolean): string {
  const text = html
    .replace(/<(header|footer|style|script)\b[\s\S]*?<\/\1>/g, '')
    .replace(/\s+/g, ' ')
    .replace(/<math\b[^>]*? alttext="([^"]*)"[^>]*>.*?<\/math>/g, '$1')
    .replace(/<img\b[^>]*?\balt="([^"]*)"[^>]*>/g, withPictures ? '$1\n' : '')
    .replace(blockEnd, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, decodeEntity)
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}

function decodeEntity(whole: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name !== undefined) return entities[name] ?? whole
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number.parseInt(decimal, 10)
  return code <= 0x10ffff ? String.fromCodePoint(code) : whole
}
