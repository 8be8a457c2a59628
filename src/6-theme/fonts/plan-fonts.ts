import type { SheetDeclaration, SheetRoot } from '../sheet/sheet-root.ts'
import { hasCode } from './code-ranges.ts'
import { coverageOf } from './family-coverage.ts'
import { type DeclaredFace, hasCharacter } from './find-faces.ts'
import { type FontStack, findStacks } from './find-stacks.ts'
import { canAct, type DeckElements } from './find-used-rules.ts'
import { emoji, glyphFamilies, type ShippedFamily, shippedFamilies, standIns } from './shipped-families.ts'
import { isInvisible, type TextUnit } from './text-units.ts'

/** What a deck shows, and what is kept beside it where a font has it. */
export interface ShownText {
  readonly units: readonly TextUnit[]
  /** Of formulas. */
  readonly mathUnits: readonly TextUnit[]
  /** Joiners, selectors and the like, which go with the font that has the letters around them. */
  readonly invisible: ReadonlySet<number>
}

export interface FontPlan {
  /** The families of ours that the deck needs, each with its characters. */
  readonly families: ReadonlyMap<ShippedFamily, ReadonlySet<number>>
  /** The families of the style sheet's own faces, and the characters that come from them. */
  readonly declared: ReadonlySet<string>
  readonly own: ReadonlyMap<string, ReadonlySet<number>>
}

/**
 * Decides which characters of a deck come from the families that npm brings along: those that the faces which its style
 * sheet declares lack, list by list. Each character goes to the first family that has all of its unit.
 */
export function planFonts(
  root: SheetRoot,
  faces: readonly DeclaredFace[],
  shown: ShownText,
  elements: DeckElements,
  isGuest = false,
): FontPlan {
  const wanted: Wanted = { shipped: new Map(), own: new Map() }
  const done = new Set<string>()
  const taken = isGuest ? shippedFamilies.map(({ name }) => name) : []
  const declared = new Set([...faces.map(({ family }) => family), ...taken])
  for (const stack of actingStacks(root, elements)) {
    const choices = listChoices(stack, faces, declared, elements.lang)
    // Most lists of a theme are the same few.
    const key = [stack.isMath, ...choices.map((choice) => choice.name)].join('\n')
    const units = stack.isMath ? shown.mathUnits : shown.units
    if (!done.has(key)) fillUp(wanted, units, shown.invisible, choices)
    done.add(key)
  }
  return { families: wanted.shipped, declared, own: wanted.own }
}

/** The lists that can act on the deck's slides. What a theme says for the deck's language takes the place of what it says for all. */
function actingStacks(root: SheetRoot, elements: DeckElements): readonly FontStack[] {
  const acting = findStacks(root).filter(
    ({ declaration, users }) => canAct(declaration, elements) && users.some((user) => canAct(user, elements)),
  )
  const ofLanguage = acting.filter(({ declaration }) => isToken(declaration) && isForLanguage(declaration))
  const replaced = new Set(ofLanguage.map(({ declaration }) => declaration.prop))
  return acting.filter(({ declaration }) => !replaced.has(declaration.prop) || isForLanguage(declaration))
}

const isToken = ({ prop }: SheetDeclaration): boolean => prop.startsWith('--')

const isForLanguage = ({ parent }: SheetDeclaration): boolean =>
  parent?.type === 'rule' && 'selector' in parent && String(parent.selector).includes(':lang(')

type Choice =
  | { readonly kind: 'declared'; readonly name: string; readonly faces: readonly DeclaredFace[] }
  | { readonly kind: 'shipped'; readonly name: string; readonly family: ShippedFamily }

/** The families of a list that every machine will have, in their order: ours come where the list names them, or before its end. */
function listChoices(
  stack: FontStack,
  faces: readonly DeclaredFace[],
  declared: ReadonlySet<string>,
  lang: string,
): readonly Choice[] {
  const shipped = (family: ShippedFamily): Choice => ({
    kind: 'shipped',
    name: cssName(family, declared),
    family,
  })
  const named = stack.families.slice(0, stack.at).flatMap((name): readonly Choice[] => {
    if (declared.has(name))
      return [{ kind: 'declared', name, faces: faces.filter(({ family }) => family === name) }]
    const family = shippedFamilies.find((one) => one.name === name)
    return family === undefined ? [] : [shipped(family)]
  })
  return [...named, ...listOwn(stack, declared, lang).map(shipped)]
}

/** The families of ours that a list does not name itself. */
export function listOwn(
  stack: FontStack,
  declared: ReadonlySet<string>,
  lang: string,
): readonly ShippedFamily[] {
  return [...standIns[stack.generic], ...glyphFamilies(lang)].filter(
    (family) => !stack.families.includes(cssName(family, declared)),
  )
}

/** How a style sheet names a family of ours: a theme may have faces of its own under its name. */
export const cssName = (family: ShippedFamily, declared: ReadonlySet<string>): string =>
  declared.has(family.name) ? `Lectern ${family.name}` : family.name

interface Wanted {
  readonly shipped: Map<ShippedFamily, Set<number>>
  readonly own: Map<string, Set<number>>
}

function fillUp(
  { shipped, own }: Wanted,
  units: readonly TextUnit[],
  invisible: ReadonlySet<number>,
  choices: readonly Choice[],
): void {
  for (const unit of units) {
    const choice = chooseFor(unit, choices)
    if (choice === undefined) continue
    const codes = choice.kind === 'shipped' ? setOf(shipped, choice.family) : setOf(own, choice.name)
    for (const character of unit.text) codes.add(character.codePointAt(0) ?? 0)
    if (choice.kind === 'declared') continue
    for (const code of invisible) if (hasCode(coverageOf(choice.family), code)) codes.add(code)
  }
}

function setOf<K>(sets: Map<K, Set<number>>, key: K): Set<number> {
  const known = sets.get(key) ?? new Set<number>()
  sets.set(key, known)
  return known
}

/** What is an emoji goes to the emoji's family, if no face of the theme has it: fonts of signs have some of them, too. */
function chooseFor(unit: TextUnit, choices: readonly Choice[]): Choice | undefined {
  const codes = [...unit.text]
    .filter((character) => !isInvisible(character))
    .map((character) => character.codePointAt(0) ?? 0)
  const isAble = (choice: Choice): boolean =>
    isMeantFor(choice, unit) && codes.every((code) => hasGlyph(choice, code))
  // No more families are asked than needed: what ours have is written down in texts that take a while to read.
  if (!unit.isEmoji) return choices.find(isAble)
  const able = choices.filter(isAble)
  return able.find((choice) => choice.kind === 'declared' || choice.family === emoji) ?? able[0]
}

const isMeantFor = (choice: Choice, { text }: TextUnit): boolean =>
  choice.kind === 'declared' || (choice.family.only?.test(text) ?? true)

function hasGlyph(choice: Choice, code: number): boolean {
  if (choice.kind === 'shipped') return hasCode(coverageOf(choice.family), code)
  return choice.faces.some((face) => hasCharacter(face, code))
}
