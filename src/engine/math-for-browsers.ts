import type { MarkdownIt } from './markdown-it-model.ts'
import { inVariant, variants } from './math-alphabets.ts'
import { tightenScripts } from './math-scripts.ts'
import { styleTables } from './math-tables.ts'

/**
 * Shiki and KaTeX are loaded by their plugins at the first code and the first formula, a grammar at the first code in its
 * language: a deck without them pays 15 ms. KaTeX is trusted with nothing: no link, no file, no style; what it cannot set
 * is shown as typed (`lectern check` refuses it before).
 */
export const mathOptions = {
  output: 'mathml',
  throwOnError: false,
  errorColor: 'currentColor',
  strict: 'ignore',
  trust: false,
  maxExpand: 500,
  maxSize: 20,
} as const

/** Browsers lay out MathML Core, and KaTeX 0.18 writes MathML 3: what the one has not is said in other words. */
export const mathForBrowsers = (markdown: MarkdownIt): void => {
  for (const name of ['marp_math_inline', 'marp_math_block']) {
    const render = markdown.renderer.rules[name]
    if (render === undefined) throw new Error(`marp-core has no ${name}`)
    markdown.renderer.rules[name] = (tokens, index, ...rest) => {
      const tex = (tokens[index]?.content ?? '').trim()
      const html = inOtherWords.reduce(
        (said, [pattern, word]) => said.replace(pattern, word),
        render(tokens, index, ...rest),
      )
      return tightenScripts(styleTables(html))
        .replace(variants, (_, start, variant, end, text) => `<${start}${end}>${inVariant(text, variant)}</`)
        .replace('<math ', () => `<math alttext="${escapeAttribute(tex)}" `)
    }
  }
}

const inOtherWords: readonly (readonly [RegExp, string])[] = [
  [/<span (?:is="marp-span" data-auto-scaling="[\w-]+" )?class="katex">(<math[\s\S]*<\/math>)<\/span>/, '$1'],
  // Cells for numbers of formulas, which no slide has.
  [/<mtd class ?="(?:mtr-glue|mml-eqn-num)"><\/mtd>/g, ''],
  // KaTeX's bars are relations, which do not grow; these are fences, which do.
  [/(<mo fence="true"[^>]*>)∣(?=<\/mo>)/g, '$1|'],
  [/(<mo fence="true"[^>]*>)∥(?=<\/mo>)/g, '$1‖'],
  // A sign after an operator is no operator between two things: it stands close to what follows.
  [
    /(<mo\b[^>]*>(?:[=≠≤≥≈≡∼≃≅∝→⇒⇔↦([{,;:+×·∘∗/±∓−]|&lt;|&gt;)<\/mo>)<mo>([−+±∓])(?=<\/mo>)/g,
    '$1<mo form="prefix">$2',
  ],
]

const escapeAttribute = (text: string): string =>
  text.replace(/[&<>"\n]/g, (character) => `&#${character.charCodeAt(0)};`)
