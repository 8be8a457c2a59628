import { performance } from 'node:perf_hooks'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import type { SourceFile, SourceRange } from '../../src/diagnostics/model.ts'
import { decodeText } from '../../src/io/decode-text.ts'
import { anyOutline, someSlides } from '../support/any-outline.ts'
import { composeOutline } from '../support/compose-outline.ts'

/** As authors write it: a key or an item a line. */
const inLines = (outline: unknown): string => stringify(outline ?? null, { lineWidth: 80 })

/** What YAML, or the language of outlines, reads as more than text. */
const bits = [
  ...[
    '\n',
    '\r\n',
    '\r',
    '  ',
    '\t',
    ' ',
    ':',
    ': ',
    '- ',
    '? ',
    '# ',
    ', ',
    '[',
    ']',
    '{',
    '}',
    '&a ',
    '*a',
    '!!str ',
  ],
  ...[
    '!',
    '|',
    '|-\n',
    '>',
    '>+2\n',
    '"',
    "'",
    '\\',
    '%YAML 1.1\n',
    '---\n',
    '...\n',
    '<<: ',
    '~',
    '@',
    '`',
    '\u0000',
  ],
  ...[
    '\u001b',
    '\ufeff',
    '\ud800',
    '\u0085',
    '\u2028',
    '😀',
    '中',
    '__proto__: 1\n',
    'constructor',
    'null',
    'true',
    '1e9',
  ],
  ...[
    'slides:',
    'points:',
    'from: p1',
    'from: second:p9',
    'id: x',
    'title:',
    '  - section: x\n',
    'columns: [',
    'agenda:\n',
  ],
] as const

interface Edit {
  readonly at: number
  readonly cut: number
  readonly bit: string
}

const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 40 })),
    bit: fc.oneof(fc.constantFrom(...bits), fc.constant('')),
  }),
  { minLength: 1, maxLength: 4 },
)

function applyEdits(text: string, all: readonly Edit[]): string {
  return all.reduce((edited, { at, cut, bit }) => {
    const start = Math.floor(at * edited.length)
    return edited.slice(0, start) + bit + edited.slice(start + cut)
  }, text)
}

const oddValue = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -1,
    1.5,
    '',
    ' ',
    'text',
    [],
    {},
    [[]],
    { text: null },
    'p1',
    'own',
    'p1.2-p1.1',
  ),
  fc.anything({
    maxDepth: 3,
    key: fc.constantFrom('text', 'from', 'points', 'file', '__proto__', 'items', 'title', 'x'),
  }),
)

interface Swap {
  readonly step: number
  readonly value: unknown
  readonly how: 'replace' | 'remove' | 'rename' | 'repeat'
}

const swaps = fc.array(
  fc.record({
    step: fc.nat(),
    value: oddValue,
    how: fc.constantFrom<Swap['how']>('replace', 'remove', 'rename', 'repeat'),
  }),
  { minLength: 1, maxLength: 3 },
)

/** Walks to a place that `step` chooses, and changes what is there. */
function applySwap(value: unknown, { step, value: odd, how }: Swap): unknown {
  if (typeof value !== 'object' || value === null || step % 5 === 4) return odd
  const entries = Object.entries(value)
  if (entries.length === 0) return odd
  const chosen = step % entries.length
  const next = Math.floor(step / entries.length)
  const changed = entries.flatMap(([key, inner], index): (readonly [string, unknown])[] => {
    if (index !== chosen) return [[key, inner]]
    if (next % 4 !== 3) return [[key, applySwap(inner, { step: next, value: odd, how })]]
    if (how === 'remove') return []
    if (how === 'repeat')
      return [
        [key, inner],
        [`${key}${key}`, inner],
      ]
    return how === 'rename' ? [[`${key}x`, inner]] : [[key, odd]]
  })
  return Array.isArray(value) ? changed.map(([, inner]) => inner) : Object.fromEntries(changed)
}

function expectInside(at: SourceRange, files: ReadonlyMap<string, SourceFile>): void {
  const source = files.get(at.file)
  expect(source, at.file).toBeDefined()
  const starts = source?.lineStarts ?? []
  for (const [line, column] of [
    [at.line, at.column],
    [at.endLine, at.endColumn],
  ] as const) {
    expect(line).toBeGreaterThanOrEqual(1)
    expect(line).toBeLessThanOrEqual(starts.length)
    expect(column).toBeGreaterThanOrEqual(1)
    const length = (starts[line] ?? source?.text.length ?? 0) - (starts[line - 1] ?? 0)
    expect(column - 1).toBeLessThanOrEqual(length)
  }
  const isForward = at.endLine > at.line || (at.endLine === at.line && at.endColumn >= at.column)
  expect(isForward, JSON.stringify(at)).toBe(true)
}

function expectSound(text: string): void {
  const { diagnostics, files, deck } = composeOutline(text)
  for (const { at, related, message } of diagnostics) {
    expect(message).not.toMatch(/undefined|NaN|\[object/)
    for (const place of [at, ...related.map((one) => one.at)]) {
      if (place !== undefined) expectInside(place, files)
    }
  }
  if (deck === undefined) expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(true)
}

describe('any outline', () => {
  it('that is valid has no error', () => {
    fc.assert(
      fc.property(anyOutline, (outline) => {
        const errors = composeOutline(inLines(outline)).diagnostics.filter(
          ({ severity }) => severity === 'error',
        )
        // Words are as they come: some hold links that no deck may hold.
        expect(errors.filter(({ code }) => code !== 'outline/link-refused')).toEqual([])
      }),
      { numRuns: 40, seed: 20261123 },
    )
  })

  it('edited anywhere never throws, and every fault lies inside its file', () => {
    fc.assert(
      fc.property(someSlides, edits, fc.boolean(), (outline, all, isFlow) => {
        expectSound(applyEdits(isFlow ? JSON.stringify(outline) : inLines(outline), all))
      }),
      { numRuns: 550, seed: 20261123 },
    )
  })

  it('with other values in its places never throws, and every fault lies inside its file', () => {
    fc.assert(
      fc.property(someSlides, swaps, (outline, all) => {
        expectSound(inLines(all.reduce<unknown>(applySwap, outline)))
      }),
      { numRuns: 550, seed: 20261123 },
    )
  })

  it('that is any text never throws', () => {
    const text = fc.array(fc.oneof(fc.constantFrom(...bits), fc.string({ unit: 'binary', maxLength: 4 })), {
      maxLength: 40,
    })
    fc.assert(
      fc.property(
        text.map((all) => all.join('')),
        expectSound,
      ),
      { numRuns: 550, seed: 20261123 },
    )
  })
})

describe('the same outline', () => {
  it('is the same deck with CR LF, and with a byte order mark', () => {
    fc.assert(
      fc.property(anyOutline, (outline) => {
        const text = inLines(outline)
        const bytes = new TextEncoder().encode(`\ufeff${text.replaceAll('\n', '\r\n')}`)
        const decoded = decodeText(bytes)
        if (decoded.kind !== 'text') throw new Error('it is UTF-8')
        expect(composeOutline(decoded.text).deck).toEqual(composeOutline(text).deck)
      }),
      { numRuns: 40, seed: 20261123 },
    )
  })

  it('is the same deck whatever the order of its keys, in lines or in brackets', () => {
    fc.assert(
      fc.property(anyOutline, fc.infiniteStream(fc.nat()), (outline, numbers) => {
        const shuffled = shuffleKeys(outline, numbers)
        const deck = withoutPlaces(composeOutline(inLines(outline)).deck)
        expect(withoutPlaces(composeOutline(JSON.stringify(shuffled)).deck)).toEqual(deck)
      }),
      { numRuns: 40, seed: 20261123 },
    )
  })
})

function shuffleKeys(value: unknown, numbers: IterableIterator<number>): unknown {
  if (Array.isArray(value)) return value.map((item) => shuffleKeys(item, numbers))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([key, inner]) => ({
    key,
    inner: shuffleKeys(inner, numbers),
    order: Number(numbers.next().value),
  }))
  return Object.fromEntries(entries.sort((a, b) => a.order - b.order).map(({ key, inner }) => [key, inner]))
}

/** Without the ranges, which tell where in the file something stands. */
function withoutPlaces(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutPlaces)
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value
  if ('endColumn' in value) return undefined
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withoutPlaces(inner)]))
}

describe('an outline nested 2,000 deep', () => {
  const depth = 2000
  const styles: readonly (readonly [name: string, text: string])[] = [
    ['brackets', `slides: ${'['.repeat(depth)}`],
    ['closed brackets', `slides: ${'['.repeat(depth)}${']'.repeat(depth)}`],
    ['braces', `${'{a: '.repeat(depth)}`],
    ['braces with keys in quotation marks', `${'{"a": '.repeat(depth)}`],
    ['brackets and braces', `${'[{a: '.repeat(depth)}`],
    ['keys without values in braces', `${'{? '.repeat(depth)}`],
    ['dashes on one line', `slides:\n  ${'- '.repeat(depth)}x`],
    ['questions on one line', `${'? '.repeat(depth)}x`],
    ['dashes and questions on one line', `${'- ? '.repeat(depth)}x`],
    ['anchors before dashes', `${'&a - '.repeat(depth)}x`],
    ['tags before dashes', `${'! - '.repeat(depth)}x`],
    ['keys on one line', `${'a: '.repeat(depth)}x`],
    ['quoted keys on one line', `${'"a": '.repeat(depth)}x`],
    ['indentation', Array.from({ length: depth }, (_, level) => `${' '.repeat(level)}a:\n`).join('')],
    ['indented dashes', Array.from({ length: depth }, (_, level) => `${' '.repeat(level)}-\n`).join('')],
    [
      'dashes and keys',
      `${'- a:\n'.split('\n')[0]}\n${Array.from({ length: depth }, (_, level) => `${' '.repeat(level * 2 + 2)}- a:\n`).join('')}`,
    ],
  ]

  it.each(styles)('by %s is told in no time, twice', (_name, text) => {
    for (let time = 0; time < 2; time += 1) {
      const start = performance.now()
      const { diagnostics } = composeOutline(text)
      const codes = diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code)
      expect(['outline/too-deep', 'outline/not-yaml']).toContain(codes[0])
      expect(performance.now() - start).toBeLessThan(3000)
    }
  })

  it('is refused at 65 levels, and read at 64', () => {
    const nested = (levels: number): string => `slides: ${'['.repeat(levels - 1)}x${']'.repeat(levels - 1)}\n`
    expect(composeOutline(nested(65)).diagnostics.map(({ code }) => code)).toContain('outline/too-deep')
    expect(composeOutline(nested(64)).diagnostics.map(({ code }) => code)).not.toContain('outline/too-deep')
  })
})
