import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { exceptionFor } from '../house/support/beyond-schema.ts'
import { aFewSlides } from '../support/any-outline.ts'
import { valueChanges } from '../support/mutate-outline.ts'
import { parseOutlineText } from '../support/parse-outline-text.ts'
import { readAsEditor } from '../support/read-as-editor.ts'

/** As authors write it; what is nothing is left empty, since the word `null` is text to Lectern (beyond-schema.ts). */
const inLines = (outline: unknown): string => stringify(outline ?? null, { lineWidth: 80, nullStr: '' })

describe('the schema and the parser', () => {
  it('agree on 2,000 valid outlines whose values were changed', () => {
    const verdicts = { taken: 0, refused: 0 }
    fc.assert(
      fc.property(aFewSlides, valueChanges, (outline, change) => {
        const text = inLines(change(outline))
        const errors = parseOutlineText(text).filter(({ severity }) => severity === 'error')
        const sayable = errors.filter((fault) => exceptionFor(fault) === undefined)
        // What a schema cannot say may hide what it could: where characters are refused, nothing else is read.
        fc.pre(sayable.length === errors.length)
        verdicts[sayable.length === 0 ? 'taken' : 'refused'] += 1
        const squiggles = readAsEditor(text)
        if (sayable.length === 0) expect(squiggles).toEqual([])
        else expect(squiggles, JSON.stringify(sayable)).not.toEqual([])
      }),
      { numRuns: 2000, seed: 20261123 },
    )
    // A property that never sees one of the two proves nothing.
    expect(Math.min(verdicts.taken, verdicts.refused)).toBeGreaterThan(200)
  })
})
