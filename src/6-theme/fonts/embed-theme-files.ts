import type { FontTools } from '../model.ts'
import { readCodes, toRanges } from './code-ranges.ts'
import type { FontForm } from './cut-families.ts'
import { toFontUri } from './cut-families.ts'
import { cutFont } from './cut-font.ts'
import { type DeclaredFace, hasCharacter } from './find-faces.ts'
import { alwaysKept } from './shown-text.ts'

export interface DeckText {
  readonly text: string
  /** All that browsers may draw of the deck's formulas; empty where it has none. */
  readonly mathText: string
  readonly withItalics: boolean
  /** The characters that come from each family of the theme. */
  readonly own: ReadonlyMap<string, ReadonlySet<number>>
}

/**
 * Gives a `data:` URI for each font file of the theme that the deck needs, by its path: files of families that are not used,
 * of italics where nothing is in italics, and of scripts that are not shown are left out.
 */
export async function embedThemeFiles(
  faces: readonly DeclaredFace[],
  deck: DeckText,
  { fonts, form, hasAllFeatures }: ThemeFiles,
  tools: FontTools,
): Promise<ReadonlyMap<string, string>> {
  const [kept, math] = [deck.text + alwaysKept, deck.mathText + alwaysKept].map(readCodes)
  const wanted = new Map<string, Set<number>>()
  for (const face of faces) {
    const { family, path, isItalic } = face
    const shown = deck.own.get(family) ?? []
    if (path === undefined || (isItalic && !deck.withItalics) || !hasSome(face, shown)) continue
    const codes = wanted.get(path) ?? new Set<number>()
    for (const code of (isMathFont(family) ? math : kept) ?? []) if (hasCharacter(face, code)) codes.add(code)
    wanted.set(path, codes)
  }
  const embedded = [...wanted].map(async ([path, codes]) => {
    const font = fonts.get(path) ?? new Uint8Array()
    const cut = { font, characters: toRanges(codes), hasAllFeatures }
    return [path, toFontUri(form === 'whole' ? font : await cutFont(cut, tools))] as const
  })
  return new Map(await Promise.all(embedded))
}

export interface ThemeFiles {
  readonly fonts: ReadonlyMap<string, Uint8Array>
  readonly form: FontForm
  readonly hasAllFeatures: boolean
}

/** By their names, as the engine tells them. */
const isMathFont = (family: string): boolean => /Math$/.test(family)

const hasSome = (face: DeclaredFace, codes: Iterable<number>): boolean =>
  [...codes].some((code) => hasCharacter(face, code))
