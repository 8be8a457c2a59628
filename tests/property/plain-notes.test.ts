import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseMarkedBlocks } from '../../src/0-text/parse-text-blocks.ts'
import { readPlainBlocks } from '../../src/0-text/read-plain-blocks.ts'

const plain = [
  'We',
  'began in',
  '1998',
  '§3.2',
  '—',
  '“so”',
  'a.b',
  'x:y',
  '中文',
  '。',
  'für',
  'A + B',
  '#1',
  '5%',
]
/** What only looks like Markdown, and what may be some, by the place where it stands. */
const odd = [
  ...[
    '\u00a0',
    '\u2028',
    '\u0085',
    '1.',
    '2)',
    '123456789.',
    '1234567890.',
    '-',
    '+',
    '=',
    '===',
    '---',
    '+++',
  ],
  ...[':-:', ':-', '|', 'a|b', '#', '##', '>', '$x$', '^', '!', 'mailto:x', 'ftp://a.b', 'ſ', '\ud800', ':'],
]
/** What leaves it to the library. */
const marks = [
  ...['[^1]', '<b>', '*a*', '_a_', '`c`', '~a~', '&amp;', '\\#', 'www.a.b', 'x@y.z', 'HTTP://a.b', '[a]: b'],
  ...['\t', '\r', '\0', '\v', '\f', '\ufeff'],
]
const word = fc.oneof(
  { weight: 60, arbitrary: fc.constantFrom(...plain) },
  { weight: 8, arbitrary: fc.constantFrom(...odd) },
  { weight: 1, arbitrary: fc.constantFrom(...marks) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
)
const start = fc.oneof(
  { weight: 30, arbitrary: fc.constant('') },
  { weight: 15, arbitrary: fc.constant('> ') },
  { weight: 1, arbitrary: fc.constantFrom('>', ' ', '    ', '> > ', '- ', '>  ') },
)
const lineEnd = fc.constantFrom('\n', '\n\n', '\n\n', '\n\n', '\n\n\n', '\n\n\n\n')
const end = fc.oneof(
  { weight: 20, arbitrary: lineEnd },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(' ', '  '), lineEnd).map((parts) => parts.join('')) },
)
const line = fc
  .tuple(start, fc.array(word, { maxLength: 4 }), end)
  .map(([before, words, after]) => before + words.join(' ') + after)
const notes = fc.array(line, { maxLength: 6 }).map((lines) => lines.join(''))

describe('notes without a sign of Markdown', () => {
  it('are read as the library reads them; all others are left to it', () => {
    const counts = { plain: 0, quotations: 0 }
    fc.assert(
      fc.property(notes, (text) => {
        const blocks = readPlainBlocks(text)
        if (blocks === undefined) return
        counts.plain += blocks.length > 1 ? 1 : 0
        counts.quotations += blocks.some(({ kind }) => kind === 'quotation') ? 1 : 0
        expect(blocks).toEqual(parseMarkedBlocks(text))
      }),
      { numRuns: 2000, seed: 20261126 },
    )
    expect(counts.plain).toBeGreaterThan(200)
    expect(counts.quotations).toBeGreaterThan(200)
  })

  it.each([
    ['One line\nand its end.\n\nTwo.', 2],
    ['Say it slowly.\n\nFrom Ada, 1843:\n\n> §3.2 — It is so.\n\n> §4.1\n> as they say', 4],
    ['\n\n\nLate.\n\n\n', 1],
    ['', 0],
  ])('%j is such', (text, count) => {
    expect(readPlainBlocks(text)).toHaveLength(count)
    expect(readPlainBlocks(text)).toEqual(parseMarkedBlocks(text))
  })

  it.each(['- a', '1. a', 'a\n---', 'a\n:-', '    a', 'a  \nb', 'a *b*', '> a\nb', '>', 'www.a.b', 'a\r\rb'])(
    '%j is not',
    (text) => {
      expect(readPlainBlocks(text)).toBeUndefined()
    },
  )
})
