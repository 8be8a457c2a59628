import { type FindSlip, indentOf, looksLikeStructure, type Stumble } from './slip.ts'

const opensText = /(?:^|[\s-])([|>])(?:[+-]?[1-9]?|[1-9][+-])\s*$/

/** `notes: |Words`, with more of them below: the text begins on the next line. */
export const findTextAtSign: FindSlip = (stumble) => {
  const { lines, line } = stumble
  const typed = (lines[line] ?? '').trimEnd()
  const [, head = '', sign = '', words = ''] =
    /^( *(?:- +)*(?:[\w-]+: +)?)([|>])[+-]?\s*(\S.*)$/.exec(typed) ?? []
  const below = lines[line + 1] ?? ''
  if (words === '' || indentOf(below) <= columnOfKey(typed) || looksLikeStructure(below)) return undefined
  const mended = `${head}${sign}`
  if (!stumble.reads(line, mended)) return undefined
  return {
    code: 'outline/not-yaml',
    line,
    column: head.length + 1,
    endColumn: typed.length,
    problem: `after \`${sign}\`, the text begins on the next line`,
    hint: 'move these words to a line of their own',
    mended: new Map([[line, mended]]),
    showsLine: false,
  }
}

/** Lines of a text below `|` that are indented no deeper than its key. */
export const findShallowText: FindSlip = (stumble) => {
  const { lines, line } = stumble
  const opening = findOpening(stumble)
  if (opening === undefined) return undefined
  const { sign, depth } = opening
  const mended = new Map<number, string>()
  for (let index = line; index < lines.length; index += 1) {
    const typed = lines[index] ?? ''
    if (typed.trim() === '') continue
    if (looksLikeStructure(typed)) break
    mended.set(index, ' '.repeat(depth) + typed.trim())
  }
  if (mended.size === 0 || !stumble.readsAll(mended)) return undefined
  const typed = lines[line] ?? ''
  return {
    code: 'outline/not-yaml',
    line,
    column: 0,
    endColumn: Math.max(1, indentOf(typed)),
    problem: `the line belongs to the text under \`${sign}\`, and is indented too little`,
    hint: `indent every line of the text by ${depth} spaces`,
    mended,
    showsLine: false,
  }
}

/** The `|` or `>` above a line, with nothing but its text between, and how deep that text is. */
function findOpening({
  lines,
  line,
}: Stumble): { readonly sign: string; readonly depth: number } | undefined {
  let depth: number | undefined
  for (let index = line - 1; index >= 0; index -= 1) {
    const typed = lines[index] ?? ''
    if (typed.trim() === '') continue
    const sign = opensText.exec(typed)?.[1]
    if (sign !== undefined) return { sign, depth: depth ?? columnOfKey(typed) + 2 }
    if (looksLikeStructure(typed)) return undefined
    depth = indentOf(typed)
  }
  return undefined
}

const columnOfKey = (line: string): number => /^ *(?:- +)*/.exec(line)?.[0].length ?? 0
