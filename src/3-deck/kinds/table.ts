import { type Composer, given, optionalWords } from '../composing.ts'
import type { Alignment } from '../part-model.ts'
import { composeGrid } from './grid.ts'
import { checkCount, limits } from './too-many.ts'

export const composeTable: Composer<'table'> = (body, { keyAt }, composing) => {
  const { report } = composing
  const grid = composeGrid(body, composing)
  if (grid === undefined) return undefined
  const { header, rows } = grid
  const fits = [
    checkCount(limits.tableRows, rows.length, keyAt, report),
    checkCount(limits.tableColumns, header.length, keyAt, report),
  ]
  if (!fits.every(Boolean)) return undefined
  const align: readonly Alignment[] = header.map((_head, column) => body.align?.[column] ?? 'left')
  return { header, rows, align, ...given('caption', optionalWords(body.caption, report)) }
}
