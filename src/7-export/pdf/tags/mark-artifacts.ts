/** What ends a name, a number or an operator. */
const ending = String.raw`\s()<>[\]{}/%`
/** A string, a dictionary's or list's sign, a hexadecimal string, a name or a number whole: no text can be read in two ways. */
const operand = String.raw`\((?:[^()\\]|\\[\s\S])*\)|<<|>>|<[\da-fA-F\s]*>|[[\]]|(?:/|[^A-Za-z'"${ending}])[^${ending}]*(?=[${ending}]|$)`
/** An operator and what stands before it, in one match: a page has ten thousand of them, and three times as many operands. */
const instruction = new RegExp(String.raw`((?:${operand}|\s)*)([A-Za-z'"][^${ending}]*)`, 'g')

const beginsPath: ReadonlySet<string> = new Set(['m', 're'])
const paintsPath: ReadonlySet<string> = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*'])
const paintsAlone: ReadonlySet<string> = new Set(['Do', 'sh'])

/** What of operators paints outside of any tag. */
export interface Span {
  readonly from: number
  readonly to: number
}

/**
 * Takes the operators of a page; gives them with all that paints outside of any tag marked as an artifact, as PDF/UA 7.1
 * asks: running heads, footers, rules and grounds, which Chromium (147) leaves without a mark. `hasOwnTags` says of a form
 * (by the name it is drawn under) that it is tagged inside.
 */
export const markArtifacts = (content: string, hasOwnTags: (form: string) => boolean = () => false): string =>
  markSpans(content, findUntagged(content, hasOwnTags))

/** Gives operators with these parts marked as artifacts. */
export function markSpans(content: string, spans: readonly Span[]): string {
  if (spans.length === 0) return content
  const parts: string[] = []
  let at = 0
  for (const { from, to } of spans) {
    parts.push(content.slice(at, from), '/Artifact BMC\n', content.slice(from, to), '\nEMC')
    at = to
  }
  return parts.join('') + content.slice(at)
}

/** Gives what `markArtifacts` marks. */
export function findUntagged(content: string, hasOwnTags: (form: string) => boolean): readonly Span[] {
  const spans: Span[] = []
  /** Of each open mark, whether it says what its content is. */
  const marks: boolean[] = []
  let path: number | undefined
  let text: number | undefined
  const isTagged = (): boolean => marks.includes(true)
  instruction.lastIndex = 0
  for (let found = instruction.exec(content); found !== null; found = instruction.exec(content)) {
    const { 1: operands = '', 2: operator = '', index } = found
    const to = instruction.lastIndex
    if (operator === 'BDC' || operator === 'BMC') marks.push(saysWhat.test(operands))
    else if (operator === 'EMC') marks.pop()
    else if (operator === 'BT') {
      text = isTagged() ? undefined : to - operator.length
      instruction.lastIndex = skipText(content, to)
    } else if (operator === 'ET') {
      if (text !== undefined && !isTagged()) spans.push({ from: text, to })
      text = undefined
    } else if (beginsPath.has(operator)) path ??= index + spaceBefore(operands)
    else if (operator === 'n') path = undefined
    else if (paintsPath.has(operator)) {
      if (path !== undefined && !isTagged()) spans.push({ from: path, to })
      path = undefined
    } else if (paintsAlone.has(operator) && !isTagged()) {
      if (operator === 'sh' || !hasOwnTags(operands.trim().slice(1)))
        spans.push({ from: index + spaceBefore(operands), to })
    }
  }
  return spans
}

/**
 * Most operators of a page place and show glyphs, and none of those matters here. From the begin of a text gives its end, which
 * is still to be read; nothing is skipped where a mark begins or ends in it, or where a string could hold what looks like an end.
 */
function skipText(content: string, from: number): number {
  const end = content.indexOf('\nET\n', from)
  return end < 0 || mayMatter.test(content.slice(from, end)) ? from : end
}

/** No digits of a hexadecimal string, which may have `BDC` in them. */
const mayMatter = /[(%]|[BE]MC|BDC\s/

const saysWhat = /\/(?:MCID|Artifact)(?![^\s()<>[\]{}/%])/

const spaceBefore = (operands: string): number => operands.length - operands.trimStart().length
