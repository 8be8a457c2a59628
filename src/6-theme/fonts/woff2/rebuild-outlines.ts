import { type ByteReader, readFrom, readI16, readShort, readSlice, readU16, readU32 } from './byte-reader.ts'
import { makeRoom, type OutlinePoints, readPoints } from './outline-points.ts'
import { printOutline } from './print-outline.ts'
import { roundUp4 } from './sfnt.ts'

export interface Outlines {
  readonly glyf: Buffer
  readonly loca: Buffer
  /** Where each outline begins at its left; 0 for glyphs without one. */
  readonly lefts: readonly number[]
}

/** The streams that glyphs are spread over, in their order. */
interface Streams {
  readonly contours: ByteReader
  readonly counts: ByteReader
  readonly flags: ByteReader
  readonly glyphs: ByteReader
  readonly composites: ByteReader
  readonly boxes: ByteReader
  readonly instructions: ByteReader
}

/** Where glyphs are written: `at` is the end of the last one. */
interface Writing {
  readonly bytes: Buffer
  at: number
  readonly points: OutlinePoints
}

/** Takes the table `glyf` in WOFF2's own way (https://www.w3.org/TR/WOFF2/#glyf_table_format); gives both tables as they were. */
export function rebuildOutlines(stored: Uint8Array): Outlines {
  const head = readFrom(stored)
  head.at = 2
  const hasOverlaps = (readU16(head) & 1) === 1
  const count = readU16(head)
  const isLong = readU16(head) === 1
  const lengths = Array.from({ length: 7 }, () => readU32(head))
  const [contours, counts, flags, glyphs, composites, boxes, instructions] = lengths.map((length) =>
    readFrom(readSlice(head, length)),
  )
  if (!contours || !counts || !flags || !glyphs || !composites || !boxes || !instructions)
    throw new RangeError('the font has no outlines')
  const boxed = readSlice(boxes, 4 * ((count + 31) >> 5))
  const overlaps = hasOverlaps ? readSlice(head, (count + 7) >> 3) : new Uint8Array()
  const streams = { contours, counts, flags, glyphs, composites, boxes, instructions }
  // A point of two bytes becomes five at most, the end of a contour two; a glyph has ten more, and three to fill up.
  const bytes = Buffer.alloc(3 * stored.length + 16 * count)
  const writing = { bytes, at: 0, points: makeRoom(flags.bytes.length) }
  const ends = Array.from({ length: count }, (_, glyph) => {
    writeGlyph(streams, writing, hasBit(boxed, glyph), hasBit(overlaps, glyph))
    return writing.at
  })
  const lefts = ends.map((end, glyph) => leftOf(bytes, ends[glyph - 1] ?? 0, end))
  return { glyf: bytes.subarray(0, writing.at), loca: printLoca(ends, isLong), lefts }
}

const hasBit = (bits: Uint8Array, index: number): boolean =>
  ((bits[index >> 3] ?? 0) & (0x80 >> (index & 7))) !== 0

const leftOf = (bytes: Buffer, start: number, end: number): number =>
  start === end ? 0 : bytes.readInt16BE(start + 2)

function writeGlyph(streams: Streams, writing: Writing, hasBox: boolean, isOverlapping: boolean): void {
  const contours = readI16(streams.contours)
  if (contours === 0) return
  writeI16(writing, contours)
  if (contours < 0) writeComposite(streams, writing)
  else writeSimple(streams, writing, contours, hasBox, isOverlapping)
  writing.at = roundUp4(writing.at)
}

/** Flags of a part of a composed glyph. */
const part = {
  ...{ wordArguments: 0x1, scale: 0x8, more: 0x20, twoScales: 0x40, matrix: 0x80, instructions: 0x100 },
} as const

function writeComposite({ composites, glyphs, boxes, instructions }: Streams, writing: Writing): void {
  writeBytes(writing, readSlice(boxes, 8))
  let flags: number = part.more
  let hasInstructions = false
  while ((flags & part.more) !== 0) {
    flags = readU16(composites)
    hasInstructions ||= (flags & part.instructions) !== 0
    const scale = flags & part.scale ? 2 : flags & part.twoScales ? 4 : flags & part.matrix ? 8 : 0
    writeI16(writing, flags)
    writeBytes(writing, readSlice(composites, 2 + (flags & part.wordArguments ? 4 : 2) + scale))
  }
  if (hasInstructions) writeInstructions(glyphs, instructions, writing)
}

function writeSimple(
  { counts, flags, glyphs, boxes, instructions }: Streams,
  writing: Writing,
  contours: number,
  hasBox: boolean,
  isOverlapping: boolean,
): void {
  const { points } = writing
  const boxAt = writing.at
  writing.at += 8
  let count = 0
  for (let contour = 0; contour < contours; contour++) {
    count += readShort(counts)
    writeI16(writing, count - 1)
  }
  if (count > points.dx.length) throw new RangeError('the font ends too early')
  readPoints(points, count, flags, glyphs)
  writeInstructions(glyphs, instructions, writing)
  writing.at = printOutline(points, count, isOverlapping, writing.bytes, writing.at)
  if (hasBox) writing.bytes.set(readSlice(boxes, 8), boxAt)
  else writeBox(points, count, writing.bytes, boxAt)
}

function writeInstructions(glyphs: ByteReader, instructions: ByteReader, writing: Writing): void {
  const length = readShort(glyphs)
  writeI16(writing, length)
  if (length > 0) writeBytes(writing, readSlice(instructions, length))
}

function writeBox({ dx, dy }: OutlinePoints, count: number, bytes: Buffer, at: number): void {
  let [x, y] = [0, 0]
  let [left, bottom, right, top] = [32_767, 32_767, -32_768, -32_768]
  for (let index = 0; index < count; index++) {
    x += dx[index] ?? 0
    y += dy[index] ?? 0
    if (x < left) left = x
    if (x > right) right = x
    if (y < bottom) bottom = y
    if (y > top) top = y
  }
  bytes.writeInt16BE(left, at)
  bytes.writeInt16BE(bottom, at + 2)
  bytes.writeInt16BE(right, at + 4)
  bytes.writeInt16BE(top, at + 6)
}

function writeI16(writing: Writing, value: number): void {
  writing.bytes[writing.at++] = value >> 8
  writing.bytes[writing.at++] = value
}

function writeBytes(writing: Writing, bytes: Uint8Array): void {
  writing.bytes.set(bytes, writing.at)
  writing.at += bytes.length
}

function printLoca(ends: readonly number[], isLong: boolean): Buffer {
  const loca = Buffer.alloc((ends.length + 1) * (isLong ? 4 : 2))
  ends.forEach((end, glyph) => {
    if (isLong) loca.writeUInt32BE(end, 4 * glyph + 4)
    else loca.writeUInt16BE(end / 2, 2 * glyph + 2)
  })
  return loca
}
