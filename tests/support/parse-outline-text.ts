import { parseOutline } from '../../src/2-outline/parse-outline.ts'
import { createReport } from '../../src/diagnostics/collect-report.ts'
import type { Diagnostic } from '../../src/diagnostics/model.ts'
import { createSourceFile } from '../../src/diagnostics/source-file.ts'

/** Gives all that the parser says of an outline. */
export function parseOutlineText(outline: string): readonly Diagnostic[] {
  const report = createReport()
  parseOutline(createSourceFile('outline.yaml', outline), report)
  return report.diagnostics()
}
