import { quotePart } from '../quote-text.ts'
import { quoteInBrackets } from './quote-in-brackets.ts'
import {
  type FindSlip,
  firstThatReads,
  indentOf,
  looksLikeStructure,
  type Slip,
  type Stumble,
} from './slip.ts'

/** What the first sign of a text, written `$` here, means to YAML. */
const meanings: readonly (readonly [sign: RegExp, problem: string])[] = [
  [/^\*/, 'a text cannot begin with `*`: to YAML, it points to another place'],
  [/^`/, 'a text cannot begin with a backtick'],
  [/^[%@]/, 'a text cannot begin with `$`'],
  [/^&/, 'a text cannot begin with `&`: to YAML, it names a place'],
  [/^!/, 'a text cannot begin with `!`: to YAML, it names a type'],
  [/^[|>]/, 'a text cannot begin with `$`: to YAML, it opens a text in the lines below'],
  [/^\[/, 'YAML reads the brackets as a list, and cannot place what follows'],
  [/^\{/, 'YAML reads the braces as a map, and cannot place what follows'],
  [/^"(?:[^"\\]|\\.)*$/, 'the quotation mark is not closed'],
  [/^".*\\/, 'a backslash in "…" begins an escape, and this is none that YAML knows'],
  [/^["']/, 'YAML ends the text at the second quotation mark, and cannot place what follows'],
  [/^-\s/, 'a text cannot begin with `- `: to YAML, it begins a list'],
  [/^\?\s/, 'a text cannot begin with `? `: to YAML, it begins a key'],
  [/:(?:\s|$)/, 'the text holds `: `, which YAML takes for the end of a key'],
]

/** A text that YAML reads otherwise, as a value or an item in a line of its own, or in brackets. */
export const findUnquotedText: FindSlip = (stumble) => {
  const { line, column } = stumble
  const typed = stumble.lines[line] ?? ''
  const [, head = '', rest = ''] = headAndText.exec(typed) ?? []
  const text = rest.replace(/\s+#.*$/, '').trimEnd()
  const isBracketed = /^(?:\[.*\]|\{.*\})$/.test(text)
  const indent = /^ */.exec(typed)?.[0] ?? ''
  const goingOn = isBracketed ? undefined : findGoingOn(head, rest, stumble)
  if (goingOn !== undefined) return goingOn
  const inLine = [text, rest.trimEnd()].map(
    (part) => indent + quotePart(typed, head.length, head.length + part.length),
  )
  const inBrackets = quoteInBrackets(typed, column)
  const mended = firstThatReads(
    stumble,
    line,
    isBracketed || text === '' ? inBrackets : [...inLine, ...inBrackets],
  )
  const wrong = mended === undefined ? text : changedPart(typed, mended)
  const problem = meanings.find(([sign]) => sign.test(wrong))?.[1]
  if (mended === undefined || problem === undefined) return undefined
  const start = typed.indexOf(wrong)
  const colon = /^the text holds/.test(problem) ? wrong.search(/:(?:\s|$)/) : 0
  return {
    code: 'outline/not-yaml',
    line,
    column: start + colon,
    endColumn: colon > 0 ? start + colon + 1 : start + wrong.length,
    problem: problem.replace('$', wrong.charAt(0)),
    hint: 'put the whole text in quotation marks',
    mended: new Map([[line, mended]]),
    showsLine: true,
  }
}

/** A text that goes on in the lines below: the mark that closes it stands at the end of the last. */
function findGoingOn(head: string, rest: string, { lines, line, readsAll }: Stumble): Slip | undefined {
  const problem = meanings.find(([sign]) => sign.test(rest))?.[1]
  const depth = /^ *(?:- +)*/.exec(head)?.[0].length ?? 0
  const after = lines.findIndex(
    (text, index) => index > line && (indentOf(text) < Math.max(1, depth) || looksLikeStructure(text)),
  )
  const last = (after < 0 ? lines.length : after) - 1
  if (last === line || problem === undefined) return undefined
  const mended = new Map<number, string>()
  for (let index = line; index <= last; index += 1) {
    const typed = (index === line ? rest : (lines[index] ?? '').trim()).trimEnd().replaceAll("'", "''")
    const start = index === line ? `${head}'` : ' '.repeat(depth + 2)
    mended.set(index, `${start}${typed}${index === last ? "'" : ''}`)
  }
  if (!readsAll(mended)) return undefined
  return {
    code: 'outline/not-yaml',
    line,
    column: head.length,
    endColumn: head.length + rest.trimEnd().length,
    problem: problem.replace('$', rest.charAt(0)),
    hint: 'put the whole text in quotation marks, to the end of its last line',
    mended,
    showsLine: false,
  }
}

const headAndText = /^(\s*(?:- +)*(?:(?:[\p{L}_][\p{L}\p{N}_-]*|"[^"]*"|'[^']*'): +)?)(\S.*)$/u

/** The part of a line that stands in quotation marks in the other. */
function changedPart(typed: string, mended: string): string {
  let start = 0
  while (start < typed.length && typed[start] === mended[start]) start += 1
  let end = 0
  while (end < typed.length - start && typed.at(-1 - end) === mended.at(-1 - end)) end += 1
  // A mark that was typed and kept looks the same in both.
  return typed.slice(start, typed.length - end)
}
