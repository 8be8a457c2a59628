import type { Chart } from '../../../3-deck/part-model.ts'

/** Names of rows as numbers that an axis can be to scale by. */
export interface Dates {
  readonly kind: 'numbers' | 'days'
  /** By the row as typed. */
  readonly values: readonly { readonly value: number; readonly format: string }[]
}

const day = /^(\d{4})-(\d{2})(?:-(\d{2}))?$/

/**
 * Takes a chart; gives its moments as numbers where lines must be to scale and names alone would not be: whole numbers (years),
 * or dates from 1900 on, at unequal distances. Undefined where the names will do.
 */
export function readDates({ type, rows }: Chart): Dates | undefined {
  if (type !== 'line' && type !== 'area') return undefined
  const positions = rows.map(({ position }) => position)
  if (!positions.every((position) => position !== undefined) || isEven(positions)) return undefined
  const names = rows.map(({ cells }) => cells[0]?.plain.trim() ?? '')
  if (names.every((name, index) => /^\d{1,5}$/.test(name) && Number(name) === positions[index])) {
    return { kind: 'numbers', values: names.map((name) => ({ value: Number(name), format: 'General' })) }
  }
  const days = names.map(serialOf)
  return days.every((value) => value !== undefined)
    ? { kind: 'days', values: days.map((value, index) => ({ value, format: formatFor(names[index] ?? '') })) }
    : undefined
}

function isEven(positions: readonly number[]): boolean {
  const steps = positions.slice(1).map((position, index) => position - (positions[index] ?? 0))
  const [first = 0] = steps
  return steps.every((step) => Math.abs(step - first) <= Math.abs(first) * 0.04)
}

const formatFor = (name: string): string => (/-\d\d-/.test(name) ? 'yyyy\\-mm\\-dd' : 'yyyy\\-mm')

/** Spreadsheets count days from the last of 1899; what lies before March 1900 they count wrongly, or not at all. */
function serialOf(name: string): number | undefined {
  const [, year, month, date = '1'] = day.exec(name) ?? []
  if (year === undefined || Number(year) < 1901) return undefined
  return Date.UTC(Number(year), Number(month) - 1, Number(date)) / 86_400_000 + 25_569
}
