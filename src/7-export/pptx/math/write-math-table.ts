import { element, type Xml } from '../xml/element.ts'
import { filled, mathRun, type Pieces } from './math-run.ts'
import type { MathNode } from './read-mathml.ts'
import { charactersOf } from './simplify-mathml.ts'

/** Takes a table of a formula; gives lines that are aligned with each other, or a matrix. */
export function writeMathTable({ children }: MathNode, write: (node: MathNode) => Pieces): Pieces {
  const rows = children.map((row) => row.children)
  const [first = []] = rows
  if (rows.length === 1 && first.some((cell) => charactersOf(cell).trim() === ''))
    return writeTagged(first, write)
  return first.length === 1 || isAligned(rows) ? [writeLines(rows, write)] : [writeMatrix(rows, write)]
}

/** A formula with its number at the right: cells that are empty push them apart. */
function writeTagged(cells: readonly MathNode[], write: (node: MathNode) => Pieces): Pieces {
  const full = cells.filter((cell) => charactersOf(cell).trim() !== '')
  return full.flatMap((cell, index) => [
    ...(index === 0 ? [] : [mathRun('\u2003\u2003', 'upright')]),
    ...write(cell),
  ])
}

const styleOf = (cell: MathNode): string => cell.attributes.style ?? ''

function sideOf(cell: MathNode): 'left' | 'right' | 'center' {
  if (styleOf(cell).includes('text-align:left')) return 'left'
  return styleOf(cell).includes('text-align:right') ? 'right' : 'center'
}

/** Right and left in turns, close to each other: sides of equations. */
function isAligned(rows: readonly (readonly MathNode[])[]): boolean {
  const widest = rows.reduce((most, row) => (row.length > most.length ? row : most), [])
  return widest.every((cell, column) => {
    const isLeft = column % 2 === 1
    const isClose = !isLeft || /padding-left:0(?:em)?;/.test(styleOf(cell))
    return sideOf(cell) === (isLeft ? 'left' : 'right') && isClose
  })
}

/** `&` marks in turns where lines are aligned, and where space may grow. */
function writeLines(
  rows: readonly (readonly MathNode[])[],
  write: (node: MathNode) => Pieces,
): Xml<'m:eqArr'> {
  const lines = rows.map((cells) => {
    const pieces = cells.flatMap((cell, column) => [
      ...(column === 0 ? [] : [mathRun('&', 'upright')]),
      ...write(cell),
    ])
    return element('m:e', {}, filled(pieces))
  })
  return element('m:eqArr', {}, lines)
}

function writeMatrix(rows: readonly (readonly MathNode[])[], write: (node: MathNode) => Pieces): Xml<'m:m'> {
  const count = Math.max(...rows.map((row) => row.length))
  const columns = Array.from({ length: count }, (_, column) => {
    const cell = rows.map((row) => row[column]).find((one) => one !== undefined)
    const side = cell === undefined ? 'center' : sideOf(cell)
    return element(
      'm:mc',
      {},
      element('m:mcPr', {}, element('m:count', { 'm:val': 1 }), element('m:mcJc', { 'm:val': side })),
    )
  })
  const lines = rows.map((row) =>
    element(
      'm:mr',
      {},
      Array.from({ length: count }, (_, column) => {
        const cell = row[column]
        return element('m:e', {}, filled(cell === undefined ? [] : write(cell)))
      }),
    ),
  )
  // Empty cells show no boxes.
  const properties = element('m:mPr', {}, element('m:plcHide', { 'm:val': 1 }), element('m:mcs', {}, columns))
  return element('m:m', {}, properties, lines)
}
