import { quoteText } from '../quote-text.ts'
import { type FindSlip, firstThatReads, looksLikeStructure, type Opening, type Stumble } from './slip.ts'

/** A quotation mark that is not closed on its line, so that YAML reads what follows as words of the same text. */
export const findOpenQuotation: FindSlip = (stumble) => {
  const opening = stumble.openings.find((one) => /["']/.test(one.sign) && hidesLines(one, stumble))
  if (opening === undefined) return undefined
  const { line, column, sign } = opening
  const typed = stumble.lines[line] ?? ''
  const mended = firstThatReads(stumble, line, closings(typed, column, sign))
  const isApostrophe = sign === "'" && apostrophe.test(typed.slice(column))
  return {
    code: 'outline/not-yaml',
    line,
    column,
    endColumn: typed.trimEnd().length,
    problem: isApostrophe
      ? 'to YAML, this apostrophe opens a quotation that is never closed'
      : 'the quotation mark that opens here is not closed',
    hint: isApostrophe ? 'put the whole text in quotation marks' : 'close it on its line',
    mended: new Map(mended === undefined ? [] : [[line, mended]]),
    showsLine: mended !== undefined,
  }
}

/** An open mark is a slip where it never closes, or where items and keys stand in what it holds. */
function hidesLines({ line, closingLine }: Opening, stumble: Stumble): boolean {
  if (line > stumble.line) return false
  if (closingLine === undefined) return true
  return stumble.lines.slice(line + 1, closingLine + 1).some(looksLikeStructure)
}

const apostrophe = /^'(?:\d|(?:tis|twas|til|em|cause|bout|round)\b)/i

/** Ways to close the mark on its line: at its end, before a bracket that closes there, before a comma. */
function closings(typed: string, column: number, sign: string): readonly string[] {
  const head = typed.slice(0, column)
  const rest = typed.slice(column).trimEnd()
  const brackets = [...rest.matchAll(/ *[\]}]/g)].map(({ index }) => index).reverse()
  const isBracketed = /[[{][^\]}]*$/.test(head)
  const ends = isBracketed ? [...brackets, rest.length] : [rest.length, ...brackets]
  const isApostrophe = sign === "'" && apostrophe.test(rest)
  return ends.map((end) => {
    const words = rest.slice(0, end)
    return head + (isApostrophe ? quoteText(words) : words + sign) + rest.slice(end)
  })
}
