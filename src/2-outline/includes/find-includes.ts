import { createReport } from '../../diagnostics/collect-report.ts'
import type { SourceFile } from '../../diagnostics/model.ts'
import type { OutlineNode } from '../node.ts'
import { readNodes } from '../read-nodes.ts'
import { isInclude, nameOfInclude } from './include-entry.ts'

/**
 * Takes an outline, or a file that one includes; gives the names of the files that it includes in turn, each once. Tells
 * no fault: the parser does, when it has the files. Costs nothing where the word does not stand in the file.
 */
export function findIncludes(source: SourceFile): readonly string[] {
  if (!source.text.includes('include')) return []
  const names = slidesOf(readNodes(source, createReport())).flatMap((item) => {
    const typed = isInclude(item) ? item.entries.find((entry) => entry.key === 'include')?.value : undefined
    return typed?.kind === 'text' ? [nameOfInclude(typed.text)] : []
  })
  return [...new Set(names)]
}

function slidesOf(root: OutlineNode | undefined): readonly OutlineNode[] {
  const slides = root?.kind === 'map' ? root.entries.find((entry) => entry.key === 'slides')?.value : root
  return slides?.kind === 'list' ? slides.items : []
}
