import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sourceSpan } from '../../src/0-text/mapped-text.ts'
import { parseBlocks } from '../../src/0-text/parse-blocks.ts'

/** Every block as `kind depth: words`. */
function read(markdown: string): readonly string[] {
  return parseBlocks(markdown).blocks.map(
    ({ kind, depth, content }) => `${kind}${depth === undefined ? '' : ` ${depth}`}: ${content.text}`,
  )
}

const rows: readonly (readonly [string, readonly string[]])[] = [
  ['', []],
  ['# One\n\nTwo\n===\n\n### Th*re*e ###', ['heading 1: One', 'heading 1: Two', 'heading 3: Three']],
  ['a *b* **c** `d` ~~e~~ [f](g) <https://h.i>', ['paragraph: a b c d e f https://h.i']],
  ['a\nb  \nc\\\nd', ['paragraph: a b c d']],
  ['合作\n共赢', ['paragraph: 合作共赢']],
  ['- a\n- b\n\n  b2\n  - c\n1. d', ['item 1: a', 'item 1: b', 'item 1: b2', 'item 2: c', 'item 1: d']],
  ['- [x] done\n- [ ] open', ['item 1: done', 'item 1: open']],
  ['> a\n> b\n>\n> c\n\n> - d', ['quotation: a b', 'quotation: c', 'item 1: d']],
  ['> a\n    > b', ['quotation: a > b']],
  ['|a|`b\\|c`|\n|-|-|\n|d\\|e||', ['table: a | b|c\nd|e | ']],
  ['```js\nlet a = 1\n\n  b()\n```', ['code: let a = 1\n\n  b()']],
  ['    indented\n      more', ['code: indented\n  more']],
  ['> ~~~\n> x\n> ~~~', ['code: x']],
  ['![A *map*](m.png)', ['figure: A map']],
  ['[![One](1.png)](x)\n![](2.png "Two")', ['figure: One', 'figure: Two']],
  ['text ![map](m.png) text', ['paragraph: text  text']],
  [
    'growth[^1] is [@doe99, p. 3] so[@x].\n\n[^1]: A note.',
    ['paragraph: growth is so.', 'paragraph: A note.'],
  ],
  ['mail a@b.cd [and see] x@y', ['paragraph: mail a@b.cd [and see] x@y']],
  ['a\\*b &amp; c&nbsp;d &copy; &nope; &#38; e', ['paragraph: a*b & c\u00a0d © &nope; & e']],
  ['one<br>two <b>three</b><!-- x -->', ['paragraph: one two three']],
  ['<div>\n<p>One <b>t</b>wo.</p>\nThree\n</div>', ['paragraph: One two. Three']],
  ['<!-- nothing -->\n\n<script>\nalert(1)\n</script>\n\n[a]: b\n\n---', []],
  ['---\ntitle: x\n---\n\nText', ['paragraph: Text']],
  ['+++\ntitle = "x"\n+++\nText', ['paragraph: Text']],
  ['\ufeff---\r\ntitle: x\r\n---\r\nText', ['paragraph: Text']],
]

describe('parseBlocks', () => {
  test.each(rows)('%j', (markdown, blocks) => {
    expect(read(markdown)).toEqual(blocks)
  })

  test('front matter is set apart, with its place', () => {
    const yaml = parseBlocks('\ufeff---\ntitle: x\n---\n').frontMatter
    expect(yaml).toEqual({ kind: 'yaml', text: 'title: x', start: 1, end: 17 })
    expect(parseBlocks('+++\na = 1\n+++').frontMatter).toMatchObject({
      kind: 'toml',
      text: 'a = 1',
      start: 0,
    })
    expect(parseBlocks('Text\n\n---\nx: y\n---').frontMatter).toBeUndefined()
  })
})

/** Each letter of the blocks, and what stands in the file where it is said to come from. */
function lettersInFile(markdown: string): readonly (readonly [string, string])[] {
  return parseBlocks(markdown).blocks.flatMap(({ content }) =>
    [...content.text.matchAll(/[\p{L}\p{N}]/gu)].map(({ 0: letter, index }): readonly [string, string] => {
      const { start, end } = sourceSpan(content, index, index + letter.length)
      return [letter, markdown.slice(start, end)]
    }),
  )
}

describe('offsets', () => {
  const bits = fc.constantFrom(
    ...[
      'word',
      'a',
      '合',
      ' ',
      ' ',
      '\n',
      '\n\n',
      '  \n',
      '> ',
      '- ',
      '1. ',
      '# ',
      '    ',
      '\t',
      '*',
      '**',
      '`',
      '[',
      '](u)',
    ],
    ...[
      '\\*',
      '\\',
      '&amp;',
      '&lt;',
      '&',
      '~~',
      '|',
      '\n|-|-|\n',
      '```\n',
      '<b>',
      '</b>',
      '<!-- ',
      ' -->',
      '![i](u)',
      '[^1]',
    ],
    ...['\n[^1]: ', 'www.a.bc', 'x@y.zz', '---\n', '\u0000', '<div>\n', '[@k]'],
  )
  const markdown = fc.array(bits, { maxLength: 50 }).map((all) => all.join(''))

  test('every letter leads back to where it stands', () => {
    fc.assert(
      fc.property(markdown, (typed) => {
        for (const [letter, source] of lettersInFile(typed)) expect(source).toBe(letter)
      }),
      { numRuns: 1500, seed: 3 },
    )
  })

  test('blocks are in order, not overlapping, and hold their words', () => {
    fc.assert(
      fc.property(markdown, (typed) => {
        let last = 0
        for (const { start, end, content } of parseBlocks(typed).blocks) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(typed.length)
          last = end
          if (content.text === '') continue
          const { start: first, end: after } = sourceSpan(content, 0, content.text.length)
          expect(first).toBeGreaterThanOrEqual(start)
          expect(after).toBeLessThanOrEqual(end)
        }
      }),
      { numRuns: 1500, seed: 3 },
    )
  })

  test('line ends and a byte order mark change no word', () => {
    fc.assert(
      fc.property(markdown, fc.constantFrom('\r\n', '\r'), (typed, lineEnd) => {
        const other = `\ufeff${typed.replaceAll('\n', lineEnd)}`
        expect(read(other)).toEqual(read(typed))
        expect(lettersInFile(other)).toEqual(lettersInFile(typed))
      }),
      { numRuns: 500, seed: 3 },
    )
  })
})
