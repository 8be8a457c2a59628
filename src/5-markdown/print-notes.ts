/** What Marpit 3.2 and Marp read in comments: built-in directives, Marp's own, and comments for other tools that are no notes. */
const directives =
  /theme|style|headingDivider|lang|backgroundColor|backgroundImage|backgroundPosition|backgroundRepeat|backgroundSize|class|color|footer|header|paginate|size|math|marp|title|author|description|keywords|url|image|transition|auto-?scaling/i
/** What a YAML map is made of: `theme: gaia`, `{theme}`, `? theme`. */
const mapSigns = /[:{]|^\s*\?/m
const comments = /^(prettier-ignore|markdownlint-|lint )/

/**
 * Takes speaker notes (Markdown as typed); gives the comment that carries them in deck.md. Notes whose lines look like
 * directives would act on the slide and vanish, so they get a first line of one backslash: no YAML map begins so.
 * `-->` would end the comment early; it gets a backslash inside. The engine takes both off again.
 */
export function printNotes(notes: string): string {
  const text = tidy(notes).replace(/(--+)(\\*)>/g, '$1\\$2>')
  const couldAct = text.includes('\\') || (mapSigns.test(text) && directives.test(text))
  const needsShield = couldAct || comments.test(text)
  return `<!--\n${needsShield ? '\\\n' : ''}${text}\n-->`
}

/** Gives speaker notes as the engine tells them when it has read that comment. */
export function readNotes(notes: string): string {
  // As markdown-it does with all that it reads.
  return tidy(notes).replaceAll('\0', '\ufffd')
}

function tidy(notes: string): string {
  return notes.replace(/\r\n?/g, '\n').trim()
}
