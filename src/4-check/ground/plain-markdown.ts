/** Takes Markdown as typed under `notes:` or `handout:`; gives its paragraphs, without code and emphasis: enough to find quotations and numbers. */
export function plainMarkdown(markdown: string): readonly string[] {
  return markdown
    .replace(/^(`{3,}|~{3,})[\s\S]*?^\1/gm, '\n')
    .replace(/`[^`\n]*`/g, '\ufffc')
    .replace(/\]\([^)\s]*\)/g, ']')
    .replace(/\*+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, '')
    .replace(/^[ \t]*(?:[-+>]|\d{1,3}[.)])[ \t]+/gm, '')
    .split(/\n[ \t]*\n/)
}
