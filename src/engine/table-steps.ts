import { classesOf } from './classes-of.ts'
import type { MarkdownIt } from './markdown-it-model.ts'

/** On a slide of the class `steps`, the rows of a table appear one by one, as Marp's own lists with `*` do. */
export const tableSteps = (markdown: MarkdownIt): void => {
  markdown.core.ruler.after('marpit_fragment', 'lectern_table_steps', (state) => {
    let isStepped = false
    let isInBody = false
    for (const token of state.tokens) {
      if (token.meta?.marpitSlideElement === 1) isStepped = classesOf(token).includes('steps')
      if (token.type === 'tbody_open') isInBody = true
      if (token.type === 'tbody_close') isInBody = false
      if (token.type === 'tr_open' && isStepped && isInBody) {
        token.meta = { ...token.meta, marpitFragment: true }
      }
    }
  })
}
