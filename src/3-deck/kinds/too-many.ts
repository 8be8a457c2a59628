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
  numbers: {
    key: 'numbers',
    noun: 'figures',
    least: 1,
    most: 4,
    hint: 'set `split: true`, or make a `table`',
  },
  timeline: {
    key: 'timeline',
    noun: 'events',
    least: 1,
    most: 8,
    hint: 'set `split: true`, or keep the events that matter',
  },
  points: {
    key: 'points',
    noun: 'points',
    least: 1,
    most: 12,
    hint: 'make two slides, or set `split: true`',
  },
  flow: {
    key: 'flow',
    noun: 'steps',
    least: 2,
    most: 6,
    hint: 'join steps, or make two slides; one alone is a `statement`',
  },
  choices: {
    key: 'choices',
    noun: 'choices',
    least: 2,
    most: 6,
    hint: 'keep those that are worth a thought; a question may do without any',
  },
  definition: {
    key: 'definition',
    noun: 'definitions',
    least: 1,
    most: 4,
    hint: 'set `split: true`, or make a `table`',
  },
  tableRows: {
    key: 'table',
    noun: 'rows',
    least: 1,
    most: 10,
    hint: 'keep the rows that matter, or set `split: true`; the whole table may go to `handout:`',
  },
  tableColumns: {
    key: 'table',
    noun: 'columns',
    least: 1,
    most: 8,
    hint: 'keep the columns that matter, or make two tables',
  },
  chartBars: {
    key: 'chart',
    noun: 'groups of bars',
    least: 1,
    most: 7,
    hint: 'keep those that matter and sum up the rest in one row, or use a `table`',
  },
  chartBarsInTime: {
    key: 'chart',
    noun: 'groups of bars in time',
    least: 1,
    most: 12,
    hint: 'use `line`, which takes many',
  },
  chartSeries: {
    key: 'chart',
    noun: 'series',
    least: 1,
    most: 4,
    hint: 'keep those that matter and sum up the rest in one column, or use a `table`',
  },
  chartBarsInAll: {
    key: 'chart',
    noun: 'single bars',
    least: 1,
    most: 20,
    hint: 'use `stacked` or `line`, or make two slides',
  },
  chartSlices: {
    key: 'chart',
    noun: 'slices',
    least: 2,
    most: 6,
    hint: 'sum up the small ones in one row, or use `bar`',
  },
  chartMoments: {
    key: 'chart',
    noun: 'moments',
    least: 2,
    most: 200,
    hint: 'one moment takes a `bar`; of very many, take every tenth',
  },
  chartDots: {
    key: 'chart',
    noun: 'dots',
    least: 1,
    most: 200,
    hint: 'show a part of them, or sum them up as `bar`',
  },
  code: {
    key: 'code',
    noun: 'lines',
    least: 1,
    most: 14,
    hint: 'show the lines that matter, or make two slides',
  },
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
