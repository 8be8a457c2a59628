import { describe, expect, it } from 'vitest'
import { inspectImage } from '../../src/3-deck/inspect-image.ts'
import { tinyJpeg, tinyPng } from '../support/tiny-images.ts'

const text = (words: string): Uint8Array => new TextEncoder().encode(words)
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20"/></svg>'
const gif = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')
const webp = Buffer.from('UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA', 'base64')
const png = tinyPng(4, 3)

function reasonOf(bytes: Uint8Array): string {
  const inspected = inspectImage(bytes)
  return inspected.kind === 'refused' ? inspected.reason : 'none: it is taken'
}

describe('inspectImage', () => {
  it.each([
    ['PNG', png, 'image/png', 'png', 4, 3],
    ['JPEG', tinyJpeg(), 'image/jpeg', 'jpg', 4, 3],
    ['JPEG that is turned by a quarter', tinyJpeg(6), 'image/jpeg', 'jpg', 3, 4],
    ['JPEG that is turned by a half', tinyJpeg(3), 'image/jpeg', 'jpg', 4, 3],
    ['GIF', gif, 'image/gif', 'gif', 1, 1],
    ['WebP', webp, 'image/webp', 'webp', 1, 1],
    ['SVG', text(svg), 'image/svg+xml', 'svg', 40, 20],
    [
      'SVG with a byte order mark and a prolog',
      text(`\ufeff<?xml version="1.0"?>\n${svg}\n`),
      'image/svg+xml',
      'svg',
      40,
      20,
    ],
  ] as const)('tells type and size of a %s', (_name, bytes, mediaType, extension, widthPx, heightPx) => {
    const inspected = inspectImage(bytes)
    expect(inspected).toMatchObject({ kind: 'image', image: { mediaType, widthPx, heightPx } })
    expect(inspected.kind === 'image' && inspected.image.path).toMatch(
      new RegExp(`^assets/[0-9a-f]{12}\\.${extension}$`),
    )
  })

  it.each(
    [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((orientation) =>
      [false, true].flatMap((isBigEndian) => [0, 10].map((gap) => ({ orientation, isBigEndian, gap }))),
    ),
  )('reads the turn of %j, and the byte that says it', ({ orientation, ...form }) => {
    const bytes = tinyJpeg(orientation, form)
    const inspected = inspectImage(bytes)
    if (inspected.kind === 'refused') throw new Error(inspected.reason)
    const { turn, widthPx, heightPx } = inspected.image
    expect([widthPx, heightPx]).toEqual(orientation >= 5 && orientation <= 8 ? [3, 4] : [4, 3])
    // 0 and 9 mean nothing to browsers.
    const isTurned = orientation >= 2 && orientation <= 8
    expect(turn?.orientation).toBe(isTurned ? orientation : undefined)
    if (turn === undefined) return
    const differing = [...tinyJpeg(1, form)].flatMap((byte, at) => (byte === bytes[at] ? [] : [at]))
    expect(differing).toEqual([turn.byteAt])
  })

  it('takes EXIF that is cut short, or says nothing of the kind, for upright', () => {
    const bytes = Buffer.from(tinyJpeg(6))
    const tag = bytes.indexOf(Buffer.from([0x12, 0x01, 3, 0]))
    for (const [at, value] of [
      [tag, 0x13], // another tag
      [tag + 2, 4], // of another type
      [tag + 4, 2], // two of them
      [tag - 6, 0xf0], // a directory far away
    ] as const) {
      const changed = Buffer.from(bytes)
      changed[at] = value
      const inspected = inspectImage(changed)
      expect(inspected).toMatchObject({ kind: 'image', image: { widthPx: 4, heightPx: 3 } })
      expect(inspected.kind === 'image' && inspected.image.turn).toBe(undefined)
    }
  })

  it('names the same bytes alike, and others otherwise', () => {
    const pathOf = (bytes: Uint8Array) => {
      const inspected = inspectImage(bytes)
      return inspected.kind === 'image' && inspected.image.path
    }
    expect(pathOf(tinyPng(4, 3))).toBe(pathOf(png))
    expect(pathOf(tinyPng(3, 4))).not.toBe(pathOf(png))
  })

  it.each([
    ['nothing', new Uint8Array(0), 'its bytes are no picture that browsers show'],
    ['a text', text('This is text.\n'), 'its bytes are no picture that browsers show'],
    [
      'a page',
      text('<!DOCTYPE html><html><body>No</body></html>'),
      'its bytes are no picture that browsers show',
    ],
    ['a PDF', text('%PDF-1.7\n1 0 obj\n'), 'its bytes are no picture that browsers show'],
    [
      'a BMP',
      Buffer.from(`424d${'00'.repeat(16)}0400000003000000010018${'00'.repeat(60)}`, 'hex'),
      'it is of the type bmp',
    ],
    [
      'a TIFF',
      Buffer.from('49492a0008000000020000010300010000000400000001010300010000000300000000000000', 'hex'),
      'it is of the type tiff',
    ],
    [
      'a PNG of 100 megapixels',
      tinyPng(10_000, 10_000, new Uint8Array(10)),
      'it is 10000 × 10000; the limit is 40 megapixels',
    ],
    [
      'a picture of 25 MB',
      Buffer.concat([png, Buffer.alloc(25_000_001)]),
      'it has 25 MB; the limit is 25 MB',
    ],
    ['an SVG without its end', text(svg.slice(0, -6)), 'it is broken or cut short'],
  ] as const)('refuses %s', (_name, bytes, reason) => {
    expect(reasonOf(bytes)).toBe(reason)
  })

  it.each([
    ['PNG', png],
    ['JPEG', tinyJpeg()],
    ['GIF', gif],
    ['WebP', webp],
  ] as const)('refuses a %s cut anywhere', (_name, bytes) => {
    for (let length = 0; length < bytes.length; length += 1) {
      expect(inspectImage(bytes.subarray(0, length)).kind, `cut at ${length} of ${bytes.length}`).toBe(
        'refused',
      )
    }
  })

  it('refuses a JPEG that is cut behind the thumbnail in its head', () => {
    const jpeg = Buffer.from(tinyJpeg())
    const thumbnail = Buffer.concat([Buffer.from('ffe1', 'hex'), Buffer.alloc(2), jpeg])
    thumbnail.writeUInt16BE(thumbnail.length - 2, 2)
    const whole = Buffer.concat([jpeg.subarray(0, 2), thumbnail, jpeg.subarray(2)])
    expect(inspectImage(whole).kind).toBe('image')
    expect(reasonOf(whole.subarray(0, -1))).toBe('it is broken or cut short')
  })

  it.each([
    ['PNG', png],
    ['JPEG', tinyJpeg()],
  ] as const)('takes a %s with something behind its end', (_name, bytes) => {
    expect(inspectImage(Buffer.concat([bytes, text('made by a camera')])).kind).toBe('image')
  })

  it('refuses a PNG with a gap in the middle', () => {
    const broken = Buffer.concat([png.slice(0, 41), png.slice(50)])
    expect(inspectImage(broken).kind).toBe('refused')
  })
})
