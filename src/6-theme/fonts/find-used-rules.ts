import type { SheetDeclaration, SheetRoot } from '../sheet/sheet-root.ts'

/** What the slides of a deck are made of, as far as it tells which rules of a style sheet can matter. */
export interface DeckElements {
  readonly lang: string
  readonly tags: ReadonlySet<string>
  readonly classes: ReadonlySet<string>
  readonly hasMath: boolean
  /** Whether an element asks for italics by itself. */
  readonly hasItalics: boolean
}

/** Browsers set these in italics. */
const italicTags = ['em', 'i', 'cite', 'dfn', 'var', 'address']

export function readElements(html: string, lang: string): DeckElements {
  const tags = new Set([...html.matchAll(/<([a-z][\w-]*)/gi)].map(([, tag = '']) => tag.toLowerCase()))
  const classes = new Set(
    [...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(/\s+/)),
  )
  const hasItalics = italicTags.some((tag) => tags.has(tag)) || /<[^<>]*\b(?:italic|oblique)\b/.test(html)
  return { lang, tags, classes, hasMath: tags.has('math'), hasItalics }
}

/**
 * Tells whether a declaration can act on a slide: whether its rule has a selector whose language is the deck's, whose classes
 * slides have, and which ends with an element that they have, or with none by name. What is unclear can.
 */
export function canAct(declaration: SheetDeclaration, elements: DeckElements): boolean {
  const parent = declaration.parent
  if (parent?.type !== 'rule' || !('selectors' in parent)) return true
  const known = decided.get(elements) ?? new WeakMap<object, boolean>()
  decided.set(elements, known)
  const can =
    known.get(parent) ??
    (parent.selectors as readonly string[]).some((selector) => canMatch(selector, elements))
  known.set(parent, can)
  return can
}

/** A rule has many declarations, and PostCSS splits its selectors anew for each who asks. */
const decided = new WeakMap<DeckElements, WeakMap<object, boolean>>()

function canMatch(selector: string, { lang, tags, classes }: DeckElements): boolean {
  const positive = selector.replace(/:not\((?:[^()]|\([^()]*\))*\)/g, '')
  const langs = [...positive.matchAll(/:lang\(([^)]*)\)/g)].flatMap(([, names = '']) => names.split(','))
  if (langs.length > 0 && !langs.some((name) => isLang(lang, name.replace(/["'\s]/g, '')))) return false
  const outside = positive.replace(/\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)/g, '')
  const named = [...outside.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name)
  if (named.some((name) => !classes.has(name) && !ofMarp.test(name))) return false
  const ends = lastElements(positive)
  return ends === undefined || ends.some((tag) => tags.has(tag))
}

/** Classes around the slides, and those that the presenter sets while it runs. */
const ofMarp = /^(?:marp|bespoke)/

const isLang = (lang: string, range: string): boolean =>
  `${lang.toLowerCase()}-`.startsWith(`${range.toLowerCase()}-`) || range.startsWith('*')

/** The elements that a selector ends with: `pre`, or the list of `:is(pre, code)`; undefined where it names none. */
function lastElements(selector: string): readonly string[] | undefined {
  const last = /(?:^|[\s>+~])((?:[^\s>+~()]|\((?:[^()]|\([^()]*\))*\))+)\s*$/.exec(selector)?.[1] ?? ''
  const list = /^:(?:is|where)\(([\w\s,-]+)\)/.exec(last)?.[1]
  if (list !== undefined) return list.split(',').map((tag) => tag.trim().toLowerCase())
  const tag = /^[a-z][\w-]*/i.exec(last)?.[0]
  return tag === undefined ? undefined : [tag.toLowerCase()]
}

/** Tells whether anything on the slides is set in italics. */
export function usesItalics(root: SheetRoot, elements: DeckElements): boolean {
  let found = elements.hasItalics
  root.walkDecls(/^font(?:-style)?$/i, (declaration) => {
    if (
      /\b(?:italic|oblique)\b/i.test(declaration.value) &&
      !isFontFace(declaration) &&
      canAct(declaration, elements)
    )
      found = true
  })
  return found
}

export function isFontFace(declaration: SheetDeclaration): boolean {
  const parent = declaration.parent
  return parent?.type === 'atrule' && 'name' in parent && /^font-face$/i.test(String(parent.name))
}
