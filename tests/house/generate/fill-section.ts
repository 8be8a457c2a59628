/**
 * Takes a Markdown text and the name of a section that is printed from code; gives the text with `content` between
 * `<!-- generated: name -->` and `<!-- /generated -->`. Throws where the markers are missing: nothing may be lost in silence.
 */
export function fillSection(text: string, name: string, content: string): string {
  const start = `<!-- generated: ${name} -->`
  const end = '<!-- /generated -->'
  const from = text.indexOf(start)
  const to = text.indexOf(end, from)
  if (from < 0 || to < 0) throw new Error(`the markers of the generated section "${name}" are missing`)
  return `${text.slice(0, from + start.length)}\n\n${content.trim()}\n\n${text.slice(to)}`
}
