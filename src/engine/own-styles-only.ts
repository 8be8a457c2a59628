import type { MarkdownIt } from './markdown-it-model.ts'

/** Marp puts KaTeX's own styles, with sixty addresses of fonts, before the theme's: MathML needs none of them. */
export const ownStylesOnly = (markdown: MarkdownIt): void => {
  const { marpit } = markdown as { readonly marpit: { themeSetPackOptions(): object } }
  const pack = marpit.themeSetPackOptions.bind(marpit)
  marpit.themeSetPackOptions = () => ({ ...pack(), before: undefined })
}
