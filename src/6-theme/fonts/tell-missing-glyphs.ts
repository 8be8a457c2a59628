import type { Report, SourceFile, SourceRange } from '../../diagnostics/model.ts'
import type { Theme } from '../model.ts'
import { readSheet } from '../sheet/read-sheet.ts'
import { hasCode } from './code-ranges.ts'
import { describeCharacter } from './describe-character.ts'
import { coverageOf } from './family-coverage.ts'
import { type DeclaredFace, findFaces, hasCharacter } from './find-faces.ts'
import type { PlacedText } from './list-shown-text.ts'
import { shippedFamilies } from './shipped-families.ts'
import { isInvisible } from './text-units.ts'

/** So many characters of one script are told one by one; more are a text in it, which is one fault. */
const mostTold = 3

/** Reports `check/no-glyph`; takes the texts of each slide that may have such characters. */
export function tellMissingGlyphs(
  slides: readonly (readonly PlacedText[])[],
  theme: Theme,
  sources: ReadonlyMap<string, SourceFile>,
  report: Report,
): void {
  const hasGlyph = rememberGlyphs(theme)
  const told = new Set<string>()
  for (const texts of slides) {
    for (const [kind, missing] of findMissing(texts, hasGlyph)) {
      const rest = missing.length > mostTold ? missing.length - 1 : 0
      for (const { character, at } of rest > 0 ? missing.slice(0, 1) : missing) {
        const place = findCharacter(character, at, sources.get(at.file)) ?? at
        const key = JSON.stringify([character, place])
        if (!told.has(key)) report.add('check/no-glyph', place, { ...spell(character), kind, rest })
        told.add(key)
      }
    }
  }
}

interface Missing {
  readonly character: string
  readonly at: SourceRange
}

/** What a slide shows and no font has, each once, by what it is. */
function findMissing(
  texts: readonly PlacedText[],
  hasGlyph: (code: number) => boolean,
): ReadonlyMap<string, readonly Missing[]> {
  const missing = new Map<string, Missing[]>()
  const seen = new Set<string>()
  for (const { text, at } of texts) {
    for (const character of text.normalize('NFC')) {
      if (isInvisible(character) || notJudged.test(character)) continue
      if (seen.has(character) || hasGlyph(character.codePointAt(0) ?? 0)) continue
      seen.add(character)
      const kind = describeCharacter(character)
      missing.set(kind, [...(missing.get(kind) ?? []), { character, at }])
    }
  }
  return missing
}

/** Invisible ones, and the sign for what could not be read, which was told where it was read. */
const notJudged = /[\p{Default_Ignorable_Code_Point}\ufffd]/u

/** The fonts of the theme are only read for what ours lack. */
function rememberGlyphs(theme: Theme): (code: number) => boolean {
  let faces: readonly DeclaredFace[] | undefined
  const known = new Map<number, boolean>()
  const look = (code: number): boolean => {
    if (shippedFamilies.some((family) => hasCode(coverageOf(family), code))) return true
    faces ??= theme.sheets.flatMap((css) => {
      const parsed = readSheet(css)
      return parsed.kind === 'sheet' ? findFaces(parsed.root, theme.fonts) : []
    })
    return faces.some((face) => hasCharacter(face, code))
  }
  return (code) => {
    const found = known.get(code) ?? look(code)
    known.set(code, found)
    return found
  }
}

/** Where the character itself stands within the words; not where it is spelled otherwise, as by an escape. */
function findCharacter(
  character: string,
  at: SourceRange,
  source: SourceFile | undefined,
): SourceRange | undefined {
  if (source === undefined) return undefined
  const start = (source.lineStarts[at.line - 1] ?? 0) + at.column - 1
  const end = (source.lineStarts[at.endLine - 1] ?? 0) + at.endColumn - 1
  const found = source.text.slice(start, end).indexOf(character)
  if (found < 0) return undefined
  const offset = start + found
  const line = source.lineStarts.findLastIndex((lineStart) => lineStart <= offset)
  const column = offset - (source.lineStarts[line] ?? 0) + 1
  return { file: at.file, line: line + 1, column, endLine: line + 1, endColumn: column + character.length }
}

/** As people read it: a character that nothing shows is told by its number alone. */
function spell(character: string): { readonly character: string; readonly code: string } {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  return { code, character: /[\p{Co}\p{Cn}\p{Cc}]/u.test(character) ? code : `“${character}” (${code})` }
}
