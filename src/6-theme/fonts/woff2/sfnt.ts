/** A table of a font, by its tag of four letters. */
export interface FontTable {
  readonly tag: string
  readonly bytes: Buffer
}

/** A font as its tables; the flavor tells TrueType's outlines from those of PostScript. */
export interface FontTables {
  readonly flavor: number
  readonly tables: readonly FontTable[]
}

/** Takes a font as TrueType or OpenType has it, uncompressed; gives its tables in the order of their tags. */
export function readSfnt(bytes: Buffer): FontTables {
  const tables = Array.from({ length: bytes.readUInt16BE(4) }, (_, index) => {
    const at = 12 + 16 * index
    const offset = bytes.readUInt32BE(at + 8)
    const length = bytes.readUInt32BE(at + 12)
    return { tag: bytes.toString('latin1', at, at + 4), bytes: bytes.subarray(offset, offset + length) }
  })
  return { flavor: bytes.readUInt32BE(0), tables }
}

/** Gives the tables as one file. It is only for HarfBuzz, which looks at no checksums and searches by no hints: both stay 0. */
export function printSfnt({ flavor, tables }: FontTables): Buffer {
  const sorted = [...tables].sort((a, b) => (a.tag < b.tag ? -1 : 1))
  const directory = Buffer.alloc(12 + 16 * sorted.length)
  directory.writeUInt32BE(flavor, 0)
  directory.writeUInt16BE(sorted.length, 4)
  const parts: Buffer[] = [directory]
  let offset = directory.length
  sorted.forEach(({ tag, bytes }, index) => {
    const at = 12 + 16 * index
    directory.write(tag, at, 'latin1')
    directory.writeUInt32BE(offset, at + 8)
    directory.writeUInt32BE(bytes.length, at + 12)
    parts.push(bytes, Buffer.alloc(roundUp4(bytes.length) - bytes.length))
    offset += roundUp4(bytes.length)
  })
  return Buffer.concat(parts)
}

export const roundUp4 = (length: number): number => (length + 3) & ~3
