/** `url(…)` in its three spellings; comments come first, so that what they mention is left alone. */
const commentOrUrl = /\/\*[\s\S]*?\*\/|url\(\s*(?:"([^"]*)"|'([^']*)'|([^'")\s]*))\s*\)/g

const fontPath = /^fonts\/[\w.-]+\.woff2$/

type Inlined =
  | { readonly kind: 'inlined'; readonly css: string }
  | { readonly kind: 'unreadable'; readonly path: string }

/**
 * Takes the CSS of a theme and how a font file is read; gives the CSS with every `url(fonts/….woff2)` as a `data:` URI,
 * or the first font that cannot be read. Each file is read once.
 */
export async function inlineFonts(
  css: string,
  read: (path: string) => Promise<Uint8Array | undefined>,
): Promise<Inlined> {
  const fonts = new Map<string, string>()
  for (const path of new Set(findUrls(css).filter((url) => fontPath.test(url)))) {
    const bytes = await read(path)
    if (bytes === undefined) return { kind: 'unreadable', path }
    fonts.set(path, `url(data:font/woff2;base64,${Buffer.from(bytes).toString('base64')})`)
  }
  const inlined = css.replace(commentOrUrl, (whole, a?: string, b?: string, c?: string) => {
    return fonts.get(a ?? b ?? c ?? '') ?? whole
  })
  return { kind: 'inlined', css: inlined }
}

/** Gives what makes the CSS unfit as the theme `name`, or undefined: Marp itself would pass over all of it in silence. */
export function findThemeFault(css: string, name: string): string | undefined {
  // Marpit 3 registers a theme by this comment, and renders with its own default if no theme has the deck's name.
  const declared = /@theme\s+([\w-]+)/.exec(css)?.[1]
  if (declared !== name) return `its first comment does not say @theme ${name}`
  const foreign = findUrls(css).find((url) => !/^(?:data:|#)/.test(url) && !fontPath.test(url))
  if (foreign !== undefined) return `it names ${foreign}, and may name only fonts/*.woff2`
  const imported = /@import\s+(?:url\()?\s*['"]?([^'")\s;]*(?:\/|:)[^'")\s;]*)/.exec(css)?.[1]
  return imported === undefined ? undefined : `it imports ${imported}, and nothing is fetched`
}

function findUrls(css: string): readonly string[] {
  return [...css.matchAll(commentOrUrl)].flatMap(([, a, b, c]) => {
    const url = a ?? b ?? c
    return url === undefined ? [] : [url]
  })
}
