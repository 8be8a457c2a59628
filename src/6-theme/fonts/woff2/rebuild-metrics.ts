import { readFrom, readI16, readU8, readU16 } from './byte-reader.ts'

/**
 * Takes the table `hmtx` in WOFF2's own way, which leaves out distances that outlines tell (https://www.w3.org/TR/WOFF2/#hmtx_table_format),
 * `hhea`, and where each glyph's outline begins at its left; gives the table as it was.
 */
export function rebuildMetrics(stored: Buffer, hhea: Buffer, lefts: readonly number[]): Buffer {
  const reader = readFrom(stored)
  const flags = readU8(reader)
  const wide = hhea.readUInt16BE(34)
  const widths = Array.from({ length: wide }, () => readU16(reader))
  const distances = lefts.map((left, glyph) =>
    (glyph < wide ? flags & 1 : flags & 2) === 0 ? readI16(reader) : left,
  )
  const metrics = Buffer.alloc(2 * (wide + lefts.length))
  let at = 0
  distances.forEach((distance, glyph) => {
    // Glyphs after the last width have this one.
    if (glyph < wide) at = metrics.writeUInt16BE(widths[glyph] ?? 0, at)
    at = metrics.writeInt16BE(distance, at)
  })
  return metrics
}
