import type { Element } from '@xmldom/xmldom'
import type { OpenPackage } from './open-package.ts'
import { readWorkbook, type SheetCell, type Workbook } from './read-workbook.ts'
import { all, at, value } from './xml-tree.ts'

export interface ReadChart {
  /** `c:barChart` and the like, without `c:`. */
  readonly kinds: readonly string[]
  readonly series: readonly ReadSeries[]
  /** What “Edit Data” opens. */
  readonly sheet: Workbook['rows']
  /** Whether each of the chart's own values is that of the cell that it says it comes from. */
  readonly isAsSheet: boolean
}

interface ReadSeries {
  readonly name: string
  readonly names: readonly SheetCell[]
  readonly values: readonly SheetCell[]
}

interface Reference {
  readonly formula: string
  readonly cached: readonly SheetCell[]
}

/** Reads a chart's own values, and the workbook that they come from. */
export function readChart(path: string, { xml, follow, bytes }: OpenPackage): ReadChart {
  const space = xml(path)
  const plot = at(space, 'c:chart', 'c:plotArea')
  const workbook = readWorkbook(bytes(follow(path, value(at(space, 'c:externalData'), 'r:id'))))
  const references = all(plot, 'c:f').map((formula) => readReference(formula.parentNode as Element))
  const series = all(plot, 'c:ser')
  return {
    kinds: [...new Set(series.map(({ parentNode }) => (parentNode as Element).localName ?? ''))],
    series: series.map(readSeries),
    sheet: workbook.rows,
    isAsSheet: references.every(({ formula, cached }) => isSame(workbook.cells(formula), cached)),
  }
}

function readSeries(series: Element): ReadSeries {
  const refer = (...names: readonly string[]): readonly SheetCell[] => {
    const [holder] = names.flatMap((name) => at(series, name) ?? [])
    const reference = at(holder, 'c:strRef') ?? at(holder, 'c:numRef')
    return reference === undefined ? [] : readReference(reference).cached
  }
  const [name] = refer('c:tx')
  return { name: `${name ?? ''}`, names: refer('c:cat', 'c:xVal'), values: refer('c:val', 'c:yVal') }
}

/** A stretch of cells with what the chart keeps of them; gaps are undefined. */
function readReference(reference: Element): Reference {
  const numbers = at(reference, 'c:numCache')
  const cache = numbers ?? at(reference, 'c:strCache')
  const points = new Map(
    all(cache, 'c:pt').map((point) => [value(point, 'idx'), at(point, 'c:v')?.textContent ?? '']),
  )
  const count = Number(value(at(cache, 'c:ptCount'), 'val'))
  const cached = Array.from({ length: count }, (_none, index): SheetCell => {
    const said = points.get(String(index))
    return said === undefined || numbers === undefined ? said : Number(said)
  })
  return { formula: at(reference, 'c:f')?.textContent ?? '', cached }
}

function isSame(cells: readonly SheetCell[], cached: readonly SheetCell[]): boolean {
  return cells.length === cached.length && cells.every((cell, index) => cell === cached[index])
}
