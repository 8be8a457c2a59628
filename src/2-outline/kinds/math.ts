import type { OutlineMath, OutlineSymbol } from '../body-model.ts'
import { citationFields } from '../shapes/citations.ts'
import { byForm, listOf, map, optional, required, turn } from '../shapes/collections.ts'
import { text } from '../shapes/scalars.ts'
import type { Shape } from '../shapes/shape.ts'

const symbol: Shape<OutlineSymbol> = map<OutlineSymbol>('a symbol', {
  term: required(text, 'the symbol, in TeX'),
  meaning: required(text, 'what it stands for'),
  ...citationFields,
})

/** A formula: bare TeX, or a map with it and what its symbols mean. */
export const math: Shape<OutlineMath> = byForm(
  {
    text: turn(text, (typed) => ({ text: typed })),
    map: map<OutlineMath>('a formula', {
      text: required(text, 'the formula in TeX, such as E = mc^2; no dollars around it'),
      symbols: optional(
        listOf(() => symbol),
        'what its symbols mean, listed below it',
      ),
    }),
  },
  'the formula in TeX, or a map with `text` and `symbols`',
)
