import type { SheetAtRule, SheetRoot } from './sheet-root.ts'

export interface ImportedTheme {
  readonly name: string
  readonly rule: SheetAtRule
}

/**
 * Gives the themes that a style sheet imports as Marpit 3.2 does, in order: `@import-theme "x"` anywhere at its top level,
 * `@import "x"` before everything else. Imports by `url()` are none of themes.
 */
export function findImports(root: SheetRoot): readonly ImportedTheme[] {
  const rules = root.nodes.filter((node) => node.type !== 'comment')
  const head = rules.findIndex((node) => node.type !== 'atrule' || !/^(?:charset|import)$/.test(node.name))
  const named = (name: string, among: readonly (typeof rules)[number][]): readonly ImportedTheme[] =>
    among.flatMap((node) => {
      if (node.type !== 'atrule' || node.name !== name) return []
      const imported = /^(["'])((?:(?!\1)[^\\]|\\.)*)\1/.exec(node.params)?.[2]
      return imported === undefined ? [] : [{ name: imported.replace(/\\(.)/g, '$1'), rule: node }]
    })
  return [...named('import-theme', rules), ...named('import', head < 0 ? rules : rules.slice(0, head))]
}
