/** Puts a text in the quotation marks in which YAML reads it as typed. */
export function quoteText(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`
}

/** Whether the marks around these words belong together, as in `"He said "yes""`, and not as in `"a" and "b"`. */
const isQuotedWhole = (inner: string): boolean => /^[^"]*(?:$|(?<![^\s(])")/.test(inner)

/** `'The miller's wheel'`: the words without their marks, where each mark inside is an apostrophe. */
function aroundApostrophes(part: string): string | undefined {
  const inner = /^'([\s\S]*)'$/.exec(part)?.[1]
  return inner?.replace(/(?<=\p{L})'(?=\p{L})/gu, '').includes("'") ? undefined : inner
}

/**
 * Takes a line and a part of it (offsets, end exclusive) that YAML misreads; gives the line with that part in quotation
 * marks, without indentation. Marks that the part stands in already are taken off, and their backslashes kept.
 */
export function quotePart(line: string, start: number, end: number): string {
  const part = line.slice(start, end).trimEnd()
  const inner = /^"([\s\S]*)"$/.exec(part)?.[1]
  const bare = inner !== undefined && isQuotedWhole(inner) ? inner : (aroundApostrophes(part) ?? part)
  return (line.slice(0, start) + quoteText(bare) + line.slice(start + part.length)).trim()
}
