import { crc32, inflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { deflateInto, mostDeflated } from '../../../src/7-export/pptx/package/deflate/deflate-bytes.ts'
import { emptyCode, makeCode } from '../../../src/7-export/pptx/package/deflate/huffman-code.ts'
import { usualDistances, usualLiterals } from '../../../src/7-export/pptx/package/deflate/usual-code.ts'
import { pressedOf, type WrittenZip, writeZip } from '../../../src/7-export/pptx/package/write-zip.ts'

function deflate(data: Uint8Array): Uint8Array {
  const room = new Uint8Array(mostDeflated(data.length))
  return room.slice(0, deflateInto(room, 0, data))
}

/** Reads as zlib does; throws where a bit is wrong. */
const inflate = (pressed: Uint8Array): Uint8Array => inflateRawSync(pressed)

/** The same numbers on every machine, as even as one may wish. */
function noise(size: number, seed = 1): Uint8Array {
  let state = seed
  return Uint8Array.from({ length: size }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0
    return state >>> 24
  })
}

const repeat = (text: string, times: number): Uint8Array => Buffer.from(text.repeat(times))

const isSame = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0

describe('deflated bytes', () => {
  it('are what went in, for any bytes, whatever was deflated before', () => {
    const letters = fc.uint8Array({ max: 3, maxLength: 2_000 })
    const texts = fc.array(fc.constantFrom('<a:t>', '</a:t>', ' lang="en-US"', 'x', 'é'), { maxLength: 400 })
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 3_000 }),
      letters,
      texts.map((pieces) => new Uint8Array(Buffer.from(pieces.join('')))),
    )
    fc.assert(
      fc.property(bytes, bytes, (one, other) => {
        const first = deflate(one)
        expect(isSame(inflate(first), one)).toBe(true)
        deflate(other)
        expect(isSame(deflate(one), first)).toBe(true)
      }),
      { seed: 7, numRuns: 400 },
    )
  })

  it.each([
    ['nothing', new Uint8Array(0)],
    ['one byte', Uint8Array.of(7)],
    ['one letter again and again, over several blocks of memory', new Uint8Array(700_000).fill(65)],
    ['what cannot be pressed, in many blocks', noise(200_000)],
    ['what cannot be pressed, just as long as a stored block may be', noise(65_535)],
    ['noise that stands again at the farthest distance', Buffer.concat([noise(32_767), noise(300)])],
    ['noise that stands again farther away', Buffer.concat([noise(32_900), noise(300)])],
    ['XML of half a megabyte', repeat('<Override PartName="/ppt/slides/slide1.xml"/>', 12_000)],
  ])('hold %s', (_name, data) => {
    const pressed = deflate(data)
    expect(isSame(inflate(pressed), data)).toBe(true)
    // What cannot be pressed is stored: five bytes for each block.
    expect(pressed.length).toBeLessThanOrEqual(data.length + 5 * Math.ceil(data.length / 32_768) + 5)
  })

  it('stay right when the count of places begins anew', () => {
    const sample = repeat('<a:r><a:rPr lang="en-US"/><a:t>Word</a:t></a:r>', 40)
    const first = deflate(sample)
    // 2^30 places, of which each input takes at least 2^15.
    for (let times = 0; times < 33_000; times += 1) deflate(sample.subarray(0, 8))
    expect(isSame(deflate(sample), first)).toBe(true)
  })
})

describe('a prefix code', () => {
  const fibonacci = (symbols: number): number[] => {
    const counts = [1, 1]
    while (counts.length < symbols) counts.push((counts.at(-1) ?? 0) + (counts.at(-2) ?? 0))
    return counts
  }

  it('has a word for each symbol that occurs, none too long, and leaves no word unused', () => {
    const counted = fc.array(fc.oneof(fc.constant(0), fc.nat(3), fc.nat(9_000)), {
      minLength: 2,
      maxLength: 286,
    })
    const counts = fc.oneof(counted, fc.constantFrom(fibonacci(21), fibonacci(8), [0, 0, 5], [4, 4]))
    fc.assert(
      fc.property(counts, fc.constantFrom(9, 15), (list, limit) => {
        const code = emptyCode(list.length)
        makeCode(Uint32Array.from(list), limit, code)
        const used = list.filter((count) => count > 0).length
        const sizes = [...code.sizes].filter((size) => size > 0)
        expect(sizes).toHaveLength(Math.max(1, used))
        expect(Math.max(...sizes)).toBeLessThanOrEqual(limit)
        const share = sizes.reduce((sum, size) => sum + 2 ** -size, 0)
        expect(share).toBe(used < 2 ? 0.5 : 1)
        // Who occurs more often has no longer word.
        list.forEach((count, symbol) => {
          if (count > (list[0] ?? 0) && list[0] !== 0)
            expect(code.sizes[symbol]).toBeLessThanOrEqual(code.sizes[0] ?? 0)
        })
      }),
      {
        seed: 7,
        numRuns: 200,
        examples: [
          [fibonacci(21), 9],
          [fibonacci(21), 15],
        ],
      },
    )
  })
})

describe('the code that usual parts share', () => {
  it('leaves no word unused, and has one for every letter of XML', () => {
    for (const { sizes } of [usualLiterals, usualDistances])
      expect([...sizes].reduce((sum, size) => sum + (size === 0 ? 0 : 2 ** -size), 0)).toBe(1)
    const without = [...usualLiterals.sizes].flatMap((size, symbol) => (size === 0 ? [symbol] : []))
    expect(without).toEqual(
      Array.from({ length: 32 }, (_none, code) => code)
        .filter((code) => code !== 10)
        .concat(127),
    )
  })

  it('is taken for usual parts, and told right', () => {
    // Letters as often as the code expects them, in any order.
    const letters = [...usualLiterals.sizes.slice(0, 256)].flatMap((size, letter) =>
      size === 0 || size > 9 ? [] : Array.from({ length: 2 ** (9 - size) }, () => letter),
    )
    const [one, other] = [1, 2].map((seed) => {
      const order = noise(letters.length, seed)
      const places = [...letters.keys()].sort((a, b) => (order[a] ?? 0) - (order[b] ?? 0))
      const data = Uint8Array.from(places, (at) => letters[at] ?? 0)
      const pressed = deflate(data)
      expect(isSame(inflate(pressed), data)).toBe(true)
      return pressed
    })
    // Both begin with the last block, by codes that are told, and the same ones.
    expect((one?.[0] ?? 0) & 0b111).toBe(0b101)
    expect(one?.subarray(0, 90)).toEqual(other?.subarray(0, 90))
  })
})

describe('a ZIP', () => {
  const files = [
    { path: '[Content_Types].xml', bytes: repeat('<Default Extension="xml"/>', 30) },
    { path: 'ppt/ä.xml', bytes: noise(70_000) },
    { path: 'text.xml', bytes: repeat('<a:t>für 中文 😀</a:t>', 9_000) },
    { path: 'empty.bin', bytes: new Uint8Array(0) },
  ]

  it('is read back by another reader, in its order', () => {
    const entries = Object.entries(unzipSync(writeZip(files).zip))
    expect(entries.map(([path]) => path)).toEqual(files.map(({ path }) => path))
    entries.forEach(([, bytes], index) => {
      expect(isSame(bytes, files[index]?.bytes ?? noise(1))).toBe(true)
    })
  })

  it('says of each file in both places when it is from (never), how large it is, and what it sums up to', () => {
    const zip = Buffer.from(writeZip(files).zip)
    const end = zip.length - 22
    expect([zip.readUInt32LE(end), zip.readUInt16LE(end + 10)]).toEqual([0x06054b50, files.length])
    let at = zip.readUInt32LE(end + 16)
    for (const { path, bytes } of files) {
      const name = Buffer.byteLength(path)
      const start = zip.readUInt32LE(at + 42)
      expect([zip.readUInt32LE(at), zip.readUInt32LE(start)]).toEqual([0x02014b50, 0x04034b50])
      // Version, flags, method, time, date, sum, both sizes, length of the name: the same bytes.
      expect(zip.subarray(at + 6, at + 32)).toEqual(zip.subarray(start + 4, start + 30))
      expect(zip.subarray(start + 6, start + 14)).toEqual(Buffer.from([0, 8, 8, 0, 0, 0, 33, 0]))
      expect(zip.readUInt32LE(start + 14)).toBe(crc32(bytes))
      expect([zip.readUInt32LE(start + 22), zip.readUInt16LE(start + 26)]).toEqual([bytes.length, name])
      const from = start + 30 + name
      expect(isSame(inflate(zip.subarray(from, from + zip.readUInt32LE(start + 18))), bytes)).toBe(true)
      at += 46 + name
    }
    expect(at).toBe(end)
  })

  it('is the same where files are taken over from one before, whether they changed or not', () => {
    let last: WrittenZip | undefined
    const changed = files.map((file) => (file.path === 'text.xml' ? { ...file, bytes: noise(90) } : file))
    // What the very same bytes came to is known anyway.
    const copied = (some: typeof files) => some.map((file) => ({ ...file, bytes: file.bytes.slice() }))
    for (const some of [files, changed.slice(1), changed, files, files.slice(2)]) {
      last = writeZip(copied(some), last)
      expect(isSame(last.zip, writeZip(copied(some)).zip)).toBe(true)
    }
  })

  it('is the same where files were deflated before', () => {
    const whole = writeZip(files)
    const pressed = files.map(({ path, bytes }, index) => {
      const { deflated, size, checksum } = pressedOf({ path, bytes }) ?? { size: 0, checksum: 0 }
      return index % 2 === 0 && deflated !== undefined
        ? { path, pressed: { deflated: deflated.slice(), size, checksum } }
        : { path, bytes: bytes.slice() }
    })
    expect(pressed.filter((file) => 'pressed' in file)).toHaveLength(2)
    expect(isSame(writeZip(pressed).zip, whole.zip)).toBe(true)
    expect(isSame(writeZip(files, writeZip(pressed)).zip, whole.zip)).toBe(true)
  })
})
