import type { SourceRange } from '../diagnostics/model.ts'
import type { OutlineText } from './citation-model.ts'

/**
 * YAML as Lectern sees it: four forms, every scalar a string as typed, every node with its place.
 * No library's type leaves `read-yaml.ts`.
 */
export type OutlineNode =
  /** `typed` and `putRight`: what stands there and the line as it was meant, where YAML swallowed a text. */
  | {
      readonly kind: 'empty'
      readonly at: SourceRange
      readonly typed?: string | undefined
      readonly putRight?: string | undefined
      /** Why there is nothing to read was told already. */
      readonly isTold?: true
    }
  /** `paragraphs`: where blank lines part the text, its parts with their own places. */
  | {
      readonly kind: 'text'
      readonly text: string
      readonly isPlain: boolean
      readonly paragraphs?: readonly OutlineText[]
      readonly at: SourceRange
    }
  | ({ readonly kind: 'list'; readonly items: readonly OutlineNode[]; readonly at: SourceRange } & AsText)
  | ({ readonly kind: 'map'; readonly entries: readonly OutlineEntry[]; readonly at: SourceRange } & AsText)

interface AsText {
  /** `[sic]`, `a: b`: the line with the value as a text in quotation marks, where it stands on one line. */
  readonly asText: () => string | undefined
}

export interface OutlineEntry {
  readonly key: string
  readonly keyAt: SourceRange
  readonly value: OutlineNode
}

/** What people call each form. */
export const formNames: { readonly [K in OutlineNode['kind']]: string } = {
  empty: 'empty',
  text: 'text',
  list: 'a list',
  map: 'a map of keys',
}
