import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyYaml } from '../support/any-yaml.ts'
import { textChanges } from '../support/mutate-outline.ts'
import { readYamlTwice } from '../support/read-yaml-twice.ts'

const seed = 20261125

/** Reads all twice; says how many were YAML, and how many regular. */
function readAll(documents: fc.Arbitrary<string>, numRuns: number): { yaml: number; regular: number } {
  const counts = { yaml: 0, regular: 0 }
  fc.assert(
    fc.property(documents, (text) => {
      const { isYaml, isRegular } = readYamlTwice(text)
      counts.yaml += isYaml ? 1 : 0
      counts.regular += isRegular ? 1 : 0
    }),
    { numRuns, seed },
  )
  return counts
}

describe('regular YAML', () => {
  it('is what the library makes of it, places and all; what is not regular is left to the library', () => {
    const { yaml, regular } = readAll(anyYaml, 3000)
    expect(regular).toBeGreaterThan(yaml / 2)
    expect(regular).toBeGreaterThan(800)
  })

  it('is so after any changes of its text', () => {
    const changed = fc.tuple(anyYaml, textChanges).map(([text, change]) => change(text))
    expect(readAll(changed, 2000).regular).toBeGreaterThan(150)
  })
})
