import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readCharacters } from '../../src/6-theme/fonts/read-characters.ts'
import { printWoff2 } from '../../src/6-theme/fonts/woff2/print-woff2.ts'
import { readWoff2 } from '../../src/6-theme/fonts/woff2/read-woff2.ts'
import { rebuildMetrics } from '../../src/6-theme/fonts/woff2/rebuild-metrics.ts'
import { rebuildOutlines } from '../../src/6-theme/fonts/woff2/rebuild-outlines.ts'
import { type FontTables, printSfnt, readSfnt } from '../../src/6-theme/fonts/woff2/sfnt.ts'
import { unpackWoff2 } from '../../src/6-theme/fonts/woff2/unpack-woff2.ts'
import { packageFolder } from '../support/check-talk.ts'

const require = createRequire(import.meta.url)
const themeFonts = join(packageFolder, 'themes/fonts')
const files = [
  ...readdirSync(themeFonts)
    .filter((name) => name.endsWith('.woff2'))
    .map((name) => join(themeFonts, name)),
  // With all weights, with thousands of glyphs, with metrics that are transformed or not.
  require.resolve('@fontsource-variable/noto-sans-arabic/files/noto-sans-arabic-arabic-wght-normal.woff2'),
  require.resolve('@fontsource-variable/noto-sans-kr/files/noto-sans-kr-0-wght-normal.woff2'),
  require.resolve('@fontsource/noto-sans-math/files/noto-sans-math-latin-400-normal.woff2'),
]

const table = ({ tables }: FontTables, tag: string): Buffer => {
  const found = tables.find((one) => one.tag === tag)
  if (found === undefined) throw new Error(`no ${tag}`)
  return found.bytes
}

/** Where each glyph lies in `glyf`, as `loca` tells. */
const findGlyphs = (font: FontTables): readonly Buffer[] => {
  const [glyf, loca] = [table(font, 'glyf'), table(font, 'loca')]
  const isLong = table(font, 'head').readInt16BE(50) === 1
  const at = (index: number): number =>
    isLong ? loca.readUInt32BE(4 * index) : 2 * loca.readUInt16BE(2 * index)
  const count = table(font, 'maxp').readUInt16BE(4)
  expect(loca.length).toBe((count + 1) * (isLong ? 4 : 2))
  expect(at(count)).toBe(glyf.length)
  return Array.from({ length: count }, (_, index) => glyf.subarray(at(index), at(index + 1)))
}

/** Reads a simple glyph as the specification of OpenType has it: its box as it says, and as its points have it. */
function readBoxes(glyph: Buffer): { readonly said: readonly number[]; readonly drawn: readonly number[] } {
  const contours = glyph.readInt16BE(0)
  const count = glyph.readUInt16BE(8 + 2 * contours) + 1
  let at = 10 + 2 * contours
  at += 2 + glyph.readUInt16BE(at)
  const flags: number[] = []
  while (flags.length < count) {
    const flag = glyph.readUInt8(at++)
    const times = flag & 8 ? glyph.readUInt8(at++) + 1 : 1
    for (let time = 0; time < times; time++) flags.push(flag)
  }
  expect(flags.length).toBe(count)
  const range = (isByte: number, same: number): readonly [number, number] => {
    let value = 0
    const values = flags.map((flag) => {
      if (flag & isByte) value += glyph.readUInt8(at++) * (flag & same ? 1 : -1)
      else if (!(flag & same)) {
        value += glyph.readInt16BE(at)
        at += 2
      }
      return value
    })
    return [Math.min(...values), Math.max(...values)]
  }
  const [left, right] = range(2, 16)
  const [bottom, top] = range(4, 32)
  // Glyphs are filled up to whole words.
  expect(glyph.length - at).toBeLessThan(4)
  return { said: [2, 4, 6, 8].map((place) => glyph.readInt16BE(place)), drawn: [left, bottom, right, top] }
}

describe('WOFF2', { timeout: 30_000 }, () => {
  it.each(files.map((file) => [file.replace(/^.*\//, ''), file]))('unpacks the outlines of %s', (_, file) => {
    const font = unpackWoff2(readFileSync(file))
    const simple = findGlyphs(font).filter((glyph) => glyph.length > 0 && glyph.readInt16BE(0) > 0)
    expect(simple.length).toBeGreaterThan(0)
    const boxes = simple.map(readBoxes)
    expect(boxes.map(({ drawn }) => drawn)).toEqual(boxes.map(({ said }) => said))
    // The packer wrote how long the tables were.
    const head = table(font, 'hhea')
    const wide = head.readUInt16BE(34)
    expect(table(font, 'hmtx').length).toBe(2 * (wide + table(font, 'maxp').readUInt16BE(4)))
  })

  it.each(files.map((file) => [file.replace(/^.*\//, ''), file]))(
    'keeps every table of %s when it packs',
    async (_, file) => {
      const font = unpackWoff2(readFileSync(file))
      const packed = await printWoff2(font)
      expect(packed.length % 4).toBe(0)
      expect(packed.readUInt32BE(8)).toBe(packed.length)
      expect(readWoff2(packed).tables.some(({ isTransformed }) => isTransformed)).toBe(false)
      const again = unpackWoff2(packed)
      expect(again.tables.length).toBe(font.tables.length)
      for (const { tag, bytes } of font.tables) {
        const kept = Buffer.from(table(again, tag))
        // That a packer was there is said in its flags.
        if (tag === 'head')
          kept.writeUInt16BE((kept.readUInt16BE(16) & ~0x0800) | (bytes.readUInt16BE(16) & 0x0800), 16)
        expect(kept.equals(bytes), tag).toBe(true)
      }
      expect(readCharacters(packed)).toEqual(readCharacters(printSfnt(font)))
      expect((await printWoff2(readSfnt(printSfnt(font)))).equals(packed)).toBe(true)
    },
  )

  const stored = (file: string, tag: string): Buffer => {
    const found = readWoff2(readFileSync(file)).tables.find((one) => one.tag === tag)
    return Buffer.from(found?.bytes ?? [])
  }

  // No font of ours is packed so; those of others are.
  it('takes distances that are left out from the outlines', () => {
    const { lefts } = rebuildOutlines(stored(files[0] ?? '', 'glyf'))
    const wide = lefts.length - 2
    const hhea = Buffer.alloc(36)
    hhea.writeUInt16BE(wide, 34)
    const shorts = (numbers: readonly number[]): Buffer =>
      Buffer.from(numbers.flatMap((number) => [(number >> 8) & 0xff, number & 0xff]))
    const widths = lefts.slice(0, wide).map((_, glyph) => 500 + glyph)
    const whole = shorts(lefts.flatMap((left, glyph) => (glyph < wide ? [500 + glyph, left] : [left])))
    for (const flags of [0, 1, 2, 3]) {
      const kept = [...(flags & 1 ? [] : lefts.slice(0, wide)), ...(flags & 2 ? [] : lefts.slice(wide))]
      const packed = Buffer.concat([Buffer.of(flags), shorts([...widths, ...kept])])
      expect(rebuildMetrics(packed, hhea, lefts).equals(whole), `${flags}`).toBe(true)
    }
  })

  it('marks outlines that overlap themselves', () => {
    const glyf = stored(files[0] ?? '', 'glyf')
    const plain = rebuildOutlines(glyf)
    const count = glyf.readUInt16BE(4)
    glyf.writeUInt16BE(1, 2)
    const marked = rebuildOutlines(Buffer.concat([glyf, Buffer.alloc((count + 7) >> 3, 0xff)]))
    // A glyph whose first flag was repeated is a byte longer.
    expect(marked.glyf.length).toBeGreaterThanOrEqual(plain.glyf.length)
    const firstFlag = ({ glyf }: { readonly glyf: Buffer }): number => {
      const hints = 10 + 2 * glyf.readInt16BE(0)
      return glyf.readUInt8(hints + 2 + glyf.readUInt16BE(hints))
    }
    expect(firstFlag(plain) & 0x40).toBe(0)
    expect(firstFlag(marked) & 0x40).toBe(0x40)
  })

  it('throws for what is cut short', () => {
    const bytes = readFileSync(files[0] ?? '')
    for (const length of [10, 60, 200, bytes.length - 20]) {
      expect(() => unpackWoff2(bytes.subarray(0, length))).toThrow()
      expect(readCharacters(bytes.subarray(0, length))).toBeUndefined()
    }
  })
})
