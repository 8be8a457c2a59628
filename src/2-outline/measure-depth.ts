/** Deeper than this no outline goes; yaml 2.9.1 was seen to abort Node (SIGABRT in RegExpCompiler) from 1,500 on. */
export const depthLimit = 64

/**
 * Takes the tokens of YAML; gives the offset at which nesting first passes `depthLimit`, or undefined: to be asked before
 * anything that recurses.
 */
export function findTooDeep(tokens: readonly string[]): number | undefined {
  const columns: number[] = []
  let brackets = 0
  let offset = 0
  let lineStart = 0
  let startsNode = true
  for (const token of tokens) {
    const column = offset - lineStart
    if (token === '[' || token === '{') brackets += 1
    else if (token === ']' || token === '}') brackets = Math.max(0, brackets - 1)
    else if (brackets === 0 && startsNode && isContent(token)) {
      while ((columns.at(-1) ?? -1) >= column) columns.pop()
      columns.push(column)
      // After `-` and `?` another collection may begin on the same line.
      startsNode = token === '-' || token === '?'
    }
    if (columns.length + brackets > depthLimit) return offset
    if (!isControl(token)) offset += token.length
    const lastBreak = token.lastIndexOf('\n')
    if (lastBreak >= 0) {
      lineStart = offset - token.length + lastBreak + 1
      startsNode = true
    }
  }
  return undefined
}

/** The lexer marks places (byte order mark, document mode, flow end, scalar) by single characters that are not in the text. */
const isControl = (token: string): boolean => token === '\u0002' || token === '\u0018' || token === '\u001f'

const isContent = (token: string): boolean =>
  !isControl(token) && token.trim() !== '' && !token.startsWith('#')
