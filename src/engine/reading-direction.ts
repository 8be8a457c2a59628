import type { MarkdownIt } from './markdown-it-model.ts'

const rightToLeft = /^(ar|dv|fa|he|ps|sd|ug|ur|yi)\b/

/** Marp sets the language of a slide and leaves its direction to the left. */
export const readingDirection = (markdown: MarkdownIt): void => {
  markdown.core.ruler.after('marpit_directives_apply', 'lectern_direction', (state) => {
    for (const token of state.tokens) {
      if (rightToLeft.test(token.meta?.marpitDirectives?.lang ?? '')) token.attrSet('dir', 'rtl')
    }
  })
}
