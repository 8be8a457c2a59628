import { describe, expect, test } from 'vitest'
import { findDeepNesting } from '../../src/0-text/deep-nesting.ts'
import { parseBlocks } from '../../src/0-text/parse-blocks.ts'
import { parseInline } from '../../src/0-text/parse-inline.ts'

const tooDeep: readonly (readonly [string, (levels: number) => string])[] = [
  ['quotations', (levels) => `${'> '.repeat(levels)}x`],
  ['lists on one line', (levels) => `${'- '.repeat(levels)}x`],
  ['numbered lists', (levels) => `${'1. '.repeat(levels)}x`],
  ['lists', (levels) => Array.from({ length: levels }, (_, level) => `${'  '.repeat(level)}- a`).join('\n')],
  ['emphasis', (levels) => '*a '.repeat(levels) + 'b* '.repeat(levels)],
  ['strong in emphasis', (levels) => `${'_a **b '.repeat(levels)}${'**_'.repeat(levels)}`],
  ['a row of stars', (levels) => `${'*'.repeat(levels)}a${'*'.repeat(levels)}`],
  ['images', (levels) => '![a'.repeat(levels) + '](b)'.repeat(levels)],
  ['over lines', (levels) => '[a\n'.repeat(levels) + '](b)'.repeat(levels)],
]

describe('findDeepNesting', () => {
  test.each(tooDeep)('finds 1,000 levels of %s, and the parser bears what it lets pass', (_, write) => {
    expect(findDeepNesting(write(1000))).toBeDefined()
    expect(parseInline(write(1000)).plain.length).toBeGreaterThan(0)
    expect(findDeepNesting(write(40))).toBeUndefined()
    expect(parseBlocks(write(40)).blocks.length).toBeGreaterThan(0)
  })

  test.each([
    ['*a* **b** _c_ '.repeat(2000)],
    ['snake_case_name and 2 * 3 * 4 '.repeat(500)],
    ['[a](b) ![c](d) '.repeat(2000)],
    ['- item *one*\n'.repeat(2000)],
    [`${'*'.repeat(300)}\n\n${'- '.repeat(20)}\n\n    ${'\t'.repeat(20)}code`],
    ['*unclosed\n\n'.repeat(500)],
    ['*unclosed\r\n\r\n'.repeat(500)],
    [`| ${'*a* | '.repeat(300)}`],
  ])('lets ordinary text pass: %#', (markdown) => {
    expect(findDeepNesting(markdown)).toBeUndefined()
  })

  test('gives the line', () => {
    const text = `One.\n\n${'> '.repeat(200)}x`
    expect(findDeepNesting(text)).toBe(text.indexOf('>'))
  })
})
