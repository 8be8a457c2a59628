import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createEngine } from '../../src/engine/create-engine.ts'

type Parse = { readonly markdown: { parse(source: string, environment: object): readonly object[] } }

const ours = createEngine() as unknown as Parse
const marpits = createEngine() as unknown as Parse & {
  readonly markdown: { readonly block: { readonly ruler: { disable(name: string): void } } }
}
marpits.markdown.block.ruler.disable('lectern_directives')

/** All that came of the source, comments too, by our rule and by Marpit's alone. */
const tokens = (engine: Parse, source: string): unknown =>
  JSON.parse(JSON.stringify(engine.markdown.parse(source, {})))

const around = (comment: string): string =>
  `---\nmarp: true\n---\n\n${comment}\n\n# One\n\n---\n\n<!--\n_class: points\nid: two\n-->\n\n# Two\n`

const rows: readonly string[] = [
  '<!--\n_class: points few dense\nid: two-roots\n-->',
  '<!--\n_class: title\n_paginate: false\n_footer: ""\nid: t\n-->',
  '<!--\n_class: section\nid: s\nonly: html pdf\nfooter: "Three · of four: (a) # b, {c}"\n-->',
  '<!--\nfooter: "a \\"b\\" c"\n-->',
  '<!--\nfooter: "a\\u003e"\n-->',
  '<!--\nfooter: "tail" # comment\n-->',
  '<!--\nfooter: "😀"\n-->',
  '<!--\nid: 2026-11-23\n-->',
  '<!--\nid: true\nclass: null\n-->',
  '<!--\nid: a: b\n-->',
  '<!--\nid: a #b\n-->',
  '<!--\nid: a,b\n-->',
  '<!--\nclass: [a, b]\n-->',
  '<!--\nclass:\n  - a\n-->',
  '<!--\nclass: a\nclass: b\n-->',
  '<!--\nclass: a\n\nid: b\n-->',
  '<!--\nconstructor: a\n-->',
  '<!--\n__proto__: a\n-->',
  '<!--\nclass: a  \n-->',
  '<!--\nclass:  a\n-->',
  '<!-- class: a -->',
  '<!--\nclass: a -->',
  '<!--\nclass: a\n--->',
  '<!--\nclass: a\n--> tail',
  '<!--\nclass: "-->"\nid: a\n-->',
  '<!--\nclass: a',
  '- item\n\n  <!--\n  class: a\n  -->',
  '- item\n<!--\nclass: a\n-->',
  '> <!--\n> class: a\n> -->',
  '> quoted\n<!--\nclass: a\n-->',
  '```\n<!--\nclass: a\n-->\n```',
  'words\n<!--\nclass: a\n-->',
  '<!--\nclass: a\n-->\nwords',
]

describe('directives as Lectern prints them', () => {
  it.each(rows)('%j come to what Marpit makes of them', (comment) => {
    const source = around(comment)
    expect(tokens(ours, source)).toEqual(tokens(marpits, source))
  })

  it('come to the same whatever they are made of', () => {
    const piece = fc.constantFrom(
      ...['class', '_class', 'id', 'footer', 'a', '1', '_', ':', ': ', ' ', '"', "'", '\\', '-', '--'],
      ...[
        '.',
        ',',
        '#',
        '&',
        '*',
        '!',
        '{',
        '}',
        '[',
        '|',
        '>',
        '-->',
        '\n',
        '\u00a0',
        '\u0085',
        '\ufeff',
        '~',
      ],
    )
    const line = fc
      .tuple(fc.constantFrom('_class', 'class', 'id', 'footer', 'size'), fc.array(piece, { maxLength: 5 }))
      .map(([key, pieces]) => `${key}: ${pieces.join('')}`)
    const comment = fc.array(line, { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(comment, (lines) => {
        const source = around(`<!--\n${lines.join('\n')}\n-->`)
        expect(tokens(ours, source)).toEqual(tokens(marpits, source))
      }),
      { seed: 8, numRuns: 400 },
    )
  })

  it('are read without the library', () => {
    // Half of the rows at the top; without them, the comparison above would compare Marpit with itself.
    const state = { blkIndent: 0, bMarks: [0], line: 0, push: () => ({}), getLines: () => '' }
    const { ruler } = (ours.markdown as unknown as { block: { ruler: { __rules__: readonly Rule[] } } }).block
    const rule = ruler.__rules__.find(({ name }) => name === 'lectern_directives')
    for (const src of rows.slice(0, 3)) expect(rule?.fn({ ...state, src }, 0, 20, false), src).toBe(true)
  })
})

interface Rule {
  readonly name: string
  readonly fn: (state: object, line: number, end: number, isSilent: boolean) => boolean
}
