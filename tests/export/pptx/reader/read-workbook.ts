import type { Element } from '@xmldom/xmldom'
import { openPackage } from './open-package.ts'
import { all, at, value } from './xml-tree.ts'

/** What a cell says; undefined where the sheet has none there. */
export type SheetCell = string | number | undefined

export interface Workbook {
  /** Rows of the first sheet, each as wide as the widest. */
  readonly rows: readonly (readonly SheetCell[])[]
  /** The cells that a formula of a chart names (`Sheet1!$B$2:$B$5`), from the first to the last. */
  readonly cells: (reference: string) => readonly SheetCell[]
}

const place = /^\$?([A-Z]+)\$?(\d+)$/

/** Reads the workbook that is embedded in a chart. */
export function readWorkbook(file: Uint8Array): Workbook {
  const { main, xml, follow } = openPackage(file)
  const sheets = all(xml(main), 'x:sheet').map((sheet) => ({
    name: value(sheet, 'name') ?? '',
    cells: readCells(xml(follow(main, value(sheet, 'r:id')))),
  }))
  const [first] = sheets
  if (first === undefined) throw new Error('a workbook without a sheet')
  const columns = Math.max(...[...first.cells.keys()].map((name) => split(name).column))
  const rows = Math.max(...[...first.cells.keys()].map((name) => split(name).row))
  const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_none, at) => at + 1)
  return {
    rows: numbers(rows).map((row) => numbers(columns).map((column) => first.cells.get(join(column, row)))),
    cells: (reference) => {
      const [name, range = ''] = reference.split('!')
      const sheet = sheets.find((one) => one.name === name?.replaceAll("'", ''))
      if (sheet === undefined) throw new Error(`there is no sheet ${name}`)
      const [from = '', to = from] = range.replaceAll('$', '').split(':')
      const [start, end] = [split(from), split(to)]
      return numbers(end.row - start.row + 1).flatMap((row) =>
        numbers(end.column - start.column + 1).map((column) =>
          sheet.cells.get(join(start.column + column - 1, start.row + row - 1)),
        ),
      )
    },
  }
}

function readCells(sheet: Element): ReadonlyMap<string, SheetCell> {
  return new Map(
    all(sheet, 'x:c').map((cell): [string, SheetCell] => {
      const isText = value(cell, 't') === 'inlineStr'
      const said = isText ? at(cell, 'x:is', 'x:t')?.textContent : at(cell, 'x:v')?.textContent
      return [value(cell, 'r') ?? '', isText ? (said ?? '') : Number(said)]
    }),
  )
}

function split(name: string): { readonly column: number; readonly row: number } {
  const [, letters = '', row = ''] = place.exec(name) ?? []
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  if (column === 0) throw new Error(`${name} is no place in a sheet`)
  return { column, row: Number(row) }
}

/** Charts have few columns. */
const join = (column: number, row: number): string => `${String.fromCharCode(64 + column)}${row}`
