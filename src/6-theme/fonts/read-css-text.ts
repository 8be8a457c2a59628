import type { SheetDeclaration, SheetRoot } from '../sheet/sheet-root.ts'
import { canAct, type DeckElements, isFontFace } from './find-used-rules.ts'

/**
 * Gives what a style sheet itself puts on slides: the strings of `content`, `quotes` and the like in rules that can act, and
 * those of the counter styles that such rules name.
 */
export function readCssText(root: SheetRoot, elements: DeckElements): string {
  const counters: { readonly name: string; readonly strings: string[] }[] = []
  root.walkAtRules(/^counter-style$/i, (rule) => {
    const strings: string[] = []
    rule.walkDecls(({ value }) => void strings.push(...readStrings(value)))
    counters.push({ name: rule.params.trim(), strings })
  })
  const names = counters.map(({ name }) => name.replace(/[^\w-]/g, '\\$&'))
  // One in twenty: the others need no look at their rules.
  const telling = new RegExp(['["\']', '\\bopen-quote\\b', ...names].join('|'))
  const strings: string[] = []
  let values = ''
  root.walkDecls((declaration) => {
    if (!telling.test(declaration.value)) return
    if (isFontFace(declaration) || isCounterStyle(declaration) || /^font/i.test(declaration.prop)) return
    if (!canAct(declaration, elements)) return
    values += `${declaration.value}\n`
    strings.push(...readStrings(declaration.value))
  })
  for (const counter of counters) if (values.includes(counter.name)) strings.push(...counter.strings)
  if (/\bopen-quote\b/.test(values) && cornerQuotes.test(elements.lang)) strings.push('「」『』')
  return strings.join('\n')
}

/** Languages that browsers open quotations with corners in. */
const cornerQuotes = /^(?:ja|zh-(?:hant|tw|hk|mo)|yue)\b/i

const isCounterStyle = ({ parent }: SheetDeclaration): boolean =>
  parent?.type === 'atrule' && 'name' in parent && /^counter-style$/i.test(String(parent.name))

function readStrings(value: string): readonly string[] {
  return [...value.matchAll(/"((?:[^"\\]|\\[\s\S])*)"|'((?:[^'\\]|\\[\s\S])*)'/g)].map(([, double, single]) =>
    (double ?? single ?? '').replace(/\\(?:([\da-f]{1,6})\s?|([\s\S]))/gi, (_, hex?: string, other = '') => {
      const code = Number.parseInt(hex ?? '', 16)
      return code <= 0x10ffff ? String.fromCodePoint(code) : other
    }),
  )
}
