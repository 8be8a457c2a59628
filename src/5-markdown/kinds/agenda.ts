import type { Section } from '../../3-deck/model.ts'
import { listItem, markerFor } from '../print-blocks.ts'
import { printLine } from '../print-runs.ts'

/** The sections in order; the current one in bold. */
export function printAgenda(
  sections: readonly Section[],
  current: number | undefined,
  isStepped: boolean,
): string {
  return sections
    .map((section) => {
      const isCurrent = section.number === current
      const runs = section.title.runs.map((run) => (isCurrent ? { ...run, bold: true as const } : run))
      return listItem(markerFor(true, isStepped, section.number), printLine(runs))
    })
    .join('\n')
}
