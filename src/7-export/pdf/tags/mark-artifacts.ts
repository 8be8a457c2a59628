/** A string, a dictionary's or list's sign, a hexadecimal string, a name, a number or an operator. */
const tokens = /\((?:[^()\\]|\\[\s\S])*\)|<<|>>|<[\da-fA-F\s]*>|[[\]]|\/[^\s()<>[\]{}/%]*|[^\s()<>[\]{}/%]+/g

const beginsPath: ReadonlySet<string> = new Set(['m', 're'])
const paintsPath: ReadonlySet<string> = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*'])
const paintsAlone: ReadonlySet<string> = new Set(['Do', 'sh'])

interface Span {
  readonly from: number
  readonly to: number
}

/**
 * Takes the operators of a page; gives them with all that paints outside of any tag marked as an artifact, as PDF/UA 7.1
 * asks: running heads, footers, rules and grounds, which Chromium (147) leaves without a mark. `hasOwnTags` says of a form
 * (by the name it is drawn under) that it is tagged inside.
 */
export function markArtifacts(content: string, hasOwnTags: (form: string) => boolean = () => false): string {
  const spans = findUntagged(content, hasOwnTags)
  if (spans.length === 0) return content
  const parts: string[] = []
  let at = 0
  for (const { from, to } of spans) {
    parts.push(content.slice(at, from), '/Artifact BMC\n', content.slice(from, to), '\nEMC')
    at = to
  }
  return parts.join('') + content.slice(at)
}

function findUntagged(content: string, hasOwnTags: (form: string) => boolean): readonly Span[] {
  const spans: Span[] = []
  /** Of each open mark, whether it says what its content is. */
  const marks: boolean[] = []
  let operands: { readonly token: string; readonly at: number }[] = []
  let path: number | undefined
  let text: number | undefined
  const isTagged = (): boolean => marks.includes(true)
  for (const { 0: token, index } of content.matchAll(tokens)) {
    if (!/^[A-Za-z'"]/.test(token)) {
      operands.push({ token, at: index })
      continue
    }
    const from = operands[0]?.at ?? index
    const span = (start: number): Span => ({ from: start, to: index + token.length })
    if (token === 'BDC' || token === 'BMC')
      marks.push(operands.some((one) => one.token === '/MCID' || one.token === '/Artifact'))
    else if (token === 'EMC') marks.pop()
    else if (token === 'BT') text = isTagged() ? undefined : index
    else if (token === 'ET') {
      if (text !== undefined && !isTagged()) spans.push(span(text))
      text = undefined
    } else if (beginsPath.has(token)) path ??= from
    else if (token === 'n') path = undefined
    else if (paintsPath.has(token)) {
      if (path !== undefined && !isTagged()) spans.push(span(path))
      path = undefined
    } else if (paintsAlone.has(token) && !isTagged()) {
      if (token === 'sh' || !hasOwnTags(operands[0]?.token.slice(1) ?? '')) spans.push(span(from))
    }
    operands = []
  }
  return spans
}
