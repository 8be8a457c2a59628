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

/** Code as an engine has it colored: with the end of its last line, its language, and what else stands behind the fence. */
export type CodeToColor = readonly [code: string, language: string, marks: string]

const fenced = /^(`{3,})([^\s`]+)(?: ([^\n`]+))?\n([\s\S]*?\n)\1$/gm

/** Gives the code of slides that were printed; what is spelled otherwise (the author's own) may be missing. */
export function codesIn(markdown: string): readonly CodeToColor[] {
  return [...markdown.matchAll(fenced)].map(([, , language = '', marks = '', code = '']) => [
    code,
    language,
    marks,
  ])
}
