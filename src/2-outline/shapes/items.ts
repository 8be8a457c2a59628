import type { OutlineItem, OutlinePoints, OutlineRow } from '../body-model.ts'
import type { OutlineText } from '../citation-model.ts'
import { citationFields } from './citations.ts'
import { byForm, listOf, map, optional, required, turn } from './collections.ts'
import { onOff, text } from './scalars.ts'
import { type Shape, tellWrongType } from './shape.ts'

function itemWith(name: string, points?: () => Shape<OutlineItem>): Shape<OutlineItem> {
  const fields = { text: required(text, 'the words'), ...citationFields }
  const whole =
    points === undefined
      ? map<Omit<OutlineItem, 'points'>>(name, fields)
      : map<OutlineItem>(name, { ...fields, points: optional(listOf(points), 'items one level below') })
  return byForm(
    { text: turn(text, (typed) => ({ text: typed, at: typed.at })), map: whole },
    'text, or a map with `text`',
  )
}

const nestedItem = itemWith('an item of the second level')

/** An item with nothing below: bare text, or a map with `text` and what it cites. */
export const flatItem: Shape<OutlineItem> = itemWith('an item without a second level')

/** An item: bare text, or a map with `text` and more; one level of items may stand below. */
const item: Shape<OutlineItem> = itemWith('an item', () => nestedItem)

/** Items: a list, or a map with `items` and options. */
export const points: Shape<OutlinePoints> = byForm(
  {
    list: turn(
      listOf(() => item),
      (items) => ({ items }),
    ),
    map: map<OutlinePoints>('points', {
      items: required(
        listOf(() => item),
        'the points',
      ),
      numbered: optional(onOff, 'number them', { fallback: false }),
    }),
  },
  'a list of points',
)

export const cells: Shape<readonly OutlineText[]> = listOf(() => cell)

/** A cell without words is `""`: nothing at all may be words that YAML swallowed (`- # 4`). */
const cell: Shape<OutlineText> = {
  doc: text.doc,
  read: (node, reading) => {
    const isBare = node.kind === 'empty' && node.typed === undefined
    const read = isBare
      ? tellWrongType(node, reading, 'text', { hint: 'an empty cell is ""' })
      : text.read(node, reading)
    // A cell that cannot be read was told; the row is no shorter for it.
    return read ?? { text: '', at: node.at }
  },
}

/** A row: `[…]`, or `{ cells: […], from: … }`. */
export const row: Shape<OutlineRow> = byForm(
  {
    list: turn(cells, (typed, at) => ({ cells: typed, at })),
    map: map<OutlineRow>('a row', {
      cells: required(cells, 'the cells from left to right'),
      ...citationFields,
    }),
  },
  'a list of cells',
)
