import { createHash } from 'node:crypto'
import type { FontTools } from '../model.ts'
import { type CodeRanges, codesIn, printUnicodeRange } from './code-ranges.ts'
import { digestFont } from './digest-font.ts'
import { type HarfBuzz, startHarfBuzz, subsetFont } from './harfbuzz.ts'
import { nameUnpacked } from './made-fonts.ts'
import { printWoff2 } from './woff2/print-woff2.ts'
import { printSfnt, readSfnt } from './woff2/sfnt.ts'
import { unpackWoff2 } from './woff2/unpack-woff2.ts'

export interface FontCut {
  readonly font: Uint8Array
  readonly characters: CodeRanges
  /** For a font that has all weights: the one to keep. */
  readonly weight?: number
  /** Small capitals, swashes and so on, for style sheets that ask for them. */
  readonly hasAllFeatures: boolean
}

/** As package.json and the lock file have it; a test compares them. Another version may cut other bytes. */
export const cutterVersion = 'harfbuzzjs 1.6.4'

/** How fonts are packed: Node's Brotli may write other bytes in another version, so cuts of another Node are not read again. */
const packerVersion = `1, Brotli ${process.versions.brotli}`

/**
 * What browsers apply by themselves, the forms of figures that themes choose, and what formulas need. Features outside
 * would drag their glyphs along: with small capitals, Carlito keeps nearly twice as many.
 */
const features = [
  ...[
    'abvf',
    'abvm',
    'abvs',
    'akhn',
    'blwf',
    'blwm',
    'blws',
    'calt',
    'ccmp',
    'cjct',
    'clig',
    'curs',
    'dist',
    'fin2',
    'fin3',
  ],
  ...[
    'fina',
    'half',
    'haln',
    'init',
    'isol',
    'kern',
    'liga',
    'ljmo',
    'locl',
    'ltra',
    'ltrm',
    'mark',
    'med2',
    'medi',
    'mkmk',
  ],
  ...[
    'mset',
    'nukt',
    'pref',
    'pres',
    'pstf',
    'psts',
    'rclt',
    'rkrf',
    'rlig',
    'rphf',
    'rtla',
    'rtlm',
    'rvrn',
    'stch',
    'tjmo',
    'vatu',
    'vjmo',
  ],
  ...[
    'lnum',
    'onum',
    'pnum',
    'tnum',
    'zero',
    'ordn',
    'sups',
    'subs',
    'sinf',
    'frac',
    'numr',
    'dnom',
    'case',
    'cpsp',
  ],
  ...['dtls', 'flac', 'ssty'],
]

const inThisRun = new Map<string, Promise<Uint8Array>>()

/**
 * Gives a font (WOFF2) with these characters only, as WOFF2: the same outlines, widths, kerning and shaping, without hints for
 * coarse screens (a third of the bytes; slides are large). The same input gives the same bytes; what was cut before is read again.
 */
export function cutFont(cut: FontCut, tools: FontTools): Promise<Uint8Array> {
  const name = `${keyOf(cut)}.woff2`
  const known = inThisRun.get(name)
  if (known !== undefined) return known
  const made = readOrCut(cut, name, tools)
  inThisRun.set(name, made)
  // A font that cannot be cut is told by whoever awaits it, and tried again by the next.
  made.catch(() => inThisRun.delete(name))
  return made
}

async function readOrCut(cut: FontCut, name: string, tools: FontTools): Promise<Uint8Array> {
  const kept = (await tools.readMade(name)) ?? (await tools.cache.read(name))
  if (kept !== undefined && isWholeWoff2(kept)) return kept
  const { font, characters, weight, hasAllFeatures } = cut
  const [unpacked, hb] = [
    (await tools.readMade(nameUnpacked(font))) ?? unpackFont(font),
    await harfBuzz(tools),
  ]
  const subset = subsetFont(hb, {
    font: unpacked,
    codes: codesIn(characters),
    ...(hasAllFeatures ? {} : { features }),
    ...(weight === undefined ? {} : { weight }),
  })
  const made = await printWoff2(readSfnt(subset))
  await tools.cache.write(name, made)
  return made
}

/** Gives a font (WOFF2) as HarfBuzz takes it. */
const unpackFont = (font: Uint8Array): Uint8Array =>
  printSfnt(unpackWoff2(Buffer.from(font.buffer, font.byteOffset, font.byteLength)))

/** Gives a font (WOFF2) as HarfBuzz takes it, with these characters and all features, without hints: it cuts the same from it. */
export async function unpackWithoutHints(
  font: Uint8Array,
  characters: CodeRanges,
  tools: FontTools,
): Promise<Uint8Array> {
  return subsetFont(await harfBuzz(tools), { font: unpackFont(font), codes: codesIn(characters) })
}

let started: HarfBuzz | undefined

/** Started where something is cut, once for all talks of a run. */
async function harfBuzz(tools: FontTools): Promise<HarfBuzz> {
  const wasm = await tools.readShipped('harfbuzzjs', 'dist/harfbuzz-subset.wasm')
  started ??= startHarfBuzz(wasm)
  return started
}

function keyOf({ font, characters, weight, hasAllFeatures }: FontCut): string {
  const rest = [
    digestFont(font),
    cutterVersion,
    packerVersion,
    printUnicodeRange(characters),
    weight ?? '',
    hasAllFeatures,
    features.join(),
  ]
  return createHash('sha256').update(rest.join('\n')).digest('hex').slice(0, 32)
}

/** Its header tells its length: half a file is none. */
function isWholeWoff2(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return (
    buffer.length > 48 &&
    buffer.toString('latin1', 0, 4) === 'wOF2' &&
    buffer.readUInt32BE(8) === buffer.length
  )
}
