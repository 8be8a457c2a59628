/** Bytes that are filled bit by bit, from the lowest bit of each on. */
export interface BitWriter {
  readonly bytes: Uint8Array
  at: number
  /** Bits that are no whole byte yet, and how many. */
  pending: number
  pendingBits: number
}

export function startWriting(bytes: Uint8Array, at: number): BitWriter {
  return { bytes, at, pending: 0, pendingBits: 0 }
}

/** Writes up to 16 bits of a number. */
export function writeBits(writer: BitWriter, value: number, count: number): void {
  let pending = writer.pending | (value << writer.pendingBits)
  let pendingBits = writer.pendingBits + count
  while (pendingBits >= 8) {
    writer.bytes[writer.at] = pending
    writer.at += 1
    pending >>>= 8
    pendingBits -= 8
  }
  writer.pending = pending
  writer.pendingBits = pendingBits
}

/** Fills up the byte that has been begun. */
export function endByte(writer: BitWriter): void {
  if (writer.pendingBits > 0) writeBits(writer, 0, 8 - writer.pendingBits)
}
