import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Run } from '../../src/0-text/model.ts'
import { parseInline } from '../../src/0-text/parse-inline.ts'

const bold = true as const
const italic = true as const
const code = true as const

const dressed: readonly (readonly [string, readonly Run[]])[] = [
  ['', []],
  ['  plain  ', [{ text: 'plain' }]],
  [
    'a *b* **c** `d`',
    [
      { text: 'a ' },
      { text: 'b', italic },
      { text: ' ' },
      { text: 'c', bold },
      { text: ' ' },
      { text: 'd', code },
    ],
  ],
  ['***both***', [{ text: 'both', italic, bold }]],
  ['**a**__b__', [{ text: 'ab', bold }]],
  ['*a**b*', [{ text: 'a**b', italic }]],
  [
    '[**x** y](https://a.b/c "t")',
    [
      { text: 'x', bold, href: 'https://a.b/c' },
      { text: ' y', href: 'https://a.b/c' },
    ],
  ],
  [
    '[x](#two-roots) [y](mailto:a@b.c)',
    [{ text: 'x', href: '#two-roots' }, { text: ' ' }, { text: 'y', href: 'mailto:a@b.c' }],
  ],
  [
    '<https://a.b> <x@y.z>',
    [{ text: 'https://a.b', href: 'https://a.b' }, { text: ' ' }, { text: 'x@y.z', href: 'mailto:x@y.z' }],
  ],
  ['[x](<https://a.b/c d>)', [{ text: 'x', href: 'https://a.b/c%20d' }]],
  ['`a\nb` *c\nd*', [{ text: 'a b', code }, { text: ' ' }, { text: 'c d', italic }]],
  ['`` a`b ``', [{ text: 'a`b', code }]],
]

const plain: readonly (readonly [string, string])[] = [
  ['# x', '# x'],
  ['1. x', '1. x'],
  ['> x', '> x'],
  ['- x', '- x'],
  ['* x', '* x'],
  ['    x', 'x'],
  ['\tx\ty', 'x y'],
  ['---', '---'],
  ['x\n---', 'x ---'],
  ['x\n===', 'x ==='],
  ['~~~\nx\n~~~', '~~~ x ~~~'],
  ['[a]: https://b.c', '[a]: https://b.c'],
  ['[a]: https://b.c\n\n[a] [a][a]', '[a]: https://b.c [a] [a][a]'],
  ['a | b\n--|--\nc | d', 'a | b --|-- c | d'],
  ['<b>x</b> <script>alert(1)</script>', '<b>x</b> <script>alert(1)</script>'],
  ['<!-- note --> <br/>', '<!-- note --> <br/>'],
  ['<div>\nx\n</div>', '<div> x </div>'],
  ['![a *b*](c.png "t")', '![a *b*](c.png "t")'],
  ['see <foo:bar> and www.x.org', 'see <foo:bar> and www.x.org'],
  ['[](https://a.b)', '[](https://a.b)'],
  ['one\ntwo\r\nthree\rfour', 'one two three four'],
  ['one  \ntwo\\\nthree', 'one two three'],
  ['one\n\n\ntwo', 'one two'],
  ['合作\n共赢', '合作共赢'],
  ['合*作*\n**共**赢，\n“好”\nEnglish', '合作共赢，“好” English'],
  ['한국\n말', '한국 말'],
  ['a\\*b\\_c &amp; &lt;x&gt;&#10;d', 'a*b_c & <x> d'],
  ['snake_case_name 2 * 3 * 4', 'snake_case_name 2 * 3 * 4'],
  ['\u00a0x\u00a0', '\u00a0x\u00a0'],
  ['~~x~~ a_b', '~~x~~ a_b'],
  ['1.50', '1.50'],
  ['👩‍👩‍👧 e\u0301', '👩‍👩‍👧 e\u0301'],
]

/** Pandoc's rule for dollars. */
const formulas: readonly (readonly [string, readonly Run[]])[] = [
  ['$E = mc^2$', [{ text: 'E = mc^2', math: true }]],
  ['so $a_1 * b_1$ is', [{ text: 'so ' }, { text: 'a_1 * b_1', math: true }, { text: ' is' }]],
  [
    '**$x$** _$y$_',
    [{ text: 'x', bold: true, math: true }, { text: ' ' }, { text: 'y', italic: true, math: true }],
  ],
  ['[$x]$](https://a.b)', [{ text: 'x]', href: 'https://a.b', math: true }]],
  ['$a`b$ `$c$`', [{ text: 'a`b', math: true }, { text: ' ' }, { text: '$c$', code: true }]],
  ['$a\\$b$', [{ text: 'a\\$b', math: true }]],
  ['\\$$x$', [{ text: '$' }, { text: 'x', math: true }]],
  ['$a\n  b$', [{ text: 'a b', math: true }]],
  ['$x$ $y$', [{ text: 'x', math: true }, { text: ' ' }, { text: 'y', math: true }]],
  ['$&lt; <b>$', [{ text: '&lt; <b>', math: true }]],
  ['中$x$文', [{ text: '中' }, { text: 'x', math: true }, { text: '文' }]],
]

const money: readonly (readonly [string, string])[] = [
  ['$5 and $6', '$5 and $6'],
  ['from $20,000 to $30,000', 'from $20,000 to $30,000'],
  ['$x$5', '$x$5'],
  ['$ x$', '$ x$'],
  ['$x $', '$x $'],
  ['$x\\ $', '$x\\ $'],
  ['\\$x$', '$x$'],
  ['$x\\$', '$x$'],
  ['$$x$$', '$$x$$'],
  ['$a$$b$', '$a$$b$'],
  ['$', '$'],
  ['$x', '$x'],
  ['`$x$`', '$x$'],
]

const refused: readonly (readonly [string, string, readonly string[]])[] = [
  ['[x](javascript:alert(1)) y', 'x y', ['javascript:alert(1)']],
  ['[x](file:///etc/passwd)', 'x', ['file:///etc/passwd']],
  ['[x](data:text/html,y)', 'x', ['data:text/html,y']],
  ['[x](../a.md) [y]() [z](//a.b)', 'x y z', ['../a.md', '', '//a.b']],
  ['[x](java&#10;script:y)', 'x', ['java\nscript:y']],
  ['[x](https://a.b/&#10;c)', 'x', ['https://a.b/\nc']],
  ['<javascript:alert(1)>', '<javascript:alert(1)>', []],
]

describe('parseInline', () => {
  test.each(dressed)('runs of %j', (markdown, runs) => {
    expect(parseInline(markdown)).toEqual({
      runs,
      plain: runs.map((run) => run.text).join(''),
      refusedLinks: [],
      formulas: [],
    })
  })

  test.each(plain)('plain text of %j', (markdown, text) => {
    const parsed = parseInline(markdown)
    expect(parsed.plain).toBe(text)
    expect(parsed.refusedLinks).toEqual([])
  })

  test.each(formulas)('formulas of %j', (markdown, runs) => {
    const parsed = parseInline(markdown)
    expect(parsed.runs).toEqual(runs)
    expect(parsed.plain).toBe(runs.map((run) => run.text).join(''))
    for (const { text, start, end } of parsed.formulas) {
      expect(markdown.slice(start, end).replace(/\s*\n\s*/g, ' ')).toBe(text)
      expect([markdown[start - 1], markdown[end]]).toEqual(['$', '$'])
    }
    expect(parsed.formulas.map(({ text }) => text)).toEqual(
      runs.flatMap(({ text, math }) => (math === true ? [text] : [])),
    )
  })

  test.each(money)('no formula in %j', (markdown, text) => {
    expect(parseInline(markdown)).toMatchObject({ plain: text, formulas: [] })
  })

  test.each(refused)('refuses the link in %j', (markdown, text, targets) => {
    const parsed = parseInline(markdown)
    expect(parsed).toMatchObject({ plain: text, refusedLinks: targets })
    expect(parsed.runs.some((run) => run.href !== undefined)).toBe(false)
  })
})

describe('for any string', () => {
  const special = fc.constantFrom(
    ...[
      '*',
      '**',
      '_',
      '`',
      '[',
      ']',
      '](',
      '(',
      ')',
      '<',
      '>',
      '!',
      '![',
      '\\',
      '&',
      '&#',
      ';',
      '#',
      '\n',
      '\r\n',
      '  ',
    ],
    ...[
      'a',
      'b',
      '合',
      'https://x.y',
      'javascript:',
      '\t',
      '\u0000',
      '-',
      '1. ',
      '> ',
      '~~~',
      '"',
      '|',
      '\ufeff',
      '&amp;',
    ],
  )
  const markdown = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(special, { maxLength: 60 }).map((all) => all.join('')),
  )
  const control = /[\u0000-\u001f]/g

  test('it never throws, adds no control character, and its runs are its plain text', () => {
    fc.assert(
      fc.property(markdown, (typed) => {
        const { runs, plain: text } = parseInline(typed)
        expect(runs.map((run) => run.text).join('')).toBe(text)
        expect(runs.every((run) => run.text !== '')).toBe(true)
        const typedControls = new Set(typed.match(control) ?? [])
        expect((text.match(control) ?? []).every((found) => typedControls.has(found))).toBe(true)
        expect(/^ | $|[\t-\r]/.test(text)).toBe(false)
        for (const [index, run] of runs.entries()) {
          expect(Object.keys(run).length === 1 && Object.keys(runs[index + 1] ?? {}).length === 1).toBe(false)
          expect(run.href ?? '#a').toMatch(/^(?:https?:\/\/|mailto:|#)/i)
        }
      }),
      { numRuns: 1500, seed: 3 },
    )
  })

  test('without Markdown specials it comes back as it is', () => {
    const bits = fc.constantFrom(
      'word',
      ' ',
      '  ',
      '合作',
      '“',
      '”',
      '—',
      '.',
      ',',
      '#',
      '-',
      '+',
      '1.',
      '>',
      '~',
      '=',
      '|',
      '$ ',
      '@',
      '/',
      ':',
      '"',
      "'",
      '%',
      '{',
      '}',
      '(',
      ')',
      '!',
      '?',
      '👩‍👩‍👧',
      'ə\u0301',
      '\u00a0',
    )
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 40 }), (all) => {
        const typed = all.join('').replace(/^ +| +$/g, '')
        expect(parseInline(typed)).toEqual({
          runs: typed === '' ? [] : [{ text: typed }],
          plain: typed,
          refusedLinks: [],
          formulas: [],
        })
        expect(parseInline(`\\*${typed}`).plain).toBe(`*${typed}`)
      }),
      { numRuns: 1000, seed: 3 },
    )
  })

  test('what would take the parser minutes is shown as typed', () => {
    const typed = '![a'.repeat(4000) + '](b)'.repeat(4000)
    const before = performance.now()
    expect(parseInline(typed).plain).toBe(typed)
    expect(performance.now() - before).toBeLessThan(10_000)
  })
})
