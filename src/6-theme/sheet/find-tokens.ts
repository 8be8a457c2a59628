import type { SheetRoot } from './sheet-root.ts'

export interface Token {
  /** Without the two hyphens. */
  readonly name: string
  readonly value: string
}

/** Gives the custom properties that a style sheet sets for every slide by this selector, in order. */
export function findTokens(root: SheetRoot, selector: ':root' | 'section'): readonly Token[] {
  return root.nodes.flatMap((rule) => {
    if (rule.type !== 'rule' || !rule.selectors.includes(selector)) return []
    return rule.nodes.flatMap((node) =>
      node.type === 'decl' && node.prop.startsWith('--')
        ? [{ name: node.prop.slice(2), value: node.value.trim() }]
        : [],
    )
  })
}
