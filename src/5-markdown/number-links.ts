/** No words that are printed stand below these. */
const leftOut: ReadonlySet<string> = new Set([
  ...['citations', 'ownCitations', 'printedPassages'],
  ...['origin', 'at', 'notesAt', 'handoutAt'],
])

/**
 * Takes a slide, or any part of one; gives it with links to slides by number: Marp's sections have their numbers as ids, in
 * every output, so `#two-roots` becomes `#4`. Parts without such links are given as they are: hardly any has one.
 */
export function numberLinks<T>(part: T, numbers: ReadonlyMap<string, number>): T {
  if (typeof part !== 'object' || part === null || part instanceof Uint8Array) return part
  if (Array.isArray(part)) return numberList(part, numbers) as T
  return numberParts(part as Parts, numbers) as T
}

type Parts = Readonly<Record<string, unknown>>

function numberParts(part: Parts, numbers: ReadonlyMap<string, number>): Parts {
  let changed: Record<string, unknown> | undefined
  for (const key in part) {
    if (leftOut.has(key)) continue
    const value = part[key]
    const linked =
      key === 'href' && typeof value === 'string' ? numbered(value, numbers) : numberLinks(value, numbers)
    if (linked === value) continue
    changed ??= { ...part }
    changed[key] = linked
  }
  return changed ?? part
}

function numberList(list: readonly unknown[], numbers: ReadonlyMap<string, number>): readonly unknown[] {
  let changed: unknown[] | undefined
  list.forEach((one, index) => {
    const linked = numberLinks(one, numbers)
    if (linked === one) return
    changed ??= [...list]
    changed[index] = linked
  })
  return changed ?? list
}

function numbered(href: string, numbers: ReadonlyMap<string, number>): string {
  const number = href.startsWith('#') ? numbers.get(href.slice(1)) : undefined
  return number === undefined ? href : `#${number}`
}
