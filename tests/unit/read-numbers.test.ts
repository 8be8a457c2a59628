import { describe, expect, it } from 'vitest'
import { readNumbers } from '../../src/3-deck/kinds/read-numbers.ts'

const read = (cells: readonly string[], lang = 'en', unit = ''): readonly unknown[] =>
  readNumbers(cells, unit, lang).values

describe('the cells of a chart are numbers', () => {
  it.each([
    ['31', 31],
    [' 1.5 ', 1.5],
    ['.5', 0.5],
    ['-3', -3],
    ['\u22123', -3],
    ['\u20133', -3],
    ['+4', 4],
    ['1,500', 1500],
    ['1,500,000.25', 1_500_000.25],
    ['12,34,567', 1_234_567],
    ['1 500', 1500],
    ['1\u202f500,5', 1500.5],
    ["1'500", 1500],
    ['31 %', 31],
    ['31%', 31],
    ['€ 5', 5],
    ['-$5', -5],
    ['5 €', 5],
    ['1e5', 100_000],
    ['٢٥', 25],
    ['١٬٥٠٠٫٥', 1500.5],
    ['１２', 12],
  ])('%s', (cell, value) => {
    expect(read([cell])).toEqual([value])
  })

  it.each([
    '12k',
    'n/a',
    '–',
    '1.2.3',
    '1,2,3',
    '1,50,0',
    '--3',
    '5 m',
    '1/2',
    '~5',
    'Infinity',
    '1e999',
    '0x10',
  ])('and %s is none', (cell) => {
    expect(read([cell])).toEqual(['none'])
  })

  it('an empty one is a gap, and the unit may stand with the number', () => {
    expect(read(['', ' ', '5 GWh', '5GWh'], 'en', 'GWh')).toEqual(['gap', 'gap', 5, 5])
  })

  it('what could be thousands or decimals goes by the other cells, then by the language', () => {
    expect(read(['1.500', '2,5'])).toEqual([1500, 2.5])
    expect(read(['1,500', '2.5'], 'de')).toEqual([1500, 2.5])
    expect(read(['1.500'], 'de')).toEqual([1500])
    expect(read(['1.500'], 'en')).toEqual([1.5])
    expect(read(['1,500'], 'de')).toEqual([1.5])
    expect(read(['0.125', '1.250'], 'de')).toEqual([0.125, 1.25])
    expect(read(['1.5', '1,5', '1.500'], 'de')).toEqual([1.5, 1.5, 1500])
  })

  it('tells how the author writes numbers', () => {
    expect(readNumbers(['1.5'], '', 'en').spelling).toEqual({ decimal: '.', group: ',', zero: '0' })
    expect(readNumbers(['1.5'], '', 'de').spelling).toEqual({ decimal: '.', group: '\u00a0', zero: '0' })
    expect(readNumbers(['1 500,5'], '', 'en').spelling).toEqual({ decimal: ',', group: '\u00a0', zero: '0' })
    expect(readNumbers(['٢٥'], '', 'ar').spelling.zero).toBe('٠')
  })
})
