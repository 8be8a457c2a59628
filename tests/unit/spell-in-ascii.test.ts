import { runInThisContext } from 'node:vm'
import { describe, expect, it } from 'vitest'

// It is run by what compiles Lectern, so it has no types.
const path = new URL('../../spell-in-ascii.mjs', import.meta.url).href
const { spellInAscii } = (await import(path)) as { spellInAscii: (script: string) => string }

/** Scripts as esbuild writes them: strings are ASCII already. */
const scripts = [
  '/[–—-]|[。！]+|\\d月/gu.exec("a\\u2014")',
  // A class with what is beyond the first 65,536 signs, with and without the flag that joins its halves.
  '"\\u{1f469}x".match(/[👩x]/gu)',
  '"\\u{1f469}x".match(/👩x/g)',
  // Signs that are escaped for nothing, and a backslash of its own before one.
  '"\\u2019\\\\\\u2019".match(/\\’|\\\\’/g)',
  '/\\\\\\’/.test("\\\\\\u2019") // it’s a comment: “…”',
  '/(?<!é)[ß-ÿ]/.exec("\\xe9\\xfc\\xfc").index',
]

describe('a script in ASCII', () => {
  it.each(scripts)('does the same: %s', (script) => {
    const spelled = spellInAscii(script)
    expect(spelled).toMatch(/^[\0-\x7f]+$/)
    const [before, after] = [script, spelled].map((code) => JSON.stringify(runInThisContext(code)))
    expect(after).toBe(before)
    expect(['null', 'false', undefined]).not.toContain(before)
  })

  it('cannot be made where a text would change', () => {
    expect(() => spellInAscii('String.raw`[a…]`')).toThrow('…')
    expect(spellInAscii('String.raw`\\u2026` // …')).toBe('String.raw`\\u2026` // \\u2026')
  })
})
