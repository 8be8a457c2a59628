import type { TextSpan } from '../../../0-text/model.ts'

export interface HanNumber extends TextSpan {
  readonly value: number
  readonly isOrdinal: boolean
  /** Of one sign only, as 三: a word as often as a number. */
  readonly isShort: boolean
}

const digits = new Map([...'〇零一二三四五六七八九'].map((sign, index) => [sign, Math.max(0, index - 1)]))
digits.set('两', 2)
digits.set('兩', 2)
const ranks = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
])
const scales = new Map([
  ['万', 1e4],
  ['萬', 1e4],
  ['亿', 1e8],
  ['億', 1e8],
])
/** Nothing of this script stands before this place in Unicode. */
const mayBeHan = /[\u3007-\uffff]/
const numeral = /[〇零一二三四五六七八九十百千万萬亿億两兩]+/gu
/** Words that are made of numerals and count nothing. */
const words =
  /^(?:万一|万分|百姓|十分(?!之|钟)|一一|三三|五花|四面|八方|七上|八下|千百|万万|百万富翁|百科|千古|万物|万岁|十足)/u

/** Finds numbers in Chinese numerals, up to 亿: 二百四十, 一九〇三, 六十五万, 第十四. */
export function readHanNumerals(text: string): readonly HanNumber[] {
  if (!mayBeHan.test(text)) return []
  const found: HanNumber[] = []
  for (const match of text.matchAll(numeral)) {
    // 37万: the scale of figures, read with them.
    if (
      /[\d.,]$/.test(text.slice(0, match.index)) ||
      isPartOfWord(text, match.index, match.index + match[0].length)
    )
      continue
    const value = numeralValue(match[0])
    if (value === undefined) continue
    const isOrdinal = text.charAt(match.index - 1) === '第'
    const start = match.index - (isOrdinal ? 1 : 0)
    found.push({
      start,
      end: match.index + match[0].length,
      value,
      isOrdinal,
      isShort: match[0].length === 1,
    })
  }
  return found
}

function isPartOfWord(text: string, start: number, end: number): boolean {
  const around = text.slice(start, end + 3)
  return words.test(around) || (end - start > 1 && words.test(text.slice(end - 1, end + 3)))
}

function numeralValue(numerals: string): number | undefined {
  const signs = [...numerals]
  if (signs.every((sign) => digits.has(sign))) {
    // 三四: three or four. A year is read out digit by digit.
    if (signs.length === 2 || signs.length === 3) return undefined
    return Number(signs.map((sign) => digits.get(sign)).join(''))
  }
  let total = 0
  let section = 0
  let digit: number | undefined
  for (const sign of signs) {
    const rank = ranks.get(sign)
    const scale = scales.get(sign)
    if (digits.has(sign)) {
      if (digit !== undefined && digit !== 0) return undefined
      digit = digits.get(sign)
    } else if (rank !== undefined) {
      section += (digit ?? 1) * rank
      digit = undefined
    } else if (scale !== undefined) {
      const below = section + (digit ?? 0)
      if (below === 0 && total === 0) return undefined
      total = below === 0 ? total * scale : total + below * scale
      section = 0
      digit = undefined
    }
  }
  return total + section + (digit ?? 0)
}
