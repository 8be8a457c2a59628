import type { MarkdownIt } from './markdown-it-model.ts'
import { useStyles } from './use-styles.ts'

/** Marp's own Gaia imports fonts from the web. What is left to import when a theme is packed is no theme: it goes. */
export const nothingFromTheWeb = (markdown: MarkdownIt): void =>
  useStyles(markdown, 'lectern-no-imports', (css) => css.walkAtRules('import', (rule) => rule.remove()))
