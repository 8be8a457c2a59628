import type { MarkdownIt } from './markdown-it-model.ts'
import type { EngineInside } from './marpit-model.ts'
import { type Declaration, useStyles } from './use-styles.ts'

/** A font for formulas (its family's name ends with "Math") is large: a deck without any goes without it. */
export const mathFontOnlyForMath = (markdown: MarkdownIt): void => {
  let hasMath = false
  markdown.core.ruler.before('normalize', 'lectern_no_math', () => {
    hasMath = false
  })
  for (const name of ['marp_math_inline', 'marp_math_block']) {
    const render = markdown.renderer.rules[name]
    markdown.renderer.rules[name] = (...given) => {
      hasMath = true
      return render?.(...given) ?? ''
    }
  }
  const { marpit } = markdown as { readonly marpit: EngineInside }
  const options = marpit.themeSetPackOptions.bind(marpit)
  // What the style sheet depends on stands in its options: see `sheetsOnce`.
  marpit.themeSetPackOptions = () => ({ ...options(), hasMath })
  useStyles(markdown, 'lectern-math-font', (css) => {
    if (!hasMath)
      css.walkAtRules('font-face', (rule) => (rule.some(namesMathFont) ? rule.remove() : undefined))
  })
}

const namesMathFont = ({ prop, value }: Declaration): boolean =>
  prop === 'font-family' && /Math["']?$/.test(value ?? '')
