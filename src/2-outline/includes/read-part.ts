import type { Report, SourceFile } from '../../diagnostics/model.ts'
import { rangeAt } from '../../diagnostics/source-file.ts'
import type { OutlineNode } from '../node.ts'
import { readNodes } from '../read-nodes.ts'
import { map, required } from '../shapes/collections.ts'
import { type Shape, tellWrongType } from '../shapes/shape.ts'

/** The slides stay nodes: they are read with those of the outline. */
const someSlides: Shape<readonly OutlineNode[]> = {
  doc: () => ({ kind: 'list', of: () => ({ kind: 'map', name: 'a slide', fields: [] }) }),
  read: (node, reading) => {
    if (node.kind !== 'list') return tellWrongType(node, reading, 'a list of slides')
    if (node.items.length === 0) reading.report.add('outline/no-slides', node.at)
    return node.items
  },
}

const whole = map<{ readonly slides: readonly OutlineNode[] }>('an included file', {
  slides: required(someSlides, 'the slides in order'),
})

/** Takes a file that an outline includes: a list of slides, or a map with `slides` alone; gives its slides, or undefined (told then). */
export function readPart(source: SourceFile, report: Report): readonly OutlineNode[] | undefined {
  const tellEmpty = (): void => report.add('outline/no-slides', rangeAt(source, 0, 0))
  const root = readNodes(source, report, tellEmpty)
  if (root === undefined) return undefined
  const reading = { report, key: source.file.replace(/^.*\//, '') }
  return root.kind === 'map' ? whole.read(root, reading)?.slides : someSlides.read(root, reading)
}
