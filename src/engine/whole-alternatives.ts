import type { MarkdownIt } from './markdown-it-model.ts'

/**
 * markdown-it 14.3 leaves escaped characters and entities out of alternative texts (`text_join` does not reach the tokens
 * in a picture): there they become text as they do everywhere else.
 */
export const wholeAlternatives = (markdown: MarkdownIt): void => {
  markdown.core.ruler.after('text_join', 'lectern_alternatives', (state) => {
    const pictures = state.tokens
      .flatMap((token) => token.children ?? [])
      .filter(({ type }) => type === 'image')
    for (const token of pictures.flatMap((picture) => picture.children ?? [])) {
      if (token.type === 'text_special') token.type = 'text'
    }
  })
}
