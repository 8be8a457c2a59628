import type { PictureTurn } from './part-model.ts'

const [shortType, orientationTag] = [3, 0x0112]

/** Takes a JPEG; gives how its EXIF says that programs turn it, as browsers read it; undefined where it stands upright as it is. */
export function readTurn(bytes: Buffer): PictureTurn | undefined {
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff && bytes[at + 1] !== 0xda) {
    const isPadding = bytes[at + 1] === 0xff
    const end = at + 2 + bytes.readUInt16BE(at + 2)
    const isExif = bytes[at + 1] === 0xe1 && bytes.toString('latin1', at + 4, at + 10) === 'Exif\0\0'
    if (isExif && !isPadding) return readTiff(bytes, at + 10, Math.min(end, bytes.length))
    at = isPadding ? at + 1 : end
  }
  return undefined
}

/** EXIF is a TIFF file: its byte order, where its first directory begins, and there twelve bytes for each entry. */
function readTiff(bytes: Buffer, start: number, end: number): PictureTurn | undefined {
  if (start + 8 > end) return undefined
  const isLittle = bytes.toString('latin1', start, start + 2) === 'II'
  const short = (at: number): number => (isLittle ? bytes.readUInt16LE(at) : bytes.readUInt16BE(at))
  const long = (at: number): number => (isLittle ? bytes.readUInt32LE(at) : bytes.readUInt32BE(at))
  const directory = start + long(start + 4)
  if (directory + 2 > end) return undefined
  const entries = Array.from({ length: short(directory) }, (_none, index) => directory + 2 + index * 12)
  const entry = entries.find((at) => at + 12 <= end && short(at) === orientationTag)
  if (entry === undefined || short(entry + 2) !== shortType || long(entry + 4) !== 1) return undefined
  const orientation = short(entry + 8)
  if (!isTurn(orientation)) return undefined
  return { orientation, byteAt: entry + (isLittle ? 8 : 9) }
}

const isTurn = (orientation: number): orientation is PictureTurn['orientation'] =>
  orientation >= 2 && orientation <= 8
