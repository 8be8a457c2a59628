/** Gives the text of every fenced code block of a Markdown file that is in this language. */
export function readFences(markdown: string, language: string): readonly string[] {
  const blocks = markdown.matchAll(/^```(\S*)\n([\s\S]*?)^```$/gm)
  return [...blocks].flatMap(([, name, text]) => (name === language ? [text ?? ''] : []))
}
