import type { Xml } from '../xml/element.ts'
import { plainMath } from './plain-math.ts'
import { readMathml } from './read-mathml.ts'
import { mathOf } from './write-math.ts'

/** A formula as PowerPoint sets it, and in one line of text for readers that set none. */
interface Formula {
  readonly native: Xml<'a14:m'>
  readonly plain: string
}

/**
 * Takes a slide as the engine rendered it, and on which side formulas stand that have a line of their own; gives a function that
 * finds a formula by its TeX. Undefined for what the engine did not set.
 */
export function findFormulas(html: string, side: 'left' | 'center'): (tex: string) => Formula | undefined {
  let found: ReadonlyMap<string, Formula> | undefined
  return (tex) => {
    found ??= readFormulas(html, side)
    return found.get(tex.trim())
  }
}

function readFormulas(html: string, side: 'left' | 'center'): ReadonlyMap<string, Formula> {
  const formulas = new Map<string, Formula>()
  for (const [mathml] of html.matchAll(/<math [\s\S]*?<\/math>/g)) {
    const tex = readMathml(mathml).attributes.alttext ?? ''
    if (!formulas.has(tex)) formulas.set(tex, { native: mathOf(mathml, side), plain: plainMath(mathml) })
  }
  return formulas
}
