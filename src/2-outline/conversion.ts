import type { Report, SourceFile, SourceRange } from '../diagnostics/model.ts'

/** What is read, in the text that it is read from, and where that stands in the file. */
export interface Conversion {
  readonly source: SourceFile
  readonly place: (start: number, end: number) => SourceRange
  readonly report: Report
  /** Anchors, aliases and tags told so far: after `mostRefused` of them, the others are not told. */
  readonly refused: { count: number }
}
