import { crc32, deflateSync } from 'node:zlib'

/** A PNG of one color; `data` takes the place of its pixels. */
export function tinyPng(widthPx: number, heightPx: number, data?: Uint8Array): Uint8Array {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(widthPx, 0)
  header.writeUInt32BE(heightPx, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const rows = data ?? Buffer.alloc((widthPx * 3 + 1) * heightPx)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    pngChunk('IHDR', header),
    pngChunk('IDAT', deflateSync(rows)),
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

function pngChunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const ends = Buffer.alloc(8)
  ends.writeUInt32BE(data.length, 0)
  ends.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)])
}

/**
 * The smallest baseline JPEG that decoders take, 4 × 3, with an EXIF orientation if one is given: in the one byte order or the other,
 * its directory behind as many bytes of nothing.
 */
export function tinyJpeg(
  orientation?: number,
  { isBigEndian = false, gap = 0 }: { readonly isBigEndian?: boolean; readonly gap?: number } = {},
): Uint8Array {
  const whole = Buffer.from(
    'ffd8ffe000104a46494600010100000100010000ffdb004300' +
      '01'.repeat(64) +
      'ffc0000b080003000401011100ffc40014000100000000000000000000000000000000ffc40014100100000000000000000000000000000000ffda0008010100003f0000ffd9',
    'hex',
  )
  if (orientation === undefined) return whole
  const short = (value: number): readonly number[] =>
    isBigEndian ? [value >> 8, value & 255] : [value & 255, value >> 8]
  const long = (value: number): readonly number[] =>
    isBigEndian ? [0, 0, ...short(value)] : [...short(value), 0, 0]
  const entry = [...short(0x0112), ...short(3), ...long(1), ...short(orientation), 0, 0]
  const head = [...Buffer.from(isBigEndian ? 'MM' : 'II'), ...short(42), ...long(8 + gap)]
  const exif = [...Buffer.from('Exif\0\0'), ...head, ...Buffer.alloc(gap), ...short(1), ...entry, ...long(0)]
  const length = exif.length + 2
  const segment = Buffer.from([0xff, 0xe1, length >> 8, length & 255, ...exif])
  return Buffer.concat([whole.subarray(0, 2), segment, whole.subarray(2)])
}
