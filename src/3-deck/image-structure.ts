import { crc32 } from 'node:zlib'

/**
 * Whether the bytes of a picture are whole, by its type. Chromium 156 shows a PNG cut in half as if it were whole, so its
 * word is not enough. What follows the end of a PNG or JPEG (cameras and editors put things there) is no harm.
 */
export const isWhole = {
  png: isWholePng,
  jpg: isWholeJpeg,
  gif: (bytes: Buffer) => bytes.at(-1) === 0x3b,
  webp: (bytes: Buffer) => bytes.length >= 12 && bytes.readUInt32LE(4) + 8 <= bytes.length,
  svg: (bytes: Buffer) => /<\/svg\s*>\s*$/.test(bytes.toString('utf8')),
} as const

/** Chunk by chunk (length, type, data, checksum) up to IEND. */
function isWholePng(bytes: Buffer): boolean {
  let at = 8
  while (at + 12 <= bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at)
    if (end > bytes.length) return false
    if (crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return false
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return true
    at = end
  }
  return false
}

/** Segment by segment up to the first scan, then to the end mark: a thumbnail inside has an end mark of its own. */
function isWholeJpeg(bytes: Buffer): boolean {
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]
    if (marker === 0xda) return bytes.indexOf(Buffer.from([0xff, 0xd9]), at) > 0
    // A run of 0xff is padding.
    at += marker === 0xff ? 1 : 2 + bytes.readUInt16BE(at + 2)
  }
  return false
}
