/** The text that YAML stumbles over, and what it says. Lines count from 0, columns too. */
export interface Stumble {
  readonly lines: readonly string[]
  /** yaml's code and message (2.9.1). */
  readonly code: string
  readonly message: string
  /** Where yaml noticed: often not where the author slipped. */
  readonly line: number
  readonly column: number
  readonly endLine: number
  /** Whether the text, with this line so, can be read up to and with this line, but for so many characters at its end. */
  readonly reads: (line: number, mended: string, tail?: number) => boolean
  /** As `reads`, with several lines changed; the last of them counts. */
  readonly readsAll: (changes: ReadonlyMap<number, string>) => boolean
  /** Where a quotation mark or a bracket opens that is not closed in its line, in order. */
  readonly openings: readonly Opening[]
  /** Keys of the language. */
  readonly keys: ReadonlySet<string>
}

export interface Opening {
  readonly sign: string
  readonly line: number
  readonly column: number
  /** The line on which it closes; undefined where it never does. */
  readonly closingLine: number | undefined
}

/** A slip of the author: where, what to say, and the lines as they were meant, where that can be known. */
export interface Slip {
  readonly code: 'outline/not-yaml' | 'outline/tab'
  readonly line: number
  readonly column: number
  readonly endColumn: number
  readonly problem: string
  readonly hint: string
  readonly mended: ReadonlyMap<number, string>
  /** Whether the mended line says more than the hint. */
  readonly showsLine: boolean
}

/** Says which slip it was, or that it was another. */
export type FindSlip = (stumble: Stumble) => Slip | undefined

/** How far a line is indented, in spaces. */
export const indentOf = (line: string): number => /^ */.exec(line)?.[0].length ?? 0

/** Whether a line begins an item or a key, by its looks. */
export const looksLikeStructure = (line: string): boolean =>
  /^\s*(?:-(?:\s|$)|(?:[\p{L}_][\p{L}\p{N}_-]*|"[^"]*"|'[^']*'):(?:\s|$))/u.test(line)

/** A line with a part of it changed; `tail` characters follow that part, and may have slips of their own. */
export interface Candidate {
  readonly mended: string
  readonly tail: number
}

/** Gives the first of some ways to write a line with which the text can be read so far. */
export function firstThatReads(
  { reads }: Stumble,
  line: number,
  candidates: readonly (string | Candidate)[],
): string | undefined {
  const all = candidates.map((one) => (typeof one === 'string' ? { mended: one, tail: 0 } : one))
  return all.find(({ mended, tail }) => reads(line, mended, tail))?.mended
}

/** Gives a line and those below that are indented deeper, moved to the right by so many spaces, or to the left. */
export function moveBlock(
  line: number,
  by: number,
  lines: readonly string[],
  // What belongs to an item stands under its first letter, or deeper.
  least = /^ *(?:- +)*/.exec(lines[line] ?? '')?.[0].length ?? 0,
): ReadonlyMap<number, string> {
  const depth = indentOf(lines[line] ?? '')
  const after = lines.findIndex(
    (text, index) => index > line && text.trim() !== '' && indentOf(text) < Math.max(depth + 1, least),
  )
  const whole = lines.slice(line, after < 0 ? lines.length : after)
  // A neighbor that is where it should be stays there.
  const next = whole.slice(1).find((text) => text.trim() !== '')
  const isNeighbor =
    next !== undefined && (indentOf(next) === least + by || isPeer(lines[line] ?? '', next, by))
  const block = isNeighbor ? whole.slice(0, 1) : whole
  return new Map(
    block.flatMap((text, index): readonly (readonly [number, string])[] =>
      text.trim() === ''
        ? []
        : [[line + index, ' '.repeat(Math.max(0, indentOf(text) + by)) + text.trimStart()]],
    ),
  )
}

/** Whether the next line is an item, or a key, as this one is, and stands where this one will. */
function isPeer(line: string, next: string, by: number): boolean {
  if (indentOf(next) !== indentOf(line) + by || !looksLikeStructure(next)) return false
  return /^ *- /.test(line) ? /^ *- /.test(next) : /^ *[^\s-].*[^\s:]\s*$/.test(line) && !/^ *- /.test(next)
}
