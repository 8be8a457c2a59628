import { describe, expect, it } from 'vitest'
import { formatDiagnostic } from '../../src/diagnostics/format-diagnostic.ts'
import type { Diagnostic } from '../../src/diagnostics/model.ts'
import { createSourceFile, rangeAt } from '../../src/diagnostics/source-file.ts'
import { choosePaint } from '../../src/paint.ts'

const base: Diagnostic = { code: 'outline/unknown-key', severity: 'error', message: 'no', related: [] }

/** Formats a fault at the first place in the text where `words` stand. */
function formatAt(text: string, words: string, more: Partial<Diagnostic> = {}, hasColor = false): string {
  const source = createSourceFile('a.yaml', text)
  const start = text.indexOf(words)
  const at = rangeAt(source, start, start + words.length)
  return formatDiagnostic({ ...base, at, ...more }, new Map([['a.yaml', source]]), choosePaint(hasColor))
}

const lines = (...all: readonly string[]): string => all.join('\n')

describe('formatDiagnostic', () => {
  it('shows place, severity, message, code, excerpt, caret and hint', () => {
    expect(formatAt('a: 1\nkey: value\n', 'value', { hint: 'do this' })).toBe(
      lines(
        'a.yaml:2:6 error: no [outline/unknown-key]',
        '    2 | key: value',
        '      |      ^^^^^',
        '  help: do this',
      ),
    )
  })

  it('needs no place', () => {
    const { severity, code, message } = base
    expect(formatDiagnostic({ severity, code, message, related: [] }, new Map(), choosePaint(false))).toBe(
      'error: no [outline/unknown-key]',
    )
  })

  it('shows the place of a file that is not at hand without an excerpt', () => {
    const at = { file: 'b.yaml', line: 3, column: 1, endLine: 3, endColumn: 4 }
    expect(formatDiagnostic({ ...base, at }, new Map(), choosePaint(false))).toBe(
      'b.yaml:3:1 error: no [outline/unknown-key]',
    )
  })

  it('shows no excerpt of an empty line', () => {
    expect(formatAt('\n\n', '\n')).toBe('a.yaml:1:1 error: no [outline/unknown-key]')
  })

  it.each([
    ['中文 key', 'key', '    1 | 中文 key', '      |      ^^^'],
    ['key 中文 x', '中文', '    1 | key 中文 x', '      |     ^^^^'],
    ['한국: 。x', 'x', '    1 | 한국: 。x', '      |         ^'],
    ['e\u0301e\u0301 key', 'key', '    1 | e\u0301e\u0301 key', '      |    ^^^'],
    ['😀 key', 'key', '    1 | 😀 key', '      |    ^^^'],
    ['a\tkey', 'key', '    1 | a key', '      |   ^^^'],
    ['a\u001b[31mkey', 'key', '    1 | a [31mkey', '      |       ^^^'],
    ['a\u202ekey', 'key', '    1 | a key', '      |   ^^^'],
  ])('puts the caret under the words of %j', (text, words, excerpt, caret) => {
    expect(formatAt(text, words).split('\n').slice(1)).toEqual([excerpt, caret])
  })

  it('marks the first line of a range that goes on', () => {
    expect(formatAt('a: |\n  one\n  two\n', '|\n  one\n  two')).toBe(
      lines('a.yaml:1:4 error: no [outline/unknown-key]', '    1 | a: |', '      |    ^'),
    )
  })

  it('cuts a long line around the place', () => {
    const text = `${'x'.repeat(200)}key${'y'.repeat(200)}`
    const [, excerpt = '', caret = ''] = formatAt(text, 'key').split('\n')
    expect(excerpt).toBe(`    1 | …${'x'.repeat(20)}key${'y'.repeat(77)}…`)
    expect(caret).toBe(`      | ${' '.repeat(21)}^^^`)
  })

  it('cuts no character in two', () => {
    const text = `${'😀'.repeat(100)}key${'😀'.repeat(100)}`
    expect(formatAt(text, 'key')).not.toMatch(
      /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/,
    )
    const odd = `a${text}`
    expect(formatAt(odd, 'key')).not.toMatch(
      /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/,
    )
  })

  it('never draws a caret beyond what is shown', () => {
    const [, excerpt = '', caret = ''] = formatAt(`a: ${'x'.repeat(500)}`, 'x'.repeat(500)).split('\n')
    expect(caret.length).toBeLessThanOrEqual(excerpt.length)
  })

  it('shows related places with their own excerpts', () => {
    const source = createSourceFile('b.txt', 'One sentence.')
    const related = [{ at: rangeAt(source, 0, 3), note: 'the first' }]
    expect(formatAt('key: v', 'key', { related })).toBe(
      lines(
        'a.yaml:1:1 error: no [outline/unknown-key]',
        '    1 | key: v',
        '      | ^^^',
        '  see:  b.txt:1:1 the first',
      ),
    )
  })

  it('paints with color, and without writes none', () => {
    expect(formatAt('key: v', 'key', { severity: 'warning' }, true)).toContain('\u001b[33mwarning:\u001b[0m')
    expect(formatAt('key: v', 'key')).not.toContain('\u001b')
  })
})
