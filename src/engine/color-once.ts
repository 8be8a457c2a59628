import type { MarkdownIt } from './markdown-it-model.ts'

/** Colors code that an engine has seen before from memory: code may be colored ahead, piece by piece. */
export const colorOnce = (markdown: MarkdownIt): void => {
  const { options } = markdown
  const color = options.highlight
  if (color === undefined) throw new Error('marp-core has no highlighter')
  const known = new Map<string, string>()
  options.highlight = (...code) => {
    const key = JSON.stringify(code)
    const html = known.get(key) ?? color(...code)
    known.set(key, html)
    return html
  }
}
