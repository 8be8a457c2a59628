import postcss, { CssSyntaxError, type Root } from 'postcss'

export type ParsedSheet = { readonly kind: 'sheet'; readonly root: Root } | BrokenSheet

export interface BrokenSheet {
  readonly kind: 'broken'
  readonly reason: string
  /** Count from 1, as the column does. */
  readonly line: number
  readonly column: number
}

/** Takes the text of a style sheet; gives its rules, or where and why it cannot be read. */
export function parseSheet(css: string): ParsedSheet {
  try {
    return { kind: 'sheet', root: postcss.parse(css) }
  } catch (error) {
    if (!(error instanceof CssSyntaxError)) throw error
    return { kind: 'broken', reason: error.reason, line: error.line ?? 1, column: error.column ?? 1 }
  }
}
