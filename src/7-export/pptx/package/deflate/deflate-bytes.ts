import { endByte, startWriting } from './bit-writer.ts'
import { beginInput, emptyBlock, findMatches } from './find-matches.ts'
import { writeBlock } from './write-block.ts'

const block = emptyBlock()

/** As much as an input of a size takes at most: by the fixed codes a letter has nine bits, and a match fewer than what it stands for. */
export function mostDeflated(size: number): number {
  return size + (size >> 3) + 64
}

/**
 * Takes bytes; writes them as a raw DEFLATE stream (RFC 1951) from a place on, and gives the place after it: the same bytes on every
 * machine, which Node's zlib does not give. Made for thousands of small parts of XML: nothing is set up anew for each (ADR 0028).
 */
export function deflateInto(into: Uint8Array, start: number, data: Uint8Array): number {
  const writer = startWriting(into, start)
  const first = beginInput(data.length)
  let at = 0
  do {
    const from = at
    at = findMatches(data, from, first, block)
    writeBlock(writer, block, data.subarray(from, at), at === data.length)
  } while (at < data.length)
  endByte(writer)
  return writer.at
}
