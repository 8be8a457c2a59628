import { createHash } from 'node:crypto'
import type { FontCache } from '../model.ts'
import { type CodeRanges, codesIn, printUnicodeRange } from './code-ranges.ts'

export interface FontCut {
  readonly font: Uint8Array
  readonly characters: CodeRanges
  /** For a font that has all weights: the one to keep. */
  readonly weight?: number
  /** Small capitals, swashes and so on, for style sheets that ask for them. */
  readonly hasAllFeatures: boolean
}

/** As package.json and the lock file have it; a test compares them. Another version may cut other bytes. */
export const cutterVersion = 'subset-font 2.9.0, harfbuzzjs 1.6.4'

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
 * Gives a font as WOFF2 with these characters only: the same outlines, widths, kerning and shaping, without hints for coarse
 * screens (a third of the bytes; slides are large). The same input gives the same bytes; what was cut before is read again.
 */
export function cutFont(cut: FontCut, cache: FontCache): Promise<Uint8Array> {
  const name = `${keyOf(cut)}.woff2`
  const known = inThisRun.get(name)
  if (known !== undefined) return known
  const made = readOrCut(cut, name, cache)
  inThisRun.set(name, made)
  // A font that cannot be cut is told by whoever awaits it, and tried again by the next.
  made.catch(() => inThisRun.delete(name))
  return made
}

async function readOrCut(cut: FontCut, name: string, cache: FontCache): Promise<Uint8Array> {
  const kept = await cache.read(name)
  if (kept !== undefined && isWholeWoff2(kept)) return kept
  // HarfBuzz and Google's WOFF2, as WebAssembly: 60 ms to load, so only where something is cut.
  const { default: subsetFont } = await import('subset-font')
  const made = await subsetFont(Buffer.from(cut.font), String.fromCodePoint(...codesIn(cut.characters)), {
    targetFormat: 'woff2',
    noHinting: true,
    ...(cut.hasAllFeatures ? {} : { keepFeatures: features }),
    ...(cut.weight === undefined ? {} : { variationAxes: { wght: cut.weight } }),
  })
  await cache.write(name, made)
  return made
}

function keyOf({ font, characters, weight, hasAllFeatures }: FontCut): string {
  const rest = [cutterVersion, printUnicodeRange(characters), weight ?? '', hasAllFeatures, features.join()]
  return createHash('sha256').update(font).update(rest.join('\n')).digest('hex').slice(0, 32)
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
