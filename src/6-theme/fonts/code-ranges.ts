/** Code points as pairs of first and last, in order, without overlaps: [0x20, 0x7e, 0xa0, 0xff]. */
export type CodeRanges = readonly number[]

/** Every character there is. */
export const allCodes: CodeRanges = [0, 0x10ffff]

export function hasCode(ranges: CodeRanges, code: number): boolean {
  let low = 0
  let high = ranges.length / 2 - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    if (code < (ranges[2 * middle] ?? 0)) high = middle - 1
    else if (code > (ranges[2 * middle + 1] ?? 0)) low = middle + 1
    else return true
  }
  return false
}

/** Gives the ranges of these code points, which may come in any order and more than once. */
export function toRanges(codes: Iterable<number>): CodeRanges {
  const ranges: number[] = []
  for (const code of [...new Set(codes)].sort((a, b) => a - b)) {
    if (ranges.length > 0 && ranges[ranges.length - 1] === code - 1) ranges[ranges.length - 1] = code
    else ranges.push(code, code)
  }
  return ranges
}

/** Gives the code points of a text, each once, in order. */
export function readCodes(text: string): readonly number[] {
  const isThere = new Uint8Array(0x10000)
  const beyond = new Set<number>()
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const code = (unit & 0xfc00) === 0xd800 ? (text.codePointAt(at) ?? 0) : unit
    if (code < 0x10000) isThere[code] = 1
    else {
      beyond.add(code)
      at++
    }
  }
  const codes: number[] = []
  for (let code = isThere.indexOf(1); code >= 0; code = isThere.indexOf(1, code + 1)) codes.push(code)
  return [...codes, ...[...beyond].sort((a, b) => a - b)]
}

/** Gives what is in both. */
export function intersect(one: CodeRanges, other: CodeRanges): CodeRanges {
  const ranges: number[] = []
  let [at, from] = [0, 0]
  while (at < one.length && from < other.length) {
    const first = Math.max(one[at] ?? 0, other[from] ?? 0)
    const last = Math.min(one[at + 1] ?? 0, other[from + 1] ?? 0)
    if (first <= last) ranges.push(first, last)
    if ((one[at + 1] ?? 0) < (other[from + 1] ?? 0)) at += 2
    else from += 2
  }
  return ranges
}

export function codesIn(ranges: CodeRanges): readonly number[] {
  const codes: number[] = []
  for (let at = 0; at < ranges.length; at += 2) {
    for (let code = ranges[at] ?? 0; code <= (ranges[at + 1] ?? -1); code++) codes.push(code)
  }
  return codes
}

/** Takes a `unicode-range` of CSS: `U+41, U+4??, U+0-7F`. What cannot be read has no characters. */
export function parseUnicodeRange(value: string): CodeRanges {
  const pairs = value.split(',').flatMap((part): (readonly [number, number])[] => {
    const [, first = '', last] = /^\s*u\+([\da-f?]{1,6})(?:-([\da-f]{1,6}))?\s*$/i.exec(part) ?? []
    if (first === '') return []
    const end = last ?? first.replaceAll('?', 'f')
    return [[Number.parseInt(first.replaceAll('?', '0'), 16), Number.parseInt(end, 16)]]
  })
  return joinPairs(pairs)
}

export function joinPairs(pairs: readonly (readonly [number, number])[]): CodeRanges {
  const ranges: number[] = []
  for (const [first, last] of [...pairs].sort(([a], [b]) => a - b)) {
    const end = ranges[ranges.length - 1]
    if (end !== undefined && first <= end + 1) ranges[ranges.length - 1] = Math.max(end, last)
    else ranges.push(first, last)
  }
  return ranges
}

/** As `unicode-range` of CSS has it. */
export function printUnicodeRange(ranges: CodeRanges): string {
  const parts: string[] = []
  for (let at = 0; at < ranges.length; at += 2) {
    const [first = 0, last = 0] = [ranges[at], ranges[at + 1]]
    parts.push(first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`)
  }
  return parts.join(',')
}

const hex = (code: number): string => code.toString(16).toUpperCase()
