import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText } from '../../src/io/decode-text.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)
const text = fc
  .string({ unit: 'binary', maxLength: 30 })
  .map((typed) => typed.replace(/[\ud800-\udfff\u0000\ufeff]/gu, ''))

/** Bytes that can stand nowhere in UTF-8, begin what never ends, or are over-long, halves of pairs, or too high. */
const broken = fc.constantFrom<readonly number[]>(
  [0xff],
  [0xfe],
  [0x80],
  [0xbf],
  [0xc0, 0x80],
  [0xc1, 0xbf],
  [0xe0, 0x80, 0x80],
  [0xed, 0xa0, 0x80],
  [0xed, 0xbf, 0xbf],
  [0xf4, 0x90, 0x80, 0x80],
  [0xf5],
  [0x00],
  [0xe9, 0x20],
)

describe('decodeText', () => {
  it('gives text back as it was, without its byte order mark', () => {
    fc.assert(
      fc.property(text, fc.boolean(), (typed, hasMark) => {
        expect(decodeText(bytesOf(hasMark ? `\ufeff${typed}` : typed))).toEqual({ kind: 'text', text: typed })
      }),
      { numRuns: 300, seed: 20261123 },
    )
  })

  it('says where the first byte stands that is none', () => {
    fc.assert(
      fc.property(text, broken, text, (before, bytes, after) => {
        const all = Buffer.concat([bytesOf(before), Uint8Array.from(bytes), bytesOf(after)])
        expect(decodeText(all)).toEqual({ kind: 'not-utf8', before })
      }),
      { numRuns: 300, seed: 20261123 },
    )
  })

  it.each([
    ['é', 1],
    ['中', 1],
    ['中', 2],
    ['😀', 1],
    ['😀', 2],
    ['😀', 3],
  ])('takes no %s of which only %i bytes are there', (character, length) => {
    const bytes = Buffer.concat([bytesOf('ab'), bytesOf(character).slice(0, length)])
    expect(decodeText(bytes)).toEqual({ kind: 'not-utf8', before: 'ab' })
  })

  it('takes UTF-16 for what it is not', () => {
    expect(decodeText(Buffer.from('title', 'utf16le'))).toEqual({ kind: 'not-utf8', before: 't' })
    expect(decodeText(Buffer.from('\ufefftitle', 'utf16le'))).toEqual({ kind: 'not-utf8', before: '' })
  })
})
