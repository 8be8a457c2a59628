import type { DiagnosticCode } from './catalogue.ts'
import type { Details, Severity } from './catalogue-entry.ts'

/** A place in a text file as editors show it: lines and columns count from 1, columns in UTF-16 units; the end is exclusive. */
export interface SourceRange {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly endLine: number
  readonly endColumn: number
}

/** A text file with the offsets at which its lines begin, so that ranges need no second scan. */
export interface SourceFile {
  /** Path as told to people: relative to the working directory, with `/`. */
  readonly file: string
  readonly text: string
  readonly lineStarts: readonly number[]
}

export interface RelatedPlace {
  readonly at: SourceRange
  readonly note: string
}

/** One fault, told once: what is wrong, where, and what to do. A value, never thrown. */
export interface Diagnostic {
  readonly code: string
  readonly severity: Severity
  readonly message: string
  readonly hint?: string
  /** Absent only for faults of the machine or the call. */
  readonly at?: SourceRange
  readonly related: readonly RelatedPlace[]
}

/** Where the stages put their faults. `code` is a key of the catalogue; `details` fill its wording. */
export interface Report {
  readonly add: (
    code: DiagnosticCode,
    at: SourceRange | undefined,
    details?: Details,
    related?: readonly RelatedPlace[],
  ) => void
  /** Adds what another report found. */
  readonly include: (found: readonly Diagnostic[]) => void
  readonly diagnostics: () => readonly Diagnostic[]
  readonly hasErrors: () => boolean
}
