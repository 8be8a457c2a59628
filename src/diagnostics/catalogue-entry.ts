export type Severity = 'error' | 'warning'

/** What the wording of a fault needs to know. */
export type Details = Readonly<Record<string, string | number | readonly string[] | undefined>>

/** One kind of fault, as the catalogue keeps it. */
export interface CatalogueEntry {
  readonly severity: Severity
  /** Where an error is only a warning in some cases: those. */
  readonly isMild?: (details: Details) => boolean
  /** Whose fault it is: decides the exit code (input 1, machine or call 2). */
  readonly blame: 'input' | 'machine'
  readonly message: (details: Details) => string
  readonly hint: (details: Details) => string | undefined
  /** For the reference: when it comes and why it is a fault. */
  readonly explain: string
}
