import type { Composer } from '../composing.ts'
import { given, toWords } from '../composing.ts'
import { composeItems } from './items.ts'
import { checkRow } from './rows.ts'
import { checkCount, limits } from './too-many.ts'

export const composeCompare: Composer<'compare'> = (body, { keyAt }, composing) => {
  const { report } = composing
  if ('sides' in body) {
    if (!checkCount(limits.sides, body.sides.length, keyAt, report)) return undefined
    const sides = body.sides.map((side) => ({
      heading: toWords(side.heading, report),
      items: composeItems(side.points, composing),
      ...given('citations', composing.cite(side)),
    }))
    return { comparison: { kind: 'sides', sides } }
  }
  const header = body.header.map((cell) => toWords(cell, report))
  const rows = body.rows.map((row) => ({
    aspect: toWords(row.aspect, report),
    cells: row.cells.map((cell) => toWords(cell, report)),
    ...given('citations', composing.cite(row)),
    at: row.at,
  }))
  const isRight = body.rows.map((row) => checkRow(row, header.length, report)).every(Boolean)
  return isRight ? { comparison: { kind: 'aspects', header, rows } } : undefined
}
