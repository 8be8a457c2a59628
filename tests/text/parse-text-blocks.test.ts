import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseTextBlocks } from '../../src/0-text/parse-text-blocks.ts'

/** `kind depth number: words`, with marks of dress. */
const shown = (markdown: string): readonly string[] =>
  parseTextBlocks(markdown).map(({ kind, depth, number, runs }) => {
    const words = runs.map(({ text, bold, italic, code, href }) => {
      const marks = `${bold ? '*' : ''}${italic ? '/' : ''}${code ? '`' : ''}`
      return `${marks}${text}${marks}${href === undefined ? '' : `<${href}>`}`
    })
    return `${kind} ${depth}${number === undefined ? '' : ` ${number}`}: ${words.join('')}`
  })

describe('running text in Markdown', () => {
  it.each([
    [
      'One line\nwrapped, *so* **it** `is`.\n\nTwo.',
      ['paragraph 0: One line wrapped, /so/ *it* `is`.', 'paragraph 0: Two.'],
    ],
    ['- a\n  - b\n- c', ['item 1: a', 'item 2: b', 'item 1: c']],
    ['3. a\n4. b', ['item 1 3: a', 'item 1 4: b']],
    ['- a\n\n  more of a', ['item 1: a', 'item 1: more of a']],
    ['# Head\n> said\n> on', ['heading 0: Head', 'quotation 1: said on']],
    ['```\na <b>\n\n c\n```', ['code 0: `a <b>`', 'code 0: ` c`']],
    ['| a | b |\n|---|---|\n| c | *d* |', ['paragraph 0: a | b', 'paragraph 0: c | /d/']],
    ['See [here](https://example.org) & <there>', ['paragraph 0: See here<https://example.org> & <there>']],
    ['---\n\n[x]: y\n', []],
    ['', []],
  ])('reads %j', (markdown, expected) => {
    expect(shown(markdown)).toEqual(expected)
  })

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'ab *_`>-#1.|[]()<&\n\t$\\!'), maxLength: 60 }),
        (text) => {
          for (const { runs } of parseTextBlocks(text)) expect(runs.length).toBeGreaterThan(0)
        },
      ),
      { seed: 7, numRuns: 400 },
    )
  })
})
