import type { FontTools } from '../model.ts'
import type { CodeRanges } from './code-ranges.ts'
import { parseCoverage } from './coverage-text.ts'
import { digestFont } from './digest-font.ts'
import { readCharacters, rememberCharacters } from './read-characters.ts'

/** What fonts have, by their digests, as `make-usual-fonts.ts` writes it. */
export const charactersFile = 'characters.json'

/** A font as HarfBuzz takes it, without hints. */
export const nameUnpacked = (font: Uint8Array): string => `${digestFont(font)}.ttf`

type Held = ReadonlyMap<string, string>

const lists = new WeakMap<FontTools['readMade'], Promise<Held>>()

async function readList(readMade: FontTools['readMade']): Promise<Held> {
  const made = await readMade(charactersFile)
  if (made === undefined) return new Map()
  return new Map(Object.entries<string>(JSON.parse(new TextDecoder().decode(made))))
}

/**
 * Looks up the characters of fonts that were looked at when Lectern was compiled: to find them in the file, all of it must be
 * decompressed. Whoever asks `readCharacters` of these fonts from now on is told what was looked up.
 */
export async function lookUpCharacters(
  fonts: Iterable<Uint8Array>,
  { readMade }: Pick<FontTools, 'readMade'>,
): Promise<void> {
  const list = lists.get(readMade) ?? readList(readMade)
  lists.set(readMade, list)
  const held = await list
  if (held.size === 0) return
  for (const font of fonts) {
    const text = held.get(digestFont(font))
    if (text !== undefined) rememberCharacters(font, () => parseCoverage(text))
  }
}

/** Gives the characters that a font has, looked up or read. */
export async function charactersOf(
  font: Uint8Array,
  tools: Pick<FontTools, 'readMade'>,
): Promise<CodeRanges> {
  await lookUpCharacters([font], tools)
  return readCharacters(font) ?? []
}
