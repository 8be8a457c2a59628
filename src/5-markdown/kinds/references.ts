import type { ReferencesSlide } from '../../3-deck/model.ts'
import type { ListedReference } from '../../3-deck/source-model.ts'
import { listItem, markerFor } from '../print-blocks.ts'
import { printLine } from '../print-runs.ts'

/** With more entries than these, they stand in two columns. */
const few = 5

export function referencesClasses({ references }: ReferencesSlide): readonly string[] {
  return [references.length > few ? 'many' : 'few']
}

/** What the slides cite, and below a heading what nobody cites: one list where there is but one of them. */
export function printReferences({
  references,
  furtherHeading,
  isStepped,
}: ReferencesSlide): readonly string[] {
  const cited = references.filter(({ isFurther }) => isFurther !== true)
  const further = references.filter(({ isFurther }) => isFurther === true)
  const hasBoth = cited.length > 0 && further.length > 0
  return [
    printEntries(cited, isStepped),
    hasBoth ? `### ${printLine(furtherHeading.runs)}` : '',
    printEntries(further, isStepped),
  ]
}

function printEntries(entries: readonly ListedReference[], isStepped: boolean): string {
  return entries
    .map(({ words, url }) => {
      const link = url === undefined ? [] : [{ text: ' ' }, { text: url, href: url }]
      return listItem(markerFor(false, isStepped, 1), printLine([...words.runs, ...link]))
    })
    .join('\n')
}
