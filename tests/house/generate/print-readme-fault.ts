import { readFileSync } from 'node:fs'
import { parseOutline } from '../../../src/2-outline/parse-outline.ts'
import { createReport } from '../../../src/diagnostics/collect-report.ts'
import { formatDiagnostic } from '../../../src/diagnostics/format-diagnostic.ts'
import { createSourceFile } from '../../../src/diagnostics/source-file.ts'
import { projectFolder } from './project-folder.ts'
import { readFences } from './read-fences.ts'

const file = 'content/tides/outline.yaml'
const same = (text: string): string => text
const plain = { error: same, warning: same, quiet: same, strong: same }

/** Prints what `lectern check` says of the outline that the README shows: its first YAML block, which holds one mistake. */
export function printReadmeFault(): string {
  const outline = readFences(readFileSync(`${projectFolder}README.md`, 'utf8'), 'yaml')[0] ?? ''
  const source = createSourceFile(file, outline)
  const report = createReport()
  parseOutline(source, report)
  const faults = report
    .diagnostics()
    .map((fault) => formatDiagnostic(fault, new Map([[file, source]]), plain))
  return ['```text', ...faults, '```'].join('\n')
}
