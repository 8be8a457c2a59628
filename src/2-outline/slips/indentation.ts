import { type FindSlip, indentOf, looksLikeStructure, moveBlock, type Slip, type Stumble } from './slip.ts'

/** What yaml says where the indentation is at fault; what else it says is of the text. */
const codes: readonly string[] = [
  'BAD_INDENT',
  'BLOCK_AS_IMPLICIT_KEY',
  'MISSING_CHAR',
  'MULTILINE_IMPLICIT_KEY',
]

/** How many lines above a line can be its neighbors. */
const reach = 60

/** A line that is indented otherwise than its neighbors; the lines below that belong to it are moved with it. */
export const findIndentation: FindSlip = (stumble) => {
  if (!codes.includes(stumble.code)) return undefined
  const last = Math.max(stumble.line + 1, Math.min(stumble.endLine, stumble.line + 3))
  for (let line = stumble.line; line <= last; line += 1) {
    const slip = isItemOrKey(line, stumble) ? findDepth(line, stumble) : undefined
    if (slip !== undefined) return slip
  }
  return undefined
}

/** A word that is no key of the language may well begin a text. */
function isItemOrKey(line: number, { lines, keys }: Stumble): boolean {
  const typed = lines[line] ?? ''
  const word = /^ *([\p{L}_][\p{L}\p{N}_-]*):(?:\s|$)/u.exec(typed)?.[1]
  return looksLikeStructure(typed) && (word === undefined || keys.has(word))
}

function findDepth(line: number, stumble: Stumble): Slip | undefined {
  const typed = stumble.lines[line] ?? ''
  const depth = indentOf(typed)
  const depths = depthsAbove(line, stumble)
    .filter((one) => one !== depth)
    .sort((a, b) => Math.abs(a - depth) - Math.abs(b - depth) || b - a)
  const right = depths.slice(0, 4).find((one) => stumble.reads(line, ' '.repeat(one) + typed.trim()))
  if (right === undefined) return undefined
  const spaces = (count: number): string => (count === 1 ? '1 space' : `${count} spaces`)
  return {
    code: 'outline/not-yaml',
    line,
    column: 0,
    endColumn: Math.max(1, depth),
    problem: `the line is indented by ${spaces(depth)}, which fits none of the lines above`,
    hint: right === 0 ? 'take the spaces off' : `indent it by ${spaces(right)}, as its neighbors are`,
    mended: moveBlock(line, right - depth, stumble.lines),
    showsLine: false,
  }
}

/** Where items and keys begin in the lines above. */
function depthsAbove(line: number, { lines }: Stumble): readonly number[] {
  const above = lines.slice(Math.max(0, line - reach), line).filter(looksLikeStructure)
  const depths = above.flatMap((text) => {
    const dashes = /^ *(?:- +)*/.exec(text)?.[0] ?? ''
    return [...[...dashes.matchAll(/-/g)].map(({ index }) => index), dashes.length]
  })
  return [...new Set(depths)]
}
