import type { SheetAtRule, SheetRoot } from '../sheet/sheet-root.ts'
import { allCodes, type CodeRanges, codesIn, hasCode, parseUnicodeRange, toRanges } from './code-ranges.ts'
import { readCharacters } from './read-characters.ts'

/** An `@font-face` of a style sheet. */
export interface DeclaredFace {
  readonly family: string
  readonly rule: SheetAtRule
  /** Its file, where it is one that the theme brings along. */
  readonly path?: string
  readonly isItalic: boolean
  readonly characters: CodeRanges
}

/** Gives the faces that a style sheet declares, with the characters that they have: what their files hold, within their `unicode-range`. */
export function findFaces(root: SheetRoot, fonts: ReadonlyMap<string, Uint8Array>): readonly DeclaredFace[] {
  const faces: DeclaredFace[] = []
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
    const declared = range === undefined ? allCodes : parseUnicodeRange(range)
    const file = path === undefined ? undefined : fonts.get(path)
    const held = file === undefined ? undefined : readOnce(file)
    const characters = held === undefined ? declared : both(held, declared)
    faces.push({ family, rule, ...(path === undefined ? {} : { path }), isItalic, characters })
  })
  return faces
}

/** A family's name without its quotation marks. */
export const unquote = (name: string): string => name.trim().replace(/^(["'])(.*)\1$/s, '$2')

const read = new WeakMap<Uint8Array, CodeRanges | undefined>()

function readOnce(font: Uint8Array): CodeRanges | undefined {
  if (!read.has(font)) read.set(font, readCharacters(font))
  return read.get(font)
}

const both = (held: CodeRanges, declared: CodeRanges): CodeRanges =>
  declared === allCodes ? held : toRanges(codesIn(held).filter((code) => hasCode(declared, code)))
