/** Some letters of a line of code in one color. */
export interface CodeToken {
  readonly text: string
  /** The last words of the custom property that names the color: `token-keyword`; absent where it has none. */
  readonly color?: string
}

const block = /<pre\b[^>]*>\s*<code\b[^>]*>([\s\S]*?)<\/code>\s*<\/pre>/g
const span = /<span style="color:var\(--marp-shiki-([\w-]+)\)">([^<]*)<\/span>/g

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * Takes a slide as the engine rendered it, which block of code on it (from 0), and the code; gives its lines in tokens. Where
 * the engine colored nothing, or something else, a line is one token.
 */
export function readCode(html: string, nth: number, code: string): readonly (readonly CodeToken[])[] {
  const lines = code.split('\n')
  const colored = ([...html.matchAll(block)][nth]?.[1] ?? '').split('\n').map(readLine)
  return lines.map((text, index) => {
    const tokens = colored[index] ?? []
    const isSame = tokens.map((token) => token.text).join('') === text
    return isSame && tokens.length > 0 ? tokens : [{ text }]
  })
}

function readLine(html: string): readonly CodeToken[] {
  return [...html.matchAll(span)].map(([, color, text]) => ({
    text: unescapeHtml(text ?? ''),
    ...(color === undefined ? {} : { color }),
  }))
}

function unescapeHtml(html: string): string {
  return html.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name = '') => {
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16))
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal))
      return entities[name] ?? whole
    },
  )
}
