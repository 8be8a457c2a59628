import { type BitWriter, endByte, writeBits } from './bit-writer.ts'
import type { Block } from './find-matches.ts'
import { type Code, codeOf, emptyCode, makeCode } from './huffman-code.ts'
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
import { usualDistances, usualLiterals } from './usual-code.ts'
import { emptyHeading, type Heading, planHeading, writeHeading } from './write-heading.ts'

interface CodePair {
  readonly literals: Code
  readonly distances: Code
}

const own: CodePair = { literals: emptyCode(literalCount), distances: emptyCode(distanceCount) }
const ownHeading = emptyHeading()

const usual: CodePair = { literals: usualLiterals, distances: usualDistances }
const usualHeading = emptyHeading()
const usualHeadingBits = planHeading(usualLiterals, usualDistances, usualHeading)
/** Of many tokens, or of others than those it was made for, a code of their own is worth making. */
const mostUsual = 4096
const usualBitsPerToken = 7.25

/** The code that needs no telling (RFC 1951, 3.2.6): cheaper where there is little to say. */
const fixed: CodePair = {
  literals: codeOf(
    Array.from({ length: 288 }, (_none, symbol) =>
      symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8,
    ),
  ),
  distances: codeOf(Array.from({ length: distanceCount }, () => 5)),
}

const kinds = { stored: 0, fixed: 1, told: 2 } as const
const mostStored = 65_535

/**
 * Writes a block as it is, by the fixed codes, by those that usual blocks share, or by codes made for it: in the shortest way, but for
 * codes of their own, which usual blocks get none of.
 */
export function writeBlock(writer: BitWriter, block: Block, raw: Uint8Array, isLast: boolean): void {
  const extraBits = extraBitsOf(block)
  const fixedBits = extraBits + bitsBy(fixed, block)
  const told = chooseCodes(block)
  const toldBits = extraBits + told.bits
  const storedBits = raw.length > mostStored ? Number.POSITIVE_INFINITY : 8 * (raw.length + 5)
  writeBits(writer, isLast ? 1 : 0, 1)
  if (storedBits < Math.min(toldBits, fixedBits)) {
    writeStored(writer, raw)
  } else if (fixedBits <= toldBits) {
    writeBits(writer, kinds.fixed, 2)
    writeTokens(writer, block, fixed)
  } else {
    writeBits(writer, kinds.told, 2)
    writeHeading(writer, told.heading)
    writeTokens(writer, block, told.codes)
  }
}

interface ToldCodes {
  readonly codes: CodePair
  readonly heading: Heading
  /** Of all symbols with the heading, without what says where in their ranges they are. */
  readonly bits: number
}

function chooseCodes(block: Block): ToldCodes {
  const usualBits = bitsBy(usual, block)
  if (block.count <= mostUsual && usualBits <= usualBitsPerToken * block.count)
    return { codes: usual, heading: usualHeading, bits: usualBits + usualHeadingBits }
  makeCode(block.literalCounts, 15, own.literals)
  makeCode(block.distanceCounts, 15, own.distances)
  const headingBits = planHeading(own.literals, own.distances, ownHeading)
  return { codes: own, heading: ownHeading, bits: headingBits + bitsBy(own, block) }
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

/** Infinite where the codes have no word for a symbol. */
function bitsBy({ literals, distances: far }: CodePair, { literalCounts, distanceCounts }: Block): number {
  let bits = 0
  for (let symbol = 0; symbol < literalCount; symbol += 1) {
    const count = literalCounts[symbol] as number
    const size = literals.sizes[symbol] as number
    if (size === 0 && count > 0) return Number.POSITIVE_INFINITY
    bits += count * size
  }
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
