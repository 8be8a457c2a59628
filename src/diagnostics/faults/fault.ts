import type { CatalogueEntry, Severity } from '../catalogue-entry.ts'

export const fault = (
  severity: Severity,
  blame: CatalogueEntry['blame'],
  message: CatalogueEntry['message'] | string,
  hint: CatalogueEntry['hint'] | string | undefined,
  explain: string,
): CatalogueEntry => ({
  severity,
  blame,
  message: typeof message === 'string' ? () => message : message,
  hint: typeof hint === 'function' ? hint : () => hint,
  explain,
})

/** Marks a fault that is only a warning where the details say so. */
export const mild = (entry: CatalogueEntry): CatalogueEntry => ({
  ...entry,
  isMild: (d) => d.mild !== undefined,
})
