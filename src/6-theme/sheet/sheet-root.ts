/** What is read of a style sheet, whoever parsed it: as much of PostCSS's nodes as this room asks of them. */
export interface SheetRoot extends SheetWalks {
  readonly type: 'root' | 'document'
  readonly nodes: readonly SheetNode[]
  walkRules(visit: (rule: SheetRule) => void): void
  walkAtRules(name: RegExp, visit: (rule: SheetAtRule) => void): void
  walkComments(visit: (comment: SheetComment) => void): void
  /** The text of the sheet, with what was changed in it. */
  toString(): string
  /** Takes back what was changed; for whoever reads it again. PostCSS cannot. */
  restore?(): void
}

interface SheetWalks {
  walkDecls(visit: (declaration: SheetDeclaration) => void): void
  walkDecls(name: RegExp, visit: (declaration: SheetDeclaration) => void): void
}

export type SheetNode = SheetRule | SheetAtRule | SheetDeclaration | SheetComment

type SheetParent = SheetRule | SheetAtRule | Pick<SheetRoot, 'type'>

export interface SheetRule {
  readonly type: 'rule'
  readonly selector: string
  /** Split at its commas. */
  readonly selectors: readonly string[]
  readonly nodes: readonly SheetNode[]
  readonly parent?: SheetParent | undefined
}

export interface SheetAtRule extends SheetWalks {
  readonly type: 'atrule'
  readonly name: string
  readonly params: string
  readonly nodes?: readonly SheetNode[] | undefined
  readonly parent?: SheetParent | undefined
  /** Where it stands in the text, as PostCSS tells it. */
  readonly source?: { readonly start?: Offset | undefined; readonly end?: Offset | undefined } | undefined
  remove(): unknown
}

interface Offset {
  readonly offset: number
}

export interface SheetDeclaration {
  readonly type: 'decl'
  readonly prop: string
  value: string
  readonly parent?: SheetParent | undefined
}

export interface SheetComment {
  readonly type: 'comment'
  readonly text: string
}
