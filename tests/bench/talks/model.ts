/** A slide of a generated talk, in terms that every tool of the benchmark has. */
export type PlannedSlide = { readonly title: string; readonly notes: string } & (
  | { readonly kind: 'section' }
  | { readonly kind: 'points'; readonly items: readonly CitedText[] }
  | { readonly kind: 'columns'; readonly columns: readonly PlannedColumn[] }
  | { readonly kind: 'table'; readonly header: readonly string[]; readonly rows: readonly PlannedRow[] }
  | { readonly kind: 'timeline'; readonly events: readonly (CitedText & { readonly date: string })[] }
  | { readonly kind: 'numbers'; readonly numbers: readonly (CitedText & { readonly value: string })[] }
  | { readonly kind: 'quote'; readonly words: string; readonly by: string; readonly from: string }
  | { readonly kind: 'code'; readonly language: string; readonly code: string }
)

export interface CitedText {
  readonly text: string
  /** An address (`p3.2`) or words of the article. */
  readonly from: string
}

export interface PlannedColumn {
  readonly heading: string
  readonly items: readonly CitedText[]
}

export interface PlannedRow {
  readonly cells: readonly string[]
  readonly from: string
}

export interface GeneratedTalk {
  readonly name: string
  readonly title: string
  readonly article: string
  readonly slides: readonly PlannedSlide[]
}
