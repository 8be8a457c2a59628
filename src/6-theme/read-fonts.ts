/** `url(…)` in its three spellings; comments come first, so that what they mention is left alone. */
const commentOrUrl = /\/\*[\s\S]*?\*\/|url\(\s*(?:"([^"]*)"|'([^']*)'|([^'")\s]*))\s*\)/g

const fontPath = /^fonts\/[\w.-]+\.woff2$/

type ReadFonts =
  | { readonly kind: 'read'; readonly fonts: ReadonlyMap<string, Uint8Array> }
  | { readonly kind: 'unreadable'; readonly path: string }

/**
 * Takes the CSS of a theme and how a font file is read; gives the bytes of every file that it names, `fonts/….woff2`, by
 * this path, or the first one that cannot be read. Each file is read once.
 */
export async function readFonts(
  css: string,
  read: (path: string) => Promise<Uint8Array | undefined>,
): Promise<ReadFonts> {
  const fonts = new Map<string, Uint8Array>()
  for (const path of new Set(findUrls(css).filter((url) => fontPath.test(url)))) {
    const bytes = await read(path)
    if (bytes === undefined) return { kind: 'unreadable', path }
    fonts.set(path, bytes)
  }
  return { kind: 'read', fonts }
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
