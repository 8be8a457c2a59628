/** A glyph as a font file has it: what is drawn, and how wide it is in units of the font. */
export interface FileGlyph {
  readonly outline: string
  readonly advance: number
}

const sum = (bytes: DataView): number => {
  let total = 0
  for (let at = 0; at < bytes.byteLength; at += 4) {
    let word = 0
    for (let byte = 0; byte < 4; byte++)
      word = word * 256 + (at + byte < bytes.byteLength ? bytes.getUint8(at + byte) : 0)
    total = (total + word) % 2 ** 32
  }
  return total
}

/** Reads the tables of a TrueType font by the letter of the specification; throws where sums, order or bounds are wrong. */
export function readGlyphs(file: Uint8Array): ReadonlyMap<number, FileGlyph> {
  const whole = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const tables = new Map<string, DataView>()
  const tags: string[] = []
  for (let row = 12; row < 12 + 16 * whole.getUint16(4); row += 16) {
    const tag = String.fromCharCode(...file.subarray(row, row + 4))
    const [start, length] = [whole.getUint32(row + 8), whole.getUint32(row + 12)]
    if (start % 4 !== 0 || start + length > file.length) throw new Error(`${tag} is out of place`)
    const table = new DataView(file.buffer, file.byteOffset + start, length)
    // The sum of `head` is taken without the sum of all that stands in it.
    const written = tag === 'head' ? (sum(table) - table.getUint32(8) + 2 ** 32) % 2 ** 32 : sum(table)
    if (whole.getUint32(row + 4) !== written) throw new Error(`the sum of ${tag} is wrong`)
    tags.push(tag)
    tables.set(tag, table)
  }
  if (tags.join() !== [...tags].sort().join()) throw new Error('the tables are not sorted')
  if (sum(whole) !== 0xb1b0afba) throw new Error('the sum of the file is wrong')
  const need = (tag: string): DataView => {
    const table = tables.get(tag)
    if (table === undefined) throw new Error(`there is no ${tag}`)
    return table
  }
  const [glyf, loca, hmtx] = [need('glyf'), need('loca'), need('hmtx')]
  const isLong = need('head').getInt16(50) === 1
  const longMetrics = need('hhea').getUint16(34)
  const count = need('maxp').getUint16(4)
  const place = (glyph: number): number =>
    isLong ? loca.getUint32(4 * glyph) : 2 * loca.getUint16(2 * glyph)
  const glyphs = new Map<number, FileGlyph>()
  for (let glyph = 0; glyph < count; glyph++) {
    const bytes = new Uint8Array(glyf.buffer, glyf.byteOffset + place(glyph), place(glyph + 1) - place(glyph))
    const advance = hmtx.getUint16(4 * Math.min(glyph, longMetrics - 1))
    const outline = Buffer.from(bytes).toString('hex')
    if (outline !== '' || advance !== 0) glyphs.set(glyph, { outline, advance })
  }
  return glyphs
}
