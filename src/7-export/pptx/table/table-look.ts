import type { LayoutLook, PartLook, TextLook } from '../../../6-theme/look-model.ts'

/** How the cells of a table look: the first and the last column may differ from those between. */
export interface TableLook {
  readonly heads: Columns
  readonly cells: Columns
  /** The least height of a row of the body. */
  readonly rowPx: number
}

interface Columns {
  readonly first: PartLook
  readonly middle: PartLook
  readonly last: PartLook
}

/** Takes the look of a layout; gives that of its table, undefined where it has none. */
export function findTableLook({ parts }: LayoutLook): TableLook | undefined {
  const heads = columnsOf(parts, 'head')
  const cells = columnsOf(parts, 'cell')
  if (heads === undefined || cells === undefined) return undefined
  return { heads, cells, rowPx: (parts['row-2'] ?? cells.first).box.heightPx }
}

function columnsOf(parts: LayoutLook['parts'], stem: string): Columns | undefined {
  const found = Object.keys(parts).filter((name) => name.startsWith(`${stem}-`))
  const [first, last] = [parts[`${stem}-1`], parts[`${stem}-${found.length}`]]
  const middle = found.length > 2 ? parts[`${stem}-2`] : first
  return first === undefined || middle === undefined || last === undefined
    ? undefined
    : { first, middle, last }
}

export function partAt(columns: Columns, column: number, count: number): PartLook {
  if (column === 0) return columns.first
  return column === count - 1 ? columns.last : columns.middle
}

export function textOf({ text }: PartLook): TextLook {
  if (text === undefined) throw new Error('a cell has no text')
  return text
}

/** Whether the first column is set as names of the rows. */
export const hasNames = ({ cells }: TableLook): boolean => cells.first.strong?.isBold === true
