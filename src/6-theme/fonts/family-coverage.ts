import type { CodeRanges } from './code-ranges.ts'
import { parseCoverage } from './coverage-text.ts'
import { shippedCoverage } from './shipped-coverage.ts'
import type { ShippedFamily } from './shipped-families.ts'

const parsed = new Map<string, CodeRanges>()

/** Every character that a family has, by the table that `npm run generate` prints; each is read when it is first asked for. */
export function coverageOf(family: ShippedFamily): CodeRanges {
  const known = parsed.get(family.package)
  if (known !== undefined) return known
  const ranges = parseCoverage(shippedCoverage[family.package] ?? '')
  parsed.set(family.package, ranges)
  return ranges
}
