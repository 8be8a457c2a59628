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
 * that has all of it, so a character is taken from each. Other families are a few files, whose lists name scripts and not what is
 * in them: there the file that lists a character and has it gives it, else the first that has it. Some have a few letters of
 * other scripts (Carlito's Cyrillic an A): taken from there, words would be set in two fonts, without kerning between them.
 */
async function findSlices(
  family: ShippedFamily,
  wanted: ReadonlySet<number>,
  tools: FontTools,
): Promise<readonly Slice[]> {
  const list = await tools.readShipped(family.package, 'unicode.json')
  const listed = Object.entries<string>(JSON.parse(new TextDecoder().decode(list)))
  const files = await Promise.all(listed.map(([key, range]) => openFile(family, key, range, tools)))
  const left = new Set(wanted)
  const take = (ranges: CodeRanges): readonly number[] => {
    const codes = [...left].filter((code) => hasCode(ranges, code))
    for (const code of codes) if (isSeen(code)) left.delete(code)
    return codes
  }
  const own = files.map(({ isPart, ownRanges }) =>
    isPart ? [...wanted].filter((code) => hasCode(ownRanges, code)) : take(ownRanges),
  )
  return files.flatMap(({ isPart, file, held }, index) => {
    const codes = [...(own[index] ?? []), ...(isPart ? [] : take(held))]
    if (!codes.some(isSeen)) return []
    // The letters of a stand-in are kept as those of a theme's own fonts.
    const kept = latinFamilies.has(family) ? alwaysKeptCodes.filter((code) => hasCode(held, code)) : []
    return [{ file, characters: toRanges([...codes, ...kept]) }]
  })
}

const isSeen = (code: number): boolean => !isInvisible(String.fromCodePoint(code))

interface FamilyFile {
  /** One of numbered ones. */
  readonly isPart: boolean
  readonly file: Slice['file']
  readonly held: CodeRanges
  /** What it has of what is listed for it. */
  readonly ownRanges: CodeRanges
}

async function openFile(
  family: ShippedFamily,
  key: string,
  range: string,
  tools: FontTools,
): Promise<FamilyFile> {
  const part = /^\[(.*)\]$/.exec(key)?.[1]
  const file = nameFiles(family, part ?? key)
  const listed = parseUnicodeRange(range)
  if (part !== undefined) return { isPart: true, file, held: listed, ownRanges: listed }
  const [weight = 400] = family.weights
  const held = await charactersOf(await tools.readShipped(family.package, file(weight, 'normal')), tools)
  return { isPart: false, file, held, ownRanges: intersect(listed, held) }
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
