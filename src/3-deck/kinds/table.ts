import { type Composer, given, optionalWords, toWords } from '../composing.ts'
import type { Alignment } from '../model.ts'
import { checkRow } from './rows.ts'

export const composeTable: Composer<'table'> = (body, _place, composing) => {
  const { report } = composing
  const header = body.header.map((cell) => toWords(cell, report))
  const rows = body.rows.map((row) => ({
    cells: row.cells.map((cell) => toWords(cell, report)),
    ...given('citations', composing.cite(row)),
    at: row.at,
  }))
  const isRight = body.rows.map((row) => checkRow(row, header.length, report)).every(Boolean)
  if (!isRight) return undefined
  const align: readonly Alignment[] = header.map((_head, column) => body.align?.[column] ?? 'left')
  return { header, rows, align, ...given('caption', optionalWords(body.caption, report)) }
}
