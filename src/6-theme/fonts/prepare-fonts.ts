import type { FontTools } from '../model.ts'
import { parseSheet } from '../sheet/parse-sheet.ts'
import { readPlainSheet } from '../sheet/read-plain-sheet.ts'
import type { SheetRoot } from '../sheet/sheet-root.ts'
import { readCodes } from './code-ranges.ts'
import { type FontForm, printFamily } from './cut-families.ts'
import { mathFile, printDefaultRules } from './default-rules.ts'
import { completeStack, replaceFiles } from './dress-sheet.ts'
import { embedThemeFiles } from './embed-theme-files.ts'
import { findFaces } from './find-faces.ts'
import { findStacks } from './find-stacks.ts'
import { type DeckElements, readElements, usesItalics } from './find-used-rules.ts'
import { lookUpCharacters } from './made-fonts.ts'
import { mathCharacters } from './math-characters.ts'
import { cssName, planFonts } from './plan-fonts.ts'
import { readCssText } from './read-css-text.ts'
import { alwaysShown, readMathText, readShownText } from './shown-text.ts'
import { isInvisible, textUnits } from './text-units.ts'

/** A deck as the engine rendered it: its style sheet names font files, and its slides show characters. */
export interface FontlessDeck {
  readonly css: string
  readonly slides: readonly { readonly html: string }[]
}

export interface FontRequest {
  readonly decks: readonly FontlessDeck[]
  /** The font files that the theme brings along, by the path in its style sheets. */
  readonly fonts: ReadonlyMap<string, Uint8Array>
  readonly lang: string
  readonly form: FontForm
  /** Whether the style sheet shares a page with that of a deck: then fonts that npm brings have names of their own. */
  readonly isGuest?: true
}

/** Puts fonts into a style sheet of the deck, whoever packed it. */
export type EmbedFonts = (css: string) => string

/**
 * Looks at what the slides of a deck show (the same deck, as different formats show it); gives what puts its fonts into its
 * style sheets: the theme's own, those that npm brings for all characters that the theme's lack, and their names into every
 * list of families, so that the slides look the same on a machine without fonts.
 */
export async function prepareFonts(request: FontRequest, tools: FontTools): Promise<EmbedFonts> {
  const html = request.decks.flatMap(({ slides }) => slides.map((slide) => slide.html)).join('\n')
  const elements = readElements(html, request.lang)
  // Formats that show other slides have the same style sheet.
  const sheets = [...new Set(request.decks.map(({ css }) => css))]
  const roots = sheets.map((css) => parseWithDefaults(css, elements, request.isGuest))
  const [first] = roots
  if (first === undefined) return (css) => css
  const sheet = first.toString()
  const typed = [readShownText(html), readCssText(first, elements), alwaysShown].join('\n')
  const text = addForms(typed, sheet)
  const typedMath = elements.hasMath ? readMathText(html) : ''
  const shown = { units: textUnits(text), mathUnits: textUnits(typedMath), invisible: invisibleIn(text) }
  const fonts = await withMathFont(request.fonts, sheet, tools)
  await lookUpCharacters(fonts.values(), tools)
  const faces = roots.flatMap((root) => findFaces(root, fonts))
  const plan = planFonts(first, faces, shown, elements, request.isGuest)
  const withItalics = usesItalics(first, elements)
  const mathText = elements.hasMath ? mathCharacters(typedMath) : ''
  const hasAllFeatures =
    /\b(?:font-feature-settings|small-caps|font-variant-(?:ligatures|alternates|east-asian))\b/.test(sheet)
  const deck = { text, mathText, withItalics, own: plan.own }
  const files = await embedThemeFiles(faces, deck, { fonts, form: request.form, hasAllFeatures }, tools)
  const families = [...plan.families].map(([family, characters]) => {
    const name = cssName(family, plan.declared)
    return printFamily({ family, name, characters, withItalics }, request.form, tools)
  })
  const ours = (await Promise.all(families)).join('')
  const parsed = new Map(sheets.map((css, index) => [css, roots[index]]))
  const embedded = new Map<string, string>()
  return (css) => {
    const known = embedded.get(css)
    if (known !== undefined) return known
    // What was parsed is changed in place, once.
    const root = parsed.get(css) ?? parseWithDefaults(css, elements, request.isGuest)
    replaceFiles(findFaces(root, fonts), files)
    for (const stack of findStacks(root)) completeStack(stack, plan, request.lang)
    const whole = `${ours}${root.toString()}`
    root.restore?.()
    embedded.set(css, whole)
    return whole
  }
}

/** A deck is looked at again when its slides were settled, and the talks of a course have the same style sheet. */
const lastRead = new Map<string, SheetRoot>()
const mostKept = 4

/** Whoever changes it restores it in the same turn. */
function readPlainOnce(css: string): SheetRoot | undefined {
  const root = lastRead.get(css) ?? readPlainSheet(css)
  lastRead.delete(css)
  if (root !== undefined) lastRead.set(css, root)
  const [oldest] = lastRead.keys()
  if (oldest !== undefined && lastRead.size > mostKept) lastRead.delete(oldest)
  return root
}

/** The engine printed the style sheet, so it can be parsed. */
function parseWithDefaults(css: string, elements: DeckElements, isGuest?: boolean): SheetRoot {
  const plain = readPlainOnce(css)
  if (plain !== undefined && printDefaultRules(plain, elements, isGuest) === '') return plain
  const parsed = parseSheet(css)
  if (parsed.kind === 'broken')
    throw new Error(`the engine's style sheet, line ${parsed.line}: ${parsed.reason}`)
  const rules = parseSheet(printDefaultRules(parsed.root, elements, isGuest))
  if (rules.kind === 'sheet') parsed.root.prepend(rules.root)
  return parsed.root
}

/** What browsers may make of text before they look for glyphs: composed letters, and other cases where a style asks for them. */
function addForms(text: string, sheet: string): string {
  const cases = /\b(?:text-transform|small-caps)\b/.test(sheet)
    ? [text.toUpperCase(), text.toLowerCase()]
    : []
  // Each once: most texts are composed already.
  return [...new Set([text, text.normalize('NFC'), ...cases])].join('\n')
}

async function withMathFont(
  fonts: ReadonlyMap<string, Uint8Array>,
  sheet: string,
  tools: FontTools,
): Promise<ReadonlyMap<string, Uint8Array>> {
  if (fonts.has(mathFile) || !sheet.includes(mathFile)) return fonts
  return new Map([...fonts, [mathFile, await tools.readOwn(mathFile)]])
}

const invisibleIn = (text: string): ReadonlySet<number> =>
  new Set(readCodes(text).filter((code) => isInvisible(String.fromCodePoint(code))))
