import type { SheetDeclaration, SheetRoot } from '../sheet/sheet-root.ts'
import { unquote } from './find-faces.ts'
import { isFontFace } from './find-used-rules.ts'
import type { Generic } from './shipped-families.ts'
import { splitFamilies, splitFont } from './split-font.ts'

/** A list of families in a style sheet, and where ours go in. */
export interface FontStack {
  readonly declaration: SheetDeclaration
  /** The declarations that set fonts by it: itself, or those that name it. */
  readonly users: readonly SheetDeclaration[]
  /** Names as compared: without quotation marks. */
  readonly families: readonly string[]
  readonly generic: Generic
  /** Formulas are set in it. */
  readonly isMath: boolean
  /** What stands before the list in the declaration's value. */
  readonly before: string
  readonly parts: readonly string[]
  /** Before which of them ours go in. */
  readonly at: number
}

const generics: Readonly<Record<string, Generic>> = {
  'sans-serif': 'sans',
  'ui-sans-serif': 'sans',
  'ui-rounded': 'sans',
  'system-ui': 'sans',
  '-apple-system': 'sans',
  blinkmacsystemfont: 'sans',
  cursive: 'sans',
  fantasy: 'sans',
  emoji: 'sans',
  math: 'sans',
  serif: 'serif',
  'ui-serif': 'serif',
  monospace: 'mono',
  'ui-monospace': 'mono',
}

const keyword =
  /^(?:inherit|initial|unset|revert|revert-layer|caption|icon|menu|message-box|small-caption|status-bar)?$/i

/** Gives every list of families that a style sheet sets: `font-family`, `font`, and custom properties that these name. */
export function findStacks(root: SheetRoot): readonly FontStack[] {
  const stacks: FontStack[] = []
  const users = new Map<string, SheetDeclaration[]>()
  const properties: SheetDeclaration[] = []
  root.walkDecls(/^(?:--.*|font|font-family)$/i, (declaration) => {
    if (declaration.prop.startsWith('--')) properties.push(declaration)
    else if (!isFontFace(declaration)) {
      const stack = readStack(declaration, [declaration])
      if (stack !== undefined) stacks.push(stack)
      addUsers(users, declaration, [declaration])
    }
  })
  // A property may be set to another one: `--serif: var(--sans)`.
  for (const property of properties) addUsers(users, property, users.get(property.prop) ?? [])
  for (const property of properties) {
    const own = users.get(property.prop)
    const stack = own === undefined ? undefined : readStack(property, own)
    if (stack !== undefined) stacks.push(stack)
  }
  return stacks
}

function addUsers(
  users: Map<string, SheetDeclaration[]>,
  { value }: SheetDeclaration,
  own: readonly SheetDeclaration[],
): void {
  if (own.length === 0) return
  for (const [, name = ''] of value.matchAll(/var\(\s*(--[\w-]+)/g))
    users.set(name, [...(users.get(name) ?? []), ...own])
}

function readStack(declaration: SheetDeclaration, users: readonly SheetDeclaration[]): FontStack | undefined {
  const isShorthand = declaration.prop.toLowerCase() === 'font'
  const [before, list] = isShorthand ? splitFont(declaration.value) : ['', declaration.value]
  const parts = splitFamilies(list)
  const families = parts.map((part) => unquote(part))
  const last = families.at(-1) ?? ''
  // A custom property may hold a size, and a list that ends with another one is completed there.
  if (keyword.test(families[0] ?? '') || /^var\(/i.test(last) || !isFamily(parts.at(-1) ?? ''))
    return undefined
  const found = families.findIndex((family) => generics[family.toLowerCase()] !== undefined)
  // The last one says best what is meant: `system-ui, …, monospace` is none, yet `ui-serif, Georgia, serif` is.
  const generic = families.flatMap((family) => generics[family.toLowerCase()] ?? []).at(-1) ?? 'sans'
  const isMath = families.includes('math')
  return {
    declaration,
    users,
    isMath,
    families,
    generic,
    before,
    parts,
    at: found < 0 ? parts.length : found,
  }
}

const isFamily = (part: string): boolean => /^\s*(?:(["']).*\1|-?[a-z_][\w-]*(?:\s+[\w-]+)*)\s*$/is.test(part)
