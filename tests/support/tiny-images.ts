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

/** The smallest baseline JPEG of 1 × 1 that decoders take, with an EXIF orientation if one is given. */
export function tinyJpeg(orientation?: number): Uint8Array {
  const whole = Buffer.from(
    'ffd8ffe000104a46494600010100000100010000ffdb004300' +
      '01'.repeat(64) +
      'ffc0000b080003000401011100ffc40014000100000000000000000000000000000000ffc40014100100000000000000000000000000000000ffda0008010100003f0000ffd9',
    'hex',
  )
  if (orientation === undefined) return whole
  const tiff = `49492a000800000001001201030001000000${orientation.toString(16).padStart(2, '0')}00000000000000`
  const exif = Buffer.from(`ffe1002245786966000${'0'}${tiff}`, 'hex')
  exif.writeUInt16BE(exif.length - 2, 2)
  return Buffer.concat([whole.subarray(0, 2), exif, whole.subarray(2)])
}
