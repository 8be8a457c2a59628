import type { DeckSources } from '../3-deck/compose-deck.ts'
import type { Report } from '../diagnostics/model.ts'
import type { DataSource } from './read-sources.ts'

type Tables = DeckSources['tables']

/** The parser of CSV (15 ms) is loaded for talks that have CSV. */
export async function parseTables(sources: readonly DataSource[], report: Report): Promise<Tables> {
  if (sources.length === 0) return new Map()
  const { parseCsv } = await import('../2-outline/parse-csv.ts')
  return new Map(
    sources.flatMap(({ name, source }) => {
      const table = parseCsv(source, report)
      return table === undefined ? [] : [[name, table] as const]
    }),
  )
}
