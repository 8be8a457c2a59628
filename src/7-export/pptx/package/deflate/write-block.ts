import { type BitWriter, endByte, writeBits } from './bit-writer.ts'
import type { Block } from './find-matches.ts'
import { type Code, emptyCode, fixedCode, makeCode } from './huffman-code.ts'
import {
  distanceCount,
  distances,
  endOfBlock,
  firstLength,
  lengths,
  literalCount,
  symbolOfDistance,
  symbolOfLength,
} from './symbols.ts'
import { emptyHeading, planHeading, writeHeading } from './write-heading.ts'

interface CodePair {
  readonly literals: Code
  readonly distances: Code
}

const own: CodePair = { literals: emptyCode(literalCount), distances: emptyCode(distanceCount) }
const heading = emptyHeading()

const fixed: CodePair = {
  literals: fixedCode(
    Array.from({ length: 288 }, (_none, symbol) =>
      symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8,
    ),
  ),
  distances: fixedCode(Array.from({ length: distanceCount }, () => 5)),
}

const kinds = { stored: 0, fixed: 1, own: 2 } as const
const mostStored = 65_535

/** Writes a block in the shortest of the three ways that DEFLATE has: as it is, by the fixed codes, by codes made for it. */
export function writeBlock(writer: BitWriter, block: Block, raw: Uint8Array, isLast: boolean): void {
  makeCode(block.literalCounts, 15, own.literals)
  makeCode(block.distanceCounts, 15, own.distances)
  const extraBits = extraBitsOf(block)
  const ownBits = extraBits + bitsBy(own, block) + planHeading(own.literals, own.distances, heading)
  const fixedBits = extraBits + bitsBy(fixed, block)
  const storedBits = raw.length > mostStored ? Number.POSITIVE_INFINITY : 8 * (raw.length + 5)
  writeBits(writer, isLast ? 1 : 0, 1)
  if (storedBits < Math.min(ownBits, fixedBits)) {
    writeStored(writer, raw)
  } else if (fixedBits <= ownBits) {
    writeBits(writer, kinds.fixed, 2)
    writeTokens(writer, block, fixed)
  } else {
    writeBits(writer, kinds.own, 2)
    writeHeading(writer, heading)
    writeTokens(writer, block, own)
  }
}

/** What says where in their ranges lengths and distances are. */
function extraBitsOf({ literalCounts, distanceCounts }: Block): number {
  let bits = 0
  for (let symbol = 0; symbol < lengths.extras.length; symbol += 1)
    bits += (literalCounts[firstLength + symbol] as number) * (lengths.extras[symbol] as number)
  for (let symbol = 0; symbol < distanceCount; symbol += 1)
    bits += (distanceCounts[symbol] as number) * (distances.extras[symbol] as number)
  return bits
}

function bitsBy({ literals, distances: far }: CodePair, { literalCounts, distanceCounts }: Block): number {
  let bits = 0
  for (let symbol = 0; symbol < literalCount; symbol += 1)
    bits += (literalCounts[symbol] as number) * (literals.sizes[symbol] as number)
  for (let symbol = 0; symbol < distanceCount; symbol += 1)
    bits += (distanceCounts[symbol] as number) * (far.sizes[symbol] as number)
  return bits
}

function writeStored(writer: BitWriter, raw: Uint8Array): void {
  writeBits(writer, kinds.stored, 2)
  endByte(writer)
  writeBits(writer, raw.length, 16)
  writeBits(writer, raw.length ^ 0xffff, 16)
  writer.bytes.set(raw, writer.at)
  writer.at += raw.length
}

/** One loop with its own variables, written out: nearly all bits of a file come through here. */
function writeTokens(writer: BitWriter, block: Block, codes: CodePair): void {
  const { tokens, count } = block
  const { sizes, bits } = codes.literals
  const far = codes.distances
  const { bytes } = writer
  let { at, pending, pendingBits } = writer
  for (let index = 0; index < count; index += 1) {
    const token = tokens[index] as number
    if (token >= endOfBlock) {
      const length = token >>> 16
      const near = symbolOfLength[length] as number
      pending |= (bits[firstLength + near] as number) << pendingBits
      pendingBits += sizes[firstLength + near] as number
      if (pendingBits >= 16) {
        bytes[at] = pending
        bytes[at + 1] = pending >>> 8
        at += 2
        pending >>>= 16
        pendingBits -= 16
      }
      pending |= (length - (lengths.bases[near] as number)) << pendingBits
      pendingBits += lengths.extras[near] as number
      if (pendingBits >= 16) {
        bytes[at] = pending
        bytes[at + 1] = pending >>> 8
        at += 2
        pending >>>= 16
        pendingBits -= 16
      }
      const distance = token & 0xffff
      const symbol = symbolOfDistance(distance)
      pending |= (far.bits[symbol] as number) << pendingBits
      pendingBits += far.sizes[symbol] as number
      if (pendingBits >= 16) {
        bytes[at] = pending
        bytes[at + 1] = pending >>> 8
        at += 2
        pending >>>= 16
        pendingBits -= 16
      }
      pending |= (distance - (distances.bases[symbol] as number)) << pendingBits
      pendingBits += distances.extras[symbol] as number
    } else {
      pending |= (bits[token] as number) << pendingBits
      pendingBits += sizes[token] as number
    }
    if (pendingBits >= 16) {
      bytes[at] = pending
      bytes[at + 1] = pending >>> 8
      at += 2
      pending >>>= 16
      pendingBits -= 16
    }
  }
  writer.at = at
  writer.pending = pending
  writer.pendingBits = pendingBits
  // Whole bytes among what is pending first, so that the end has room.
  writeBits(writer, 0, 0)
  writeBits(writer, bits[endOfBlock] as number, sizes[endOfBlock] as number)
}
