import type { SheetDeclaration, SheetRoot } from './sheet-root.ts'

/** What style sheets say of a slide that has no class, as far as their text tells it. */
export interface SlideStyle {
  /**
   * Gives the values of a property of the slide (`slide`), of its page number (`page`) or of an element in it (`h2`), `var()` and `light-dark()` resolved,
   * the one that counts last.
   */
  readonly valuesOf: (element: string, property: string) => readonly string[]
}

/**
 * Takes the style sheets of a theme, what is imported before what imports it. The cascade is that of the plain themes of
 * this world: a later rule wins, and `:root` over `section`, as Marpit 3.2 makes it.
 */
export function readSlideStyle(roots: readonly SheetRoot[]): SlideStyle {
  const found = new Map<string, SheetDeclaration[]>()
  for (const rank of ['section', ':root'] as const) {
    for (const root of roots) {
      root.walkRules((rule) => {
        if (rule.parent?.type === 'atrule' && !isPlain(rule.parent)) return
        for (const element of rule.selectors.flatMap((selector) => elementOf(selector, rank))) {
          for (const node of rule.nodes) {
            if (node.type !== 'decl') continue
            const key = `${element} ${node.prop}`
            found.set(key, [...(found.get(key) ?? []), node])
          }
        }
      })
    }
  }
  const typed = (element: string, property: string): readonly string[] =>
    (found.get(`${element} ${property}`) ?? []).map(({ value }) => value.trim())
  const isDark = /^dark\b/.test(typed('slide', 'color-scheme').at(-1) ?? '')
  const resolve = (value: string, depth = 0): string =>
    resolveFunctions(value, (name, args) => {
      if (depth > 20) return undefined
      if (name === 'light-dark') return resolve(args[isDark ? 1 : 0] ?? '', depth + 1)
      if (name !== 'var') return undefined
      const set = typed('slide', args[0] ?? '').at(-1) ?? args.slice(1).join(',')
      return set === '' ? undefined : resolve(set, depth + 1)
    })
  return { valuesOf: (element, property) => typed(element, property).map((value) => resolve(value)) }
}

/** Rules for print or for narrow screens say nothing of slides; layers and conditions of support do. */
const isPlain = ({ name, params }: { readonly name: string; readonly params: string }): boolean =>
  /^(?:layer|supports)$/.test(name) || (name === 'media' && /^(?:all|screen)$/.test(params))

const elements = /^(?:h1|h2|h3|a|strong|h1 strong|h2 strong)$/

function elementOf(selector: string, rank: ':root' | 'section'): readonly string[] {
  const plain = selector.replace(/\s*>\s*|\s+/g, ' ').trim()
  if (plain === rank || (rank === 'section' && plain === ':where(section)')) return ['slide']
  if (/^(?::root|section)::?after$/.test(plain) && plain.startsWith(rank)) return ['page']
  const within = plain.replace(/^(?::root|section) /, '')
  return elements.test(within) && plain.startsWith(':root') === (rank === ':root') ? [within] : []
}

/** Takes a value; gives it with each function, the inner ones first, replaced by what `replace` makes of its arguments. */
function resolveFunctions(
  value: string,
  replace: (name: string, args: readonly string[]) => string | undefined,
): string {
  const start = /(?:var|light-dark)\(/.exec(value)
  if (start === null) return value
  const open = start.index + start[0].length
  const args: string[] = []
  let depth = 1
  let from = open
  let at = open
  for (; at < value.length && depth > 0; at += 1) {
    const character = value[at]
    if (character === '(') depth += 1
    if (character === ')') depth -= 1
    if ((character === ',' && depth === 1) || depth === 0) {
      args.push(value.slice(from, at).trim())
      from = at + 1
    }
  }
  const replaced = replace(start[0].slice(0, -1), args) ?? ''
  return value.slice(0, start.index) + replaced + resolveFunctions(value.slice(at), replace)
}
