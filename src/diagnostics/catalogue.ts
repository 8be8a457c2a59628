import type { CatalogueEntry } from './catalogue-entry.ts'
import { articleFaults } from './faults/article-faults.ts'
import { callFaults } from './faults/call-faults.ts'
import { checkFaults } from './faults/check-faults.ts'
import { deckFaults } from './faults/deck-faults.ts'
import { exportFaults } from './faults/export-faults.ts'
import { fitFaults } from './faults/fit-faults.ts'
import { outlineFilesFaults } from './faults/outline-files-faults.ts'
import { outlineKeysFaults } from './faults/outline-keys-faults.ts'
import { outlineTextFaults } from './faults/outline-text-faults.ts'
import { themeFaults } from './faults/theme-faults.ts'

/** Every fault that Lectern tells, by its code. All wording stands in the tables of `faults/` and nowhere else; docs/diagnostics.md is printed from it. */
export const catalogue = {
  ...callFaults,
  ...articleFaults,
  ...outlineTextFaults,
  ...outlineKeysFaults,
  ...outlineFilesFaults,
  ...deckFaults,
  ...checkFaults,
  ...fitFaults,
  ...themeFaults,
  ...exportFaults,
} as const satisfies Record<string, CatalogueEntry>

export type DiagnosticCode = keyof typeof catalogue
