import type { OutlineText } from '../../2-outline/citation-model.ts'
import { type Composer, given, toWords } from '../composing.ts'
import { partOf } from '../part-of.ts'
import type { Formula, Words } from '../words-model.ts'

/** Takes a formula and its symbols; what KaTeX cannot set is told by `checkMath`. */
export const composeMath: Composer<'math'> = (body, { keyAt }, composing) => {
  const formula = toFormula(body.text)
  if (formula.tex === '') {
    composing.report.add('deck/math-broken', keyAt, { tex: '' })
    return undefined
  }
  const symbols = (body.symbols ?? []).map(({ term, meaning, ...cited }) => ({
    term: toTerm(term),
    meaning: toWords(meaning, composing.report),
    ...given('citations', composing.cite(cited)),
  }))
  return { formula, symbols }
}

/** Lines are kept, since a comment ends with its line; white space around them and dollars around all of it are not. */
function toFormula(typed: OutlineText): Formula {
  const dollars = /^\s*(\$\$?)(?=[^$])([\s\S]*[^$\\])\1\s*$/.exec(typed.text)
  const tex = dollars?.[2] ?? typed.text
  const lines = tex.split(/[\n\r]+/).map((line) => line.trim())
  const start = typed.text.indexOf(lines.find((line) => line !== '') ?? '')
  const text = lines.filter((line) => line !== '').join('\n')
  return { tex: text, at: partOf(typed, start, start + text.length) }
}

function toTerm(typed: OutlineText): Words {
  const formula = toFormula(typed)
  const tex = formula.tex.replaceAll('\n', ' ')
  const runs = tex === '' ? [] : [{ text: tex, math: true as const }]
  return { runs, plain: tex, at: typed.at, ...(tex === '' ? {} : { formulas: [{ tex, at: formula.at }] }) }
}
