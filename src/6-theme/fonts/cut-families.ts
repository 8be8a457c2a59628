import type { FontTools } from '../model.ts'
import {
  type CodeRanges,
  hasCode,
  intersect,
  parseUnicodeRange,
  printUnicodeRange,
  toRanges,
} from './code-ranges.ts'
import { cutFont } from './cut-font.ts'
import { charactersOf } from './made-fonts.ts'
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

/**
 * Chinese, Japanese, Korean and emoji come in a hundred numbered files each, listed exactly; a sequence of emoji needs a file
 * that has all of it, so a character is taken from each. Other families are a few files, whose lists name scripts and not
 * what is in them: there the first file that has a character gives it.
 */
async function findSlices(
  family: ShippedFamily,
  wanted: ReadonlySet<number>,
  tools: FontTools,
): Promise<readonly Slice[]> {
  const list = await tools.readShipped(family.package, 'unicode.json')
  const listed = Object.entries<string>(JSON.parse(new TextDecoder().decode(list)))
  const slices: Slice[] = []
  const left = new Set(wanted)
  for (const [key, range] of listed) {
    const part = /^\[(.*)\]$/.exec(key)?.[1]
    const file = nameFiles(family, part ?? key)
    const [weight = 400] = family.weights
    const held =
      part === undefined
        ? await charactersOf(await tools.readShipped(family.package, file(weight, 'normal')), tools)
        : parseUnicodeRange(range)
    const codes = [...(part === undefined ? left : wanted)].filter((code) => hasCode(held, code))
    if (codes.every((code) => isInvisible(String.fromCodePoint(code)))) continue
    for (const code of codes) if (!isInvisible(String.fromCodePoint(code))) left.delete(code)
    // The letters of a stand-in are kept as those of a theme's own fonts.
    const kept = latinFamilies.has(family) ? alwaysKeptCodes.filter((code) => hasCode(held, code)) : []
    slices.push({ file, characters: toRanges([...codes, ...kept]) })
  }
  return slices
}

const nameFiles =
  (family: ShippedFamily, part: string): Slice['file'] =>
  (weight, style) => {
    const id = family.package.replace(/^.*\//, '')
    return `files/${id}-${part}-${family.isVariable ? 'wght' : weight}-${style}.woff2`
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
  const held = await charactersOf(font, tools)
  const characters = intersect(slice.characters, held)
  if (characters.length === 0) return ''
  const axis = family.isVariable ? { weight } : {}
  const bytes =
    form === 'whole' ? font : await cutFont({ font, characters, hasAllFeatures: false, ...axis }, tools)
  return [
    `@font-face { font-family: "${name}"; font-weight: ${weight}; font-style: ${style};`,
    ` src: url(${toFontUri(bytes)}) format("woff2"); unicode-range: ${printUnicodeRange(characters)} }\n`,
  ].join('')
}

export function toFontUri(bytes: Uint8Array): string {
  return `data:font/woff2;base64,${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')}`
}
