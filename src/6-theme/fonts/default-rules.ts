import type { SheetRoot } from '../sheet/sheet-root.ts'
import { type DeckElements, isFontFace } from './find-used-rules.ts'

/** The font of formulas where a theme has none: the one of Lectern's own themes. */
export const mathFile = 'fonts/stix-two-math-cut-400-normal.woff2'

const mathRules = (name: string): string =>
  [
    `@font-face { font-family: "${name}"; src: url(${mathFile}) format("woff2") }`,
    `:where(math) { font-family: "${name}", math }`,
  ].join('\n')

/**
 * Gives the rules that browsers have by themselves and a style sheet has not said: there they lead to fonts of the machine,
 * and on a machine without any to nothing. Any rule of the theme wins over them. A guest sheet shares its page with another.
 */
export function printDefaultRules(root: SheetRoot, elements: DeckElements, isGuest = false): string {
  // The other sheet of the page has said the rest; its formulas have other characters.
  if (isGuest) return elements.hasMath ? mathRules('Lectern Paper Math') : ''
  const selectors: string[] = []
  root.walkDecls(/^font(?:-family)?$/i, (declaration) => {
    const parent = declaration.parent
    if (isFontFace(declaration) || parent?.type !== 'rule' || !('selectors' in parent)) return
    selectors.push(...(parent.selectors as readonly string[]))
  })
  const isSaid = (end: RegExp): boolean => selectors.some((selector) => end.test(selector))
  const hasCode = ['code', 'pre', 'kbd', 'samp', 'tt'].some((tag) => elements.tags.has(tag))
  const rules = [
    isSaid(/(?:^|[\s>(])section\)?(?::not\([^()]*\))?$/) ? '' : ':where(section) { font-family: serif }',
    hasCode && !isSaid(/(?:^|[\s>,(])(?:code|pre)\)?$/)
      ? ':where(code, pre, kbd, samp, tt) { font-family: monospace }'
      : '',
    elements.hasMath && !isSaid(/(?:^|[\s>])math$/) ? mathRules('Lectern Math') : '',
  ]
  return rules.filter((rule) => rule !== '').join('\n')
}
