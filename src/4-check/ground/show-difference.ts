/** A stretch that is the same in both, or what stands in the one for what stands in the other. */
export type Difference =
  | { readonly kind: 'same'; readonly text: string }
  | { readonly kind: 'changed'; readonly typed: string; readonly source: string }

const token = /[\p{L}\p{N}\p{M}]+|\s+|./gsu
/** Letters kept before and after a difference. */
const context = 24

/**
 * Takes the words as quoted and as they stand in the article; gives both in one line, with every difference in braces:
 * `unswerving{→ly} follow{ed→} a win-win`. Long stretches that are the same are cut.
 */
export function showDifference(typed: string, source: string): string {
  const parts = compareWords(typed, source)
  return parts
    .map((part, index) => {
      if (part.kind === 'changed') return `{${part.typed}→${part.source}}`
      const isFirst = index === 0
      const isLast = index === parts.length - 1
      return cut(part.text, isFirst, isLast)
    })
    .join('')
}

function cut(text: string, isFirst: boolean, isLast: boolean): string {
  const letters = [...text]
  if (letters.length <= context * 2) return text
  const head = isFirst ? '' : letters.slice(0, context).join('')
  const tail = isLast ? '' : letters.slice(-context).join('')
  return `${head}…${tail}`
}

/** By words, then letter by letter at the ends of words that differ. */
export function compareWords(typed: string, source: string): readonly Difference[] {
  const left = typed.match(token) ?? []
  const right = source.match(token) ?? []
  const merged: { typed: string; source: string; isSame: boolean }[] = []
  const add = (a: string, b: string): void => {
    const isSame = a === b
    const last = merged.at(-1)
    if (last !== undefined && last.isSame === isSame) {
      last.typed += a
      last.source += b
    } else merged.push({ typed: a, source: b, isSame })
  }
  for (const [a, b] of pairTokens(left, right)) add(a, b)
  return joinSame(
    merged.flatMap(({ typed: a, source: b, isSame }): readonly Difference[] =>
      isSame ? [{ kind: 'same', text: a }] : trimCommon([...a], [...b]),
    ),
  )
}

/** The longest common sequence of tokens; what is between is paired with nothing. */
function pairTokens(
  left: readonly string[],
  right: readonly string[],
): readonly (readonly [string, string])[] {
  const width = right.length + 1
  const lengths = new Uint16Array((left.length + 1) * width)
  for (let row = left.length - 1; row >= 0; row -= 1) {
    for (let column = right.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] =
        left[row] === right[column]
          ? (lengths[(row + 1) * width + column + 1] ?? 0) + 1
          : Math.max(lengths[(row + 1) * width + column] ?? 0, lengths[row * width + column + 1] ?? 0)
    }
  }
  const pairs: (readonly [string, string])[] = []
  let row = 0
  let column = 0
  while (row < left.length || column < right.length) {
    const down = lengths[(row + 1) * width + column] ?? 0
    const across = lengths[row * width + column + 1] ?? 0
    if (row < left.length && column < right.length && left[row] === right[column]) {
      pairs.push([left[row] ?? '', right[column] ?? ''])
      row += 1
      column += 1
    } else if (column >= right.length || (row < left.length && down >= across)) {
      pairs.push([left[row] ?? '', ''])
      row += 1
    } else {
      pairs.push(['', right[column] ?? ''])
      column += 1
    }
  }
  return pairs
}

function trimCommon(typed: readonly string[], source: readonly string[]): readonly Difference[] {
  let start = 0
  while (start < Math.min(typed.length, source.length) && typed[start] === source[start]) start += 1
  let end = 0
  const room = Math.min(typed.length, source.length) - start
  while (end < room && typed[typed.length - 1 - end] === source[source.length - 1 - end]) end += 1
  const text = (letters: readonly string[], from: number, to: number): string =>
    letters.slice(from, to).join('')
  return [
    { kind: 'same', text: text(typed, 0, start) },
    {
      kind: 'changed',
      typed: text(typed, start, typed.length - end),
      source: text(source, start, source.length - end),
    },
    { kind: 'same', text: text(typed, typed.length - end, typed.length) },
  ]
}

function joinSame(parts: readonly Difference[]): readonly Difference[] {
  const joined: Difference[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    if (part.kind === 'same' && part.text === '') continue
    if (part.kind === 'same' && last?.kind === 'same')
      joined[joined.length - 1] = { kind: 'same', text: last.text + part.text }
    else joined.push(part)
  }
  return joined
}
