import type { Marp } from '@marp-team/marp-core'
import type { MarkdownIt } from './markdown-it-model.ts'

/** Has PostCSS change the style sheet of the slides once, when it is packed. */
export function useStyles(markdown: MarkdownIt, postcssPlugin: string, Once: (css: Styles) => void): void {
  const { marpit } = markdown as { readonly marpit: Marp }
  // Not as a visitor: whatever is changed then, marp-core 5.0.2 dresses its headings once more, without end.
  const plugin = { postcssPlugin, Once }
  // marp-core 5.0.2 types this as a plugin of markdown-it only.
  marpit.use(plugin as unknown as Parameters<typeof marpit.use>[0])
}

/** As much of PostCSS as that takes. */
interface Styles {
  walkAtRules(name: string, visit: (rule: FontFace) => void): void
}
interface FontFace {
  some(test: (declaration: Declaration) => boolean): boolean
  remove(): void
}
export interface Declaration {
  readonly prop?: string
  readonly value?: string
}
