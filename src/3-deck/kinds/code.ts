import type { OutlineCode, OutlineLines } from '../../2-outline/body-model.ts'
import type { OutlineText } from '../../2-outline/citation-model.ts'
import type { SourceRange } from '../../diagnostics/model.ts'
import { suggest } from '../../diagnostics/suggest.ts'
import { codeLanguages } from '../code-languages.ts'
import { type Composer, type Composing, given } from '../composing.ts'
import type { Code } from '../part-model.ts'
import { type CodeRoom, measureLine, roomOfSlide } from './code-room.ts'
import { readCodeFile } from './read-code-file.ts'
import { checkCount, limits } from './too-many.ts'

export const composeCode: Composer<'code'> = (body, { keyAt }, composing) => {
  const code = composeCodeBlock(body, roomOfSlide(composing.size), keyAt, composing)
  return code === undefined ? undefined : { code }
}

/**
 * Takes code of the outline and the room that it has; gives it as it stands on the slide, or undefined where nothing can be
 * shown. Reports `deck/code-*`, `deck/unknown-language`, `deck/no-line`, `fit/too-many` and `fit/wide-line`.
 */
export function composeCodeBlock(
  code: OutlineCode,
  room: CodeRoom,
  place: SourceRange,
  composing: Composing,
): Code | undefined {
  const typed = code.text ?? readCodeFile(code.file, composing)
  if (typed === undefined) return undefined
  const text = typed.text.replace(/\r\n?/g, '\n').replace(/\n$/, '')
  const lines = text.split('\n')
  if (!checkLines(lines, typed, room, place, composing)) return undefined
  return {
    text,
    ...given('language', checkLanguage(code.language, composing)),
    marked: checkMarks(code.highlight ?? [], lines.length, composing),
    lineCount: lines.length,
  }
}

function checkLines(
  lines: readonly string[],
  typed: OutlineText,
  room: CodeRoom,
  place: SourceRange,
  { report }: Composing,
): boolean {
  if (lines.join('').trim() === '') {
    report.add('deck/code-empty', typed.at)
    return false
  }
  lines.forEach((line, index) => {
    const width = measureLine(line)
    if (width <= room.characters) return
    report.add('fit/wide-line', placeOfLine(typed, index, lines.length), {
      line: index + 1,
      width,
      limit: room.characters,
    })
  })
  return checkCount({ ...limits.code, most: room.lines }, lines.length, place, report)
}

/** The line itself where code stands line by line after `|`; else where it is named. */
function placeOfLine({ at }: OutlineText, index: number, count: number): SourceRange {
  const lines = at.endLine - at.line
  if (lines !== count && lines !== count + 1) return at
  return { ...at, line: at.line + 1 + index, column: 1, endLine: at.line + 1 + index, endColumn: 1 }
}

/** Names of Shiki for code without colors. */
const noColors: readonly string[] = ['text', 'txt', 'plain']

function checkLanguage(typed: OutlineText | undefined, { report }: Composing): string | undefined {
  const language = typed?.text.trim()
  if (typed === undefined || language === undefined || noColors.includes(language)) return undefined
  if (codeLanguages.includes(language)) return language
  const suggestion = suggest(language, codeLanguages)
  report.add('deck/unknown-language', typed.at, { language, suggestion })
  return undefined
}

/** Gives the ranges in order, those that touch joined. */
function checkMarks(ranges: readonly OutlineLines[], count: number, { report }: Composing): Code['marked'] {
  const marked: { first: number; last: number }[] = []
  for (const { first, last, at } of ranges.toSorted((a, b) => a.first - b.first)) {
    const before = marked.at(-1)
    if (last > count) report.add('deck/no-line', at, { line: last, count })
    else if (before !== undefined && first <= before.last + 1) before.last = Math.max(before.last, last)
    else marked.push({ first, last })
  }
  return marked
}
