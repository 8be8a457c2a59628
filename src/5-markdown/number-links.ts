/**
 * Takes a slide, or any part of one; gives it with links to slides by number: Marp's sections have their numbers as ids, in
 * every output, so `#two-roots` becomes `#4`.
 */
export function numberLinks<T>(part: T, numbers: ReadonlyMap<string, number>): T {
  if (typeof part !== 'object' || part === null || part instanceof Uint8Array) return part
  if (Array.isArray(part)) return part.map((one) => numberLinks(one, numbers)) as T
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [
      key,
      key === 'href' && typeof value === 'string' ? numbered(value, numbers) : numberLinks(value, numbers),
    ]),
  ) as T
}

function numbered(href: string, numbers: ReadonlyMap<string, number>): string {
  const number = href.startsWith('#') ? numbers.get(href.slice(1)) : undefined
  return number === undefined ? href : `#${number}`
}
