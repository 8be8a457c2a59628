import type { SheetAtRule, SheetRoot } from '../sheet/sheet-root.ts'
import { allCodes, type CodeRanges, hasCode, intersect, parseUnicodeRange } from './code-ranges.ts'
import { readCharacters } from './read-characters.ts'

/** An `@font-face` of a style sheet. */
export interface DeclaredFace {
  readonly family: string
  readonly rule: SheetAtRule
  /** Its file, where it is one that the theme brings along. */
  readonly path?: string
  readonly isItalic: boolean
  /** What the style sheet takes it for: its file need not be read to know that it has nothing else. */
  readonly declared: CodeRanges
  readonly characters: CodeRanges
}

/** Tells whether a face has a character. */
export const hasCharacter = (face: DeclaredFace, code: number): boolean =>
  hasCode(face.declared, code) && hasCode(face.characters, code)

/** Gives the faces that a style sheet declares, with the characters that they have: what their files hold, within their `unicode-range`. */
export function findFaces(root: SheetRoot, fonts: ReadonlyMap<string, Uint8Array>): readonly DeclaredFace[] {
  const faces: DeclaredFace[] = []
  const parsed = new Map<string, CodeRanges>()
  // The styles of a font have the same ranges.
  const parse = (range: string): CodeRanges => {
    const ranges = parsed.get(range) ?? parseUnicodeRange(range)
    parsed.set(range, ranges)
    return ranges
  }
  root.walkAtRules(/^font-face$/i, (rule) => {
    const value = (name: string): string | undefined =>
      rule.nodes
        ?.flatMap((node) => (node.type === 'decl' && node.prop.toLowerCase() === name ? [node.value] : []))
        .at(-1)
    const family = unquote(value('font-family') ?? '')
    const urls = [...(value('src') ?? '').matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^'")\s]*))\s*\)/g)]
    const path = urls.map(([, a, b, c]) => a ?? b ?? c ?? '').find((url) => fonts.has(url))
    const isItalic = /italic|oblique/i.test(value('font-style') ?? '')
    const range = value('unicode-range')
    const file = path === undefined ? undefined : fonts.get(path)
    const declared = range === undefined ? allCodes : parse(range)
    let held: CodeRanges | undefined
    faces.push({
      ...{ family, rule, isItalic, declared },
      ...(path === undefined ? {} : { path }),
      get characters() {
        held ??= (file === undefined ? undefined : charactersIn(file, range, parse)) ?? declared
        return held
      },
    })
  })
  return faces
}

/** A family's name without its quotation marks. */
export const unquote = (name: string): string => name.trim().replace(/^(["'])(.*)\1$/s, '$2')

/** What a file holds, whole and within each of the ranges that are declared of it; undefined where it cannot be read. */
interface HeldCharacters {
  readonly all: CodeRanges | undefined
  readonly within: Map<string, CodeRanges>
}

const read = new WeakMap<Uint8Array, HeldCharacters>()

function charactersIn(
  font: Uint8Array,
  range: string | undefined,
  parse: (range: string) => CodeRanges,
): CodeRanges | undefined {
  const { all, within } = read.get(font) ?? { all: readCharacters(font), within: new Map() }
  read.set(font, { all, within })
  if (all === undefined || range === undefined) return all
  const known = within.get(range) ?? intersect(all, parse(range))
  within.set(range, known)
  return known
}
