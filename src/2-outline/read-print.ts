import type { HandoutLayout, OutlinePrint } from './model.ts'
import type { OutlineNode } from './node.ts'
import { byForm, listOf, map, optional, turn } from './shapes/collections.ts'
import { oneOf } from './shapes/scalars.ts'
import { type Reading, type Shape, tellWrongType } from './shapes/shape.ts'

const layout: Shape<HandoutLayout> = oneOf(['1', '2', '3', '4', '6', '9', 'beside'])
const someLayouts = listOf(() => layout)

/** Each layout makes a file of its name, so none may stand twice. */
const layouts: Shape<readonly HandoutLayout[]> = {
  doc: () => ({ kind: 'list', of: () => layout.doc(), isUnique: true }),
  read: (node, reading) => {
    tellRepeated(node, reading)
    return someLayouts.read(node, reading)
  },
}

function tellRepeated(node: OutlineNode, reading: Reading): void {
  const seen = new Set<string>()
  for (const item of node.kind === 'list' ? node.items : []) {
    if (item.kind !== 'text') continue
    if (seen.has(item.text)) tellWrongType(item, reading, 'in the list only once')
    seen.add(item.text)
  }
}

/** `print:` as typed; what is not said has its default in the deck. */
export const print: Shape<OutlinePrint> = map<OutlinePrint>('print', {
  paper: optional(oneOf(['A4', 'Letter']), 'the paper of PDFs and handouts; `A4` unless told'),
  handout: optional(
    byForm({ text: turn(layout, (one) => [one]), list: layouts }, 'a layout, or a list of them'),
    'slides on a page, or `beside`: each slide with its text; a list makes a file each; `beside` unless told',
  ),
  steps: optional(
    oneOf(['fold', 'spread']),
    'slides that reveal item by item: one page with all of it, or a page for each step; `fold` unless told',
  ),
  answers: optional(
    oneOf(['none', 'end']),
    'answers of questions, at the end or not at all; `none` unless told',
  ),
  passages: optional(
    oneOf(['none', 'cited', 'full']),
    'what handouts print of the article: nothing, what the slides cite, or all of it; `cited` unless told',
  ),
  ink: optional(oneOf(['saver']), '`saver` prints dark grounds light'),
})
