/** Characters that CommonMark, GFM or Marp would read as markup wherever they stand; `<` and `&` only before what they begin. */
const special = /[\\`*_[\]~$]|<(?=[a-z/!?])|&(?=[#a-z\d])/gi

/**
 * Takes plain text; gives it so that Marp shows these very characters. Only ASCII punctuation is escaped (a backslash
 * before anything else would be shown), and only where it could act, so that deck.md stays readable. Pipes are escaped
 * by the table that holds them.
 */
export function escapeText(text: string): string {
  return (
    text
      .replace(/[\r\n\t]+/g, ' ')
      .replace(special, '\\$&')
      .replace(/!(?=\\\[)/g, '\\!')
      // Hashes at the end of a heading would close it.
      .replace(/#(?=#*$)/g, '\\#')
      .replace(/ {2,}/g, (spaces) => ` ${'&#32;'.repeat(spaces.length - 1)}`)
  )
}

/** GFM links what looks like an address in text, and takes our marks and escapes beside it for parts of it. */
export function escapeAddresses(markdown: string): string {
  return markdown.replace(/(?<![a-z])(?:(?:https?|ftp)(?=:\/\/)|www(?=\.))|(?<=\w)(?=@\w)/gi, '$&\\')
}

/** A character by its number: shown as itself, and punctuation to the rules of Markdown. */
export function printReference(character: string): string {
  return `&#${character.codePointAt(0)};`
}

/** What would begin a block if it began a line: headings, quotations, rules, lists. */
const blockStarts: readonly (readonly [RegExp, string])[] = [
  [/^(#{1,6}|[-+])(?=\s|$)/, '\\$1'],
  [/^(>|-(?=\s*-))/, '\\$1'],
  [/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2'],
]

/**
 * Takes a line of Markdown that must be a paragraph's (or a heading's, an item's, a cell's) only one; gives it so that it
 * begins no block, and keeps white space that is no plain space at its ends (markdown-it 14 would cut it off).
 */
export function escapeLine(markdown: string): string {
  const line = markdown.replace(/^ +| +$/g, '')
  return blockStarts
    .reduce((escaped, [pattern, replacement]) => escaped.replace(pattern, replacement), line)
    .replace(/^\s|\s$/gu, printReference)
}
