import type { Report, SourceRange } from '../../diagnostics/model.ts'

interface Limit {
  readonly key: string
  readonly noun: string
  readonly least: number
  readonly most: number
  readonly hint: string
}

/** How many items of a kind a room can read: told without a browser. */
export const limits = {
  columns: { key: 'columns', noun: 'columns', least: 2, most: 3, hint: 'use `points`, or make two slides' },
  sides: {
    key: 'compare',
    noun: 'sides',
    least: 2,
    most: 2,
    hint: 'use `columns` for three, a `table` for more',
  },
  numbers: { key: 'numbers', noun: 'figures', least: 1, most: 4, hint: 'make two slides, or a `table`' },
  timeline: {
    key: 'timeline',
    noun: 'events',
    least: 1,
    most: 8,
    hint: 'make two slides, or keep the events that matter',
  },
  code: {
    key: 'code',
    noun: 'lines',
    least: 1,
    most: 14,
    hint: 'show the lines that matter, or make two slides',
  },
  points: { key: 'points', noun: 'points', least: 1, most: 12, hint: 'make two slides' },
} as const satisfies Record<string, Limit>

/** Reports `fit/too-many` where the count is off; gives whether it is right. */
export function checkCount(limit: Limit, count: number, at: SourceRange, report: Report): boolean {
  if (count >= limit.least && count <= limit.most) return true
  // An empty list is told where it is read; here it means that none of its entries could be.
  if (count === 0) return false
  const range = limit.least === limit.most ? String(limit.least) : `${limit.least} to ${limit.most}`
  report.add('fit/too-many', at, { key: limit.key, count, noun: limit.noun, limit: range, hint: limit.hint })
  return false
}
