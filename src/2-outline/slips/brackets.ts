import { quoteInBrackets } from './quote-in-brackets.ts'
import {
  type FindSlip,
  firstThatReads,
  indentOf,
  looksLikeStructure,
  type Opening,
  type Stumble,
} from './slip.ts'

const closers: Readonly<Record<string, string>> = { '[': ']', '{': '}' }

/** A bracket that is not closed where it should be: not at all, after a `#`, or on a line that is indented too little. */
export const findOpenBracket: FindSlip = (stumble) => {
  if (!/end with a [\]}]|Expected flow/.test(stumble.message)) return undefined
  const opening = stumble.openings.findLast(({ sign, line }) => sign in closers && line <= stumble.line)
  if (opening === undefined) return undefined
  return findHidden(opening, stumble) ?? findShallow(opening, stumble) ?? findUnclosed(opening, stumble)
}

/** `[One, # 2]`: the bracket that should close is part of a comment. */
function findHidden({ line, column, sign }: Opening, stumble: Stumble): ReturnType<FindSlip> {
  const typed = stumble.lines[line] ?? ''
  const comment = typed.slice(column).search(/ #|,#/)
  if (comment < 0 || !typed.slice(column + comment).includes(closers[sign] ?? '')) return undefined
  const at = column + comment + 1
  const mended = firstThatReads(stumble, line, quoteInBrackets(typed, at))
  return {
    code: 'outline/not-yaml',
    line,
    column: at,
    endColumn: typed.trimEnd().length,
    problem: `to YAML, what follows \`#\` is a comment, so the bracket \`${sign}\` is not closed`,
    hint: 'put the text in quotation marks',
    mended: new Map(mended === undefined ? [] : [[line, mended]]),
    showsLine: mended !== undefined,
  }
}

/** The closing bracket stands on a line of its own, no deeper than the key. */
function findShallow({ line, sign }: Opening, stumble: Stumble): ReturnType<FindSlip> {
  // To yaml's lexer, the first line that is indented too little has left the brackets.
  const closes = new RegExp(`^\\s*\\${closers[sign]}`)
  const closingLine = stumble.lines.findIndex((text, index) => index > line && closes.test(text))
  if (closingLine < 0 || stumble.lines.slice(line + 1, closingLine).some(looksLikeStructure)) return undefined
  const depth = indentOf(stumble.lines[line] ?? '') + 2
  const mended = new Map<number, string>()
  for (let index = line + 1; index <= closingLine; index += 1) {
    const typed = stumble.lines[index] ?? ''
    if (typed.trim() !== '' && indentOf(typed) < depth) mended.set(index, ' '.repeat(depth) + typed.trim())
  }
  const [[first, put] = []] = mended
  if (first === undefined || put === undefined || !stumble.readsAll(mended)) return undefined
  const typed = stumble.lines[first] ?? ''
  return {
    code: 'outline/not-yaml',
    line: first,
    column: indentOf(typed),
    endColumn: typed.trimEnd().length,
    problem: `the line stands in the brackets \`${sign}\` … \`${closers[sign]}\`, and is indented too little`,
    hint: `indent it by at least ${depth} spaces`,
    mended,
    showsLine: false,
  }
}

function findUnclosed({ line, column, sign }: Opening, stumble: Stumble): ReturnType<FindSlip> {
  const typed = (stumble.lines[line] ?? '').trimEnd()
  const closer = closers[sign] ?? ''
  // `[a, b}`: the other bracket.
  const swapped = typed.replace(/[\]}]$/, closer)
  const mended = firstThatReads(stumble, line, [
    swapped,
    sign === '{' ? `${typed} }` : typed + closer,
    typed.replace(/,$/, closer),
  ])
  return {
    code: 'outline/not-yaml',
    line,
    column,
    endColumn: typed.length,
    problem: `the bracket \`${sign}\` that opens here is not closed`,
    hint: `close it with \`${closer}\``,
    mended: new Map(mended === undefined ? [] : [[line, mended]]),
    showsLine: mended !== undefined,
  }
}
