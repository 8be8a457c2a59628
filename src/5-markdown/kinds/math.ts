import type { MathSlide } from '../../3-deck/model.ts'
import { printBlockMath } from '../print-math.ts'
import { printLabelled } from './labelled.ts'

/** The formula, and below it a list of its symbols. */
export function printMath({ formula, symbols, isStepped }: MathSlide): readonly string[] {
  const items = symbols.map(({ term, meaning }) => printLabelled(term.runs, meaning.runs, isStepped))
  return [printBlockMath(formula.tex), ...(items.length === 0 ? [] : [items.join('\n')])]
}

/** By how many letters stand in the widest row, which is a guess: the theme has a size for each. */
const widths: readonly (readonly [number, string])[] = [
  [30, 'short'],
  [42, 'medium'],
  [60, 'long'],
]

export function mathClasses({ formula }: MathSlide): readonly string[] {
  const isRows = /^\\begin\{(?:align|gather|split)/.test(formula.tex)
  const rows = isRows ? formula.tex.split('\\\\') : [formula.tex]
  const widest = Math.max(...rows.map(countLetters))
  return [widths.find(([most]) => widest <= most)?.[1] ?? 'full']
}

/** Commands are a letter each; what only groups, aligns or names is none. */
function countLetters(tex: string): number {
  return tex
    .replace(/\\(?:begin|end)\{[^}]*\}|\\(?:left|right|[dt]?frac|text|math\w+|operatorname)\b|%.*/g, '')
    .replace(/\\(?:[a-zA-Z]+|.)/g, 'x')
    .replace(/[{}^_&\s]/g, '').length
}
