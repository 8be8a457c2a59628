import type { MarkdownIt } from './markdown-it-model.ts'

/**
 * Marpit 3.2 says a directive twice more than it needs, as `data-background-image` and `--background-image`: with a picture
 * inside, that would be the picture three times.
 */
export const pictureBehind = (markdown: MarkdownIt): void => {
  markdown.core.ruler.after('marpit_directives_apply', 'lectern_picture_behind', (state) => {
    for (const token of state.tokens) {
      if (token.meta?.marpitDirectives?.backgroundImage === undefined) continue
      const spare = token.attrs?.findIndex(([name]) => name === 'data-background-image') ?? -1
      if (spare >= 0) token.attrs?.splice(spare, 1)
      const style = token.attrGet('style') ?? ''
      token.attrSet('style', style.replace(/(^|;)--background-image:(?:"[^"]*"|\([^)]*\)|[^;])*;?/, '$1'))
    }
  })
}
