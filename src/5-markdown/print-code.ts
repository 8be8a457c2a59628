import type { Code } from '../3-deck/part-model.ts'

/**
 * A fence longer than any row of backticks in the code, so that nothing inside can close it. Code without colors has the
 * language `text`: only what the highlighter colors has lines that can be marked.
 */
export function printCode({ text, language = 'text', marked }: Code): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length))
  const fence = '`'.repeat(longest + 1)
  const lines = marked.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`))
  return `${fence}${language}${lines.length === 0 ? '' : ` {${lines.join(',')}}`}\n${text}\n${fence}`
}

/** How large the letters may be: by the number of lines. */
export function codeClasses({ lineCount }: Code): readonly string[] {
  return lineCount <= 8 ? ['few'] : lineCount <= 11 ? [] : ['many']
}
