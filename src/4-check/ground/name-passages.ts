import type { RelatedPlace } from '../../diagnostics/model.ts'
import type { Unit } from './index-articles.ts'

const mostNamed = 3
const mostRelated = 3

/** `p1.2`, `p5.1–p5.3, p7.2`: consecutive units as a range. */
export function namePassages(units: readonly Unit[]): string {
  const runs: Unit[][] = []
  for (const unit of units) {
    const last = runs.at(-1)?.at(-1)
    if (last !== undefined && unit.rank === last.rank + 1) runs.at(-1)?.push(unit)
    else runs.push([unit])
  }
  const names = runs.map((run) => [...new Set([run[0]?.address, run.at(-1)?.address])].join('–'))
  return names.length > mostNamed ? `${names.slice(0, mostNamed).join(', ')} …` : names.join(', ')
}

/** The passages to show beside a fault: the first few, each with what it is. */
export function showPassages(units: readonly Unit[], note: string): readonly RelatedPlace[] {
  return units.slice(0, mostRelated).map(({ at, address }) => ({ at, note: `${address} ${note}` }))
}
