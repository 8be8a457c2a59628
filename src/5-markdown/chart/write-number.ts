import type { Chart } from '../../3-deck/part-model.ts'

interface Affixes {
  readonly before: string
  readonly after: string
}

/** Signs (%, €, °C) stand with every figure; words and letters (GWh, people) stand once, above. */
function isSign(unit: string): boolean {
  return /^(?:[^\p{L}\p{N}]{1,2}|°[CF])$/u.test(unit)
}

/** Takes a cell as typed; gives it as a label: with the unit, as the language sets it, and a true minus. */
export function writeValue(typed: string, { unit }: Chart, lang: string): string {
  const text = typed.replace(/\s+/g, '\u00a0').replace(/^[-\u2013](?=[\d.,\p{Sc}])/u, '\u2212')
  const hasUnit = /[^\d.,\s'\u2019\u2212+\-\u066b\u066ce\p{Nd}]/iu.test(text)
  if (hasUnit || unit === undefined || !isSign(unit)) return text
  return affix(text, unit, lang)
}

/**
 * Takes figures of an axis, and the column that they measure if it is not all of them; gives them as the author writes
 * numbers, all with as many decimals.
 */
export function writeTicks(
  ticks: readonly number[],
  chart: Chart,
  lang: string,
  column?: number,
): readonly string[] {
  const decimals = Math.max(0, ...ticks.map(countDecimals))
  const isGrouped = ticks.some((tick) => Math.abs(tick) >= 10_000) || groupsFour(chart, lang, column)
  return ticks.map((tick) => {
    const text = writeNumber(tick, decimals, isGrouped ? chart.spelling : { ...chart.spelling, group: '' })
    const { unit } = chart
    return unit === undefined || !isSign(unit) ? text : affix(text, unit, lang)
  })
}

/**
 * Whether four digits are grouped: 1,500 meters beside a year would read as another if they were not, and years must not be.
 * The author's own figures show it; where none has four digits, the language decides (Spanish begins with five).
 */
function groupsFour(chart: Chart, lang: string, column?: number): boolean {
  const four = chart.rows.flatMap(({ cells, values }) =>
    cells.filter((_, index) => index === (column ?? index) && Math.abs(values[index] ?? 0) >= 1000),
  )
  if (four.length === 0) return /\D/.test(new Intl.NumberFormat(lang).format(1000))
  return four.some(({ plain }) => !/\p{Nd}{4}/u.test(plain))
}

/** The unit, where it does not stand with the figures. */
export function unitAbove({ unit }: Chart): string | undefined {
  return unit === undefined || isSign(unit) ? undefined : unit
}

function countDecimals(tick: number): number {
  return /\.(\d+)$/.exec(String(Number(tick.toPrecision(12))))?.[1]?.length ?? 0
}

function writeNumber(value: number, decimals: number, { decimal, group, zero }: Chart['spelling']): string {
  const [whole = '', fraction] = Math.abs(value).toFixed(decimals).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group)
  const text = fraction === undefined ? grouped : `${grouped}${decimal}${fraction}`
  const first = zero.codePointAt(0) ?? 48
  const digits = text.replace(/\d/g, (digit) => String.fromCodePoint(first + Number(digit)))
  return value < 0 ? `\u2212${digits}` : digits
}

function affix(number: string, unit: string, lang: string): string {
  const { before, after } = affixesOf(unit, lang)
  return number.startsWith('\u2212')
    ? `\u2212${before}${number.slice(1)}${after}`
    : `${before}${number}${after}`
}

function affixesOf(unit: string, lang: string): Affixes {
  if (unit === '%') {
    const parts = new Intl.NumberFormat(lang, { style: 'percent' }).formatToParts(0.5)
    const sign = parts.findIndex(({ type }) => type === 'percentSign')
    const isApart = parts.some(({ type, value }) => type === 'literal' && /\s/.test(value))
    return sign === 0 ? { before: '%', after: '' } : { before: '', after: isApart ? '\u00a0%' : '%' }
  }
  if (/^\p{Sc}$/u.test(unit) && hasMoneyFirst(lang)) return { before: unit, after: '' }
  return { before: '', after: /^[°′″]/.test(unit) ? unit : `\u00a0${unit}` }
}

function hasMoneyFirst(lang: string): boolean {
  const [first] = new Intl.NumberFormat(lang, { style: 'currency', currency: 'EUR' }).formatToParts(1)
  return first?.type === 'currency'
}
