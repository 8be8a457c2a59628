/**
 * A place in a file. It moves as it is read; fonts have a hundred thousand numbers, each read once by code that is not yet
 * compiled, so this is as plain as can be: with closures and `Buffer`'s own functions, it took four times as long.
 */
export interface ByteReader {
  readonly bytes: Uint8Array
  at: number
}

export const readFrom = (bytes: Uint8Array): ByteReader => ({ bytes, at: 0 })

/** Beyond the end there are zeros: what comes of a broken font is no font, which HarfBuzz tells. */
export const readU8 = (reader: ByteReader): number => reader.bytes[reader.at++] ?? 0

export const readU16 = (reader: ByteReader): number => (readU8(reader) << 8) | readU8(reader)

export const readI16 = (reader: ByteReader): number => (readU16(reader) << 16) >> 16

export const readU32 = (reader: ByteReader): number => readU16(reader) * 65_536 + readU16(reader)

/** WOFF2's `UIntBase128`: seven bits a byte, five bytes at most. */
export function readBase128(reader: ByteReader): number {
  let value = 0
  for (let digit = 0; digit < 5; digit++) {
    const byte = readU8(reader)
    value = value * 128 + (byte & 0x7f)
    if (byte < 0x80) return value
  }
  throw new RangeError('the font has a number that does not end')
}

/** WOFF2's `255UInt16`: small numbers are one byte. */
export function readShort(reader: ByteReader): number {
  const code = readU8(reader)
  if (code < 253) return code
  if (code === 253) return readU16(reader)
  return (code === 254 ? 506 : 253) + readU8(reader)
}

/** The next bytes, in place. */
export function readSlice(reader: ByteReader, length: number): Uint8Array {
  const { bytes, at } = reader
  if (length < 0 || at + length > bytes.length) throw new RangeError('the font ends too early')
  reader.at += length
  return bytes.subarray(at, at + length)
}
