import { catalogue, type DiagnosticCode } from './catalogue.ts'
import type { CatalogueEntry, Details } from './catalogue-entry.ts'
import type { Diagnostic, RelatedPlace, Report, SourceRange } from './model.ts'

/** Gives an empty report; what is added comes back sorted by file, line, column and code, each fault once. */
export function createReport(): Report {
  const found: Diagnostic[] = []
  const add = (
    code: DiagnosticCode,
    at: SourceRange | undefined,
    details: Details = {},
    related: readonly RelatedPlace[] = [],
  ): void => {
    const entry: CatalogueEntry = catalogue[code]
    const hint = entry.hint(details)
    found.push({
      code,
      severity: entry.isMild?.(details) ? 'warning' : entry.severity,
      message: visible(entry.message(details)),
      ...(hint === undefined ? {} : { hint: visible(hint) }),
      ...(at === undefined ? {} : { at }),
      related: related.map((place) => ({ at: place.at, note: visible(place.note) })),
    })
  }
  return {
    add,
    include: (more) => {
      for (const diagnostic of more) found.push(diagnostic)
    },
    diagnostics: () => sortDiagnostics(found),
    hasErrors: () => found.some((diagnostic) => diagnostic.severity === 'error'),
  }
}

/** Sorted by file, line, column and code, each fault once. */
export function sortDiagnostics(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const once = new Map(found.map((diagnostic) => [JSON.stringify(diagnostic), diagnostic]))
  return [...once.values()].sort(
    (a, b) =>
      compare(a.at?.file ?? '', b.at?.file ?? '') ||
      (a.at?.line ?? 0) - (b.at?.line ?? 0) ||
      (a.at?.column ?? 0) - (b.at?.column ?? 0) ||
      compare(a.code, b.code),
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** What an author typed may hold control characters and bidi overrides; in a message they are shown, never sent to a terminal. */
function visible(text: string): string {
  return text.replace(
    /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]/gu,
    (character) => `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  )
}
