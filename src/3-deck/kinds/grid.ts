import type { OutlineGrid, OutlineGridFile } from '../../2-outline/body-model.ts'
import { type Composing, given, toWords } from '../composing.ts'
import type { Row } from '../part-model.ts'
import type { Words } from '../words-model.ts'
import { checkRow } from './rows.ts'

interface Grid {
  readonly header: readonly Words[]
  readonly rows: readonly Row[]
}

/**
 * Takes head and rows as typed, or the file that holds them; gives their words, each with the place where it is typed.
 * Gives undefined where a row is too long or too short (`deck/row-length`), or the file could not be read (told then).
 */
export function composeGrid(body: OutlineGrid | OutlineGridFile, composing: Composing): Grid | undefined {
  const { report } = composing
  const typed = 'file' in body ? composing.tables.get(body.file.text) : body
  if (typed === undefined) return undefined
  const header = typed.header.map((cell) => toWords(cell, report))
  const rows = typed.rows.map((row) => ({
    cells: row.cells.map((cell) => toWords(cell, report)),
    ...given('citations', composing.cite(row)),
    at: row.at,
  }))
  const isRight = typed.rows.map((row) => checkRow(row, header.length, report)).every(Boolean)
  return isRight ? { header, rows } : undefined
}
