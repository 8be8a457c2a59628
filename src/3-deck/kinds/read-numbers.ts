import type { NumberSpelling } from '../part-model.ts'

type Separator = '.' | ','

/** A number with its sign and digits; what its separators mean is not known yet. */
interface Typed {
  readonly sign: 1 | -1
  readonly digits: string
}

/** What the cells of a chart come to: a number each, 'gap' for an empty one, 'none' for what is no number. */
interface ReadNumbers {
  readonly values: readonly (number | 'gap' | 'none')[]
  readonly spelling: NumberSpelling
}

/** The first digits of scripts that people write numbers in, beside ours. */
const zeros = ['\u0660', '\u06f0', '\u0966', '\u09e6', '\u0e50', '\uff10']

/** `1.500` and `1,500`: thousands to some, one and a half to others. */
const ambiguous = /^[1-9]\d{0,2}[.,]\d{3}$/

/**
 * Takes cells as typed; gives their numbers. All cells are read together: where one shows which of `.` and `,` marks the
 * decimals (`2.5`, `1.500,5`), the others follow; where none does, the language of the talk decides.
 */
export function readNumbers(cells: readonly string[], unit: string, lang: string): ReadNumbers {
  const typed = cells.map((cell) => readTyped(cell, unit))
  const shown = new Set(
    typed.flatMap((one) => (typeof one === 'string' ? [] : (showsDecimal(one.digits) ?? []))),
  )
  const [only] = shown
  const decimal = only !== undefined && shown.size === 1 ? only : decimalOf(lang)
  const digits = cells.join('')
  return {
    values: typed.map((one) => (typeof one === 'string' ? one : toNumber(one, decimal))),
    spelling: {
      decimal,
      group: /\d[ \u00a0\u202f]\d/.test(digits) ? '\u00a0' : groupOf(lang, decimal),
      zero: zeros.find((zero) => countFrom(zero).some((digit) => digits.includes(digit))) ?? '0',
    },
  }
}

function readTyped(cell: string, unit: string): Typed | 'gap' | 'none' {
  const folded = foldDigits(cell).trim()
  if (folded === '') return 'gap'
  const bare = withoutUnit(folded, unit)
  const [, sign = '', digits = ''] = /^([-+\u2212\u2013]?)\s*([\d.,]+(?:e[-+]?\d{1,2})?)$/i.exec(bare) ?? []
  if (!/^(\d+([.,]\d+)*|[.,]\d+)(e|$)/i.test(digits) || toNumber({ sign: 1, digits }, '.') === 'none') {
    return 'none'
  }
  return { sign: sign === '' || sign === '+' ? 1 : -1, digits }
}

/** Signs of money, percent and the chart's unit may stand with a number; so may spaces between thousands. */
function withoutUnit(text: string, unit: string): string {
  const own = unit !== '' && text.endsWith(unit) ? text.slice(0, -unit.length) : text
  return own
    .replace(/^([-+\u2212\u2013]?)\s*\p{Sc}\s*/u, '$1')
    .replace(/\s*[%\u2030\u066a\p{Sc}]$/u, '')
    .replace(/(?<=\d)[\s'\u2019](?=\d{3}(?!\d))/gu, '')
    .trim()
}

function foldDigits(text: string): string {
  const folded = zeros.reduce((done, zero) => {
    const digits = countFrom(zero)
    return done.replace(/\P{ASCII}/gu, (character) => {
      const value = digits.indexOf(character)
      return value < 0 ? character : String(value)
    })
  }, text)
  return folded.replaceAll('\u066b', '.').replaceAll('\u066c', '')
}

function countFrom(zero: string): readonly string[] {
  return Array.from({ length: 10 }, (_, value) => String.fromCodePoint((zero.codePointAt(0) ?? 48) + value))
}

/** The separator that must mark decimals here; undefined where there is none, or it could mark thousands as well. */
function showsDecimal(digits: string): Separator | undefined {
  const marks = [...digits].filter(
    (character): character is Separator => character === '.' || character === ',',
  )
  const last = marks.at(-1)
  if (last === undefined || (marks.length === 1 && ambiguous.test(digits))) return undefined
  if (marks.length > 1 && marks.every((mark) => mark === last)) return last === '.' ? ',' : '.'
  return last
}

/** Where the marks contradict `decimal` and can only mean the other, they mean the other. */
function toNumber({ sign, digits }: Typed, decimal: Separator): number | 'none' {
  const own = showsDecimal(digits) ?? decimal
  const group = own === '.' ? ',' : '.'
  const [whole = '', ...rest] = digits.split(own)
  // Thousands, or the hundreds and thousands of India.
  const isGrouped = !whole.includes(group) || /^\d{1,3}([.,]\d{2,3})*[.,]\d{3}$/.test(whole)
  if (!isGrouped || rest.length > 1 || rest.some((part) => part.includes(group))) return 'none'
  const value = Number([whole.replaceAll(group, ''), ...rest].join('.'))
  return Number.isFinite(value) ? sign * value : 'none'
}

function decimalOf(lang: string): Separator {
  const part = new Intl.NumberFormat(lang).formatToParts(1.5).find(({ type }) => type === 'decimal')
  return part?.value === ',' ? ',' : '.'
}

function groupOf(lang: string, decimal: Separator): string {
  const parts = new Intl.NumberFormat(lang, { numberingSystem: 'latn' }).formatToParts(1_234_567)
  const group = parts.find(({ type }) => type === 'group')?.value ?? ''
  return group === decimal ? '\u00a0' : group
}
