import { readWoff2, type StoredTable } from './read-woff2.ts'
import { rebuildMetrics } from './rebuild-metrics.ts'
import { rebuildOutlines } from './rebuild-outlines.ts'
import type { FontTable, FontTables } from './sfnt.ts'

/**
 * Takes a font as WOFF2; gives its tables as TrueType and OpenType have them: what WOFF2 writes in its own way, outlines and
 * the distances before them, is made again. Throws for collections of fonts, and for what is no such file.
 */
export function unpackWoff2(bytes: Buffer): FontTables {
  const { flavor, tables } = readWoff2(bytes)
  const stored = (tag: string): StoredTable => {
    const found = tables.find((table) => table.tag === tag)
    if (found === undefined) throw new RangeError(`the font has no ${tag}`)
    return found
  }
  const { isTransformed, bytes: glyf } = tables.find(({ tag }) => tag === 'glyf') ?? {}
  const made = isTransformed === true && glyf !== undefined ? rebuildOutlines(glyf) : undefined
  const unpack = ({ tag, ...table }: StoredTable): FontTable => {
    if (!table.isTransformed) return { tag, bytes: table.bytes }
    if (made !== undefined && tag === 'glyf') return { tag, bytes: made.glyf }
    if (made !== undefined && tag === 'loca') return { tag, bytes: made.loca }
    if (made !== undefined && tag === 'hmtx')
      return { tag, bytes: rebuildMetrics(table.bytes, stored('hhea').bytes, made.lefts) }
    throw new RangeError(`the font has a ${tag} of an unknown kind`)
  }
  return { flavor, tables: tables.map(unpack) }
}
