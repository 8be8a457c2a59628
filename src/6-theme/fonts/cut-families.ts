import type { FontTools } from '../model.ts'
import {
  type CodeRanges,
  codesIn,
  hasCode,
  parseUnicodeRange,
  printUnicodeRange,
  toRanges,
} from './code-ranges.ts'
import { cutFont } from './cut-font.ts'
import { readCharacters } from './read-characters.ts'
import { type ShippedFamily, standIns } from './shipped-families.ts'
import { alwaysKept } from './shown-text.ts'
import { isInvisible } from './text-units.ts'

/** `cut`: only the characters that are shown, for outputs. `whole`: files as they are, the same measures without WebAssembly. */
export type FontForm = 'cut' | 'whole'

export interface WantedFamily {
  readonly family: ShippedFamily
  /** As the style sheet names it. */
  readonly name: string
  readonly characters: ReadonlySet<number>
  readonly withItalics: boolean
}

/** Gives the `@font-face` rules of a family for these characters, one for each of its files that has some, weight and style. */
export async function printFamily(
  { family, name, characters, withItalics }: WantedFamily,
  form: FontForm,
  tools: FontTools,
): Promise<string> {
  const slices = await findSlices(family, characters, tools)
  const styles = family.styles.filter((style) => style === 'normal' || withItalics)
  const faces = slices.flatMap((slice) =>
    styles.flatMap((style) => family.weights.map((weight) => ({ slice, style, weight }))),
  )
  const printed = await Promise.all(faces.map((face) => printFace(family, { ...face, name }, form, tools)))
  return printed.join('')
}

const latinFamilies: ReadonlySet<ShippedFamily> = new Set(Object.values(standIns).flat())
const alwaysKeptCodes = [...alwaysKept].map((character) => character.codePointAt(0) ?? 0)

interface Slice {
  readonly file: (weight: number, style: string) => string
  readonly characters: CodeRanges
}

async function findSlices(
  family: ShippedFamily,
  wanted: ReadonlySet<number>,
  tools: FontTools,
): Promise<readonly Slice[]> {
  const listed = JSON.parse(new TextDecoder().decode(await tools.readShipped(family.package, 'unicode.json')))
  const id = family.package.replace(/^.*\//, '')
  return Object.entries<string>(listed).flatMap(([key, range]) => {
    const declared = parseUnicodeRange(range)
    const codes = [...wanted].filter((code) => hasCode(declared, code))
    if (codes.every((code) => isInvisible(String.fromCodePoint(code)))) return []
    // The letters of a stand-in are kept as those of a theme's own fonts.
    const kept = latinFamilies.has(family)
      ? toRanges([...codes, ...alwaysKeptCodes.filter((code) => hasCode(declared, code))])
      : toRanges(codes)
    // Files of Chinese, Japanese, Korean and emoji have numbers, `[103]` in the list.
    const part = key.replace(/^\[(.*)\]$/, '$1')
    const file = (weight: number, style: string): string =>
      `files/${id}-${part}-${family.isVariable ? 'wght' : weight}-${style}.woff2`
    return [{ file, characters: kept }]
  })
}

interface Face {
  readonly name: string
  readonly slice: Slice
  readonly style: string
  readonly weight: number
}

async function printFace(
  family: ShippedFamily,
  { name, slice, style, weight }: Face,
  form: FontForm,
  tools: FontTools,
): Promise<string> {
  const font = await tools.readShipped(family.package, slice.file(weight, style))
  const held = readCharacters(font) ?? []
  const characters = toRanges(codesIn(slice.characters).filter((code) => hasCode(held, code)))
  if (characters.length === 0) return ''
  const axis = family.isVariable ? { weight } : {}
  const bytes =
    form === 'whole' ? font : await cutFont({ font, characters, hasAllFeatures: false, ...axis }, tools.cache)
  return [
    `@font-face { font-family: "${name}"; font-weight: ${weight}; font-style: ${style};`,
    ` src: url(${toFontUri(bytes)}) format("woff2"); unicode-range: ${printUnicodeRange(characters)} }\n`,
  ].join('')
}

export function toFontUri(bytes: Uint8Array): string {
  return `data:font/woff2;base64,${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')}`
}
