import { performance } from 'node:perf_hooks'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stringify } from 'yaml'
import type { SourceFile, SourceRange } from '../../src/diagnostics/model.ts'
import { decodeText } from '../../src/io/decode-text.ts'
import { aFewSlides, anyOutline } from '../support/any-outline.ts'
import { composeOutline } from '../support/compose-outline.ts'
import { hostileBits, textChanges, valueChanges } from '../support/mutate-outline.ts'

const seed = 20261123

/** As authors write it: a key or an item a line. */
const inLines = (outline: unknown): string =>
  stringify(outline ?? null, { lineWidth: 80, aliasDuplicateObjects: false })

/** Any text at all, and much of what YAML has signs for. */
const noise = fc
  .array(fc.oneof(fc.constantFrom(...hostileBits), fc.string({ unit: 'binary', maxLength: 4 })), {
    maxLength: 40,
  })
  .map((all) => all.join(''))

/** What is wrong with a place, if anything. Plain comparisons: tens of thousands of places are looked at. */
function misplaced(at: SourceRange, files: ReadonlyMap<string, SourceFile>): string | undefined {
  const source = files.get(at.file)
  if (source === undefined) return `there is no ${at.file}`
  const holds = (line: number, column: number): boolean => {
    const start = source.lineStarts[line - 1]
    const end = source.lineStarts[line] ?? source.text.length
    return start !== undefined && column >= 1 && column - 1 <= end - start
  }
  const isForward = at.endLine > at.line || (at.endLine === at.line && at.endColumn >= at.column)
  const isInside = holds(at.line, at.column) && holds(at.endLine, at.endColumn)
  return isInside && isForward ? undefined : `not in the file: ${JSON.stringify(at)}`
}

function expectSound(text: string): void {
  const { diagnostics, files, deck } = composeOutline(text)
  const wrong = diagnostics.flatMap(({ at, related, message, hint = '' }) => [
    ...(/undefined|NaN|\[object/.test(message + hint) && !/undefined|NaN|\[object/.test(text)
      ? [message]
      : []),
    ...[at, ...related.map((one) => one.at)].flatMap((place) => (place && misplaced(place, files)) ?? []),
  ])
  if (deck === undefined && !diagnostics.some(({ severity }) => severity === 'error'))
    wrong.push('no deck, no error')
  if (wrong.length > 0) expect(wrong).toEqual([])
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
      { numRuns: 40, seed },
    )
  })

  it('that 5,000 mutations have changed never throws, and every fault lies inside its file', () => {
    const mutations = { text: 2400, flow: 600, value: 1500, noise: 500 }
    let count = 0
    const run = (mutated: fc.Arbitrary<string>, numRuns: number): void =>
      fc.assert(
        fc.property(mutated, (text) => {
          count += 1
          expectSound(text)
        }),
        { numRuns, seed },
      )
    run(
      fc.tuple(aFewSlides, textChanges).map(([outline, change]) => change(inLines(outline))),
      mutations.text,
    )
    run(
      fc.tuple(aFewSlides, textChanges).map(([outline, change]) => change(JSON.stringify(outline))),
      mutations.flow,
    )
    run(
      fc.tuple(aFewSlides, valueChanges).map(([outline, change]) => inLines(change(outline))),
      mutations.value,
    )
    run(noise, mutations.noise)
    expect(count).toBeGreaterThanOrEqual(5000)
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
      { numRuns: 40, seed },
    )
  })

  it('is the same deck whatever the order of its keys, in lines or in brackets', () => {
    fc.assert(
      fc.property(anyOutline, fc.infiniteStream(fc.nat()), (outline, numbers) => {
        const shuffled = shuffleKeys(outline, numbers)
        const deck = withoutPlaces(composeOutline(inLines(outline)).deck)
        expect(withoutPlaces(composeOutline(JSON.stringify(shuffled)).deck)).toEqual(deck)
      }),
      { numRuns: 40, seed },
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
      expect(codes.filter((code) => /too-deep|not-yaml/.test(code))).not.toEqual([])
      expect(performance.now() - start).toBeLessThan(3000)
    }
  })

  it('is refused at 65 levels, and read at 64', () => {
    const nested = (levels: number): string => `slides: ${'['.repeat(levels - 1)}x${']'.repeat(levels - 1)}\n`
    expect(composeOutline(nested(65)).diagnostics.map(({ code }) => code)).toContain('outline/too-deep')
    expect(composeOutline(nested(64)).diagnostics.map(({ code }) => code)).not.toContain('outline/too-deep')
  })
})

describe('an outline full of aliases', () => {
  it('multiplies nothing, and is told in no time', () => {
    const start = performance.now()
    const laughs = 'bcdefghi'.split('').map((name, index) => {
      const nine = Array.from({ length: 9 }, () => `*${'abcdefghi'[index]}`)
      return `${name}: &${name} [${nine.join(', ')}]`
    })
    const bomb = ['title: T', 'lang: en', 'slides: []', 'a: &a [x]', ...laughs].join('\n')
    const flood = `title: T\nlang: en\nslides:\n  - points: [${'*a, '.repeat(50_000)}x]\n`
    for (const text of [bomb, flood]) {
      const anchors = composeOutline(text).diagnostics.filter(({ code }) => code === 'outline/anchor')
      expect(anchors.length).toBeGreaterThan(50)
      expect(anchors.length).toBeLessThanOrEqual(100)
    }
    expect(performance.now() - start).toBeLessThan(10_000)
  })
})
