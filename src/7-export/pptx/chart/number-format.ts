import type { Chart } from '../../../3-deck/part-model.ts'

/** Windows' numbers of languages whose figures are not spelled as in English: `[$-407]` has decimals by comma. */
const languages: Readonly<Record<string, string>> = {
  ...{ cs: '405', da: '406', de: '407', el: '408', es: 'C0A', fi: '40B', fr: '40C', hu: '40E', it: '410' },
  ...{ nl: '413', nb: '414', no: '414', nn: '814', pl: '415', pt: '416', ro: '418', ru: '419', hr: '41A' },
  ...{ sk: '41B', sv: '41D', tr: '41F', id: '421', uk: '422', sl: '424', et: '425', lv: '426', lt: '427' },
  ...{
    vi: '42A',
    bg: '402',
    ca: '403',
    sr: 'C1A',
    'de-at': 'C07',
    'de-ch': '807',
    'fr-ch': '100C',
    'pt-pt': '816',
  },
}

/** How the numbers of one chart are spelled. */
export interface Spelling extends Pick<Chart, 'spelling'> {
  readonly lang: string
}

/** A number by itself: sign, digits with marks between them, and what stands before and after. */
const numberIn = /^([^\d]*?)([-\u2212\u2013]?)(\d+(?:[.,'\u2019\s\u066b\u066c]\d+)*)(.*)$/u

/**
 * Takes a number as it is written on the slide, and its value; gives the format by which a spreadsheet writes it so: decimals as
 * typed, grouped or not, with its unit and a true minus. `General` for what no format can spell.
 */
export function formatOf(text: string, value: number, { spelling, lang }: Spelling): string {
  const folded = foldDigits(text.trim(), spelling.zero)
  const [, before = '', , digits = '', after = ''] = numberIn.exec(folded) ?? []
  const decimals = digits === '' ? undefined : countDecimals(digits, Math.abs(value))
  if (decimals === undefined) return 'General'
  const isGrouped = /\D/.test(decimals === 0 ? digits : digits.slice(0, -decimals - 1))
  const figure = `${isGrouped ? '#,##0' : '0'}${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}`
  const language = languageOf(lang, spelling.decimal)
  const [positive, negative] = [before, before.replace(/^\+/, '')].map(
    (start, isNegative) =>
      `${language}${quote(`${isNegative ? '\u2212' : ''}${start}`)}${figure}${quote(after)}`,
  )
  return `${positive};${negative}`
}

/** Undefined where the digits are not the value: `1e5`. */
function countDecimals(digits: string, value: number): number | undefined {
  const last = /[.,\u066b](\d+)$/.exec(digits)?.[1]?.length ?? 0
  const whole = Number(digits.replace(/\D/g, ''))
  const isNear = (decimals: number): boolean =>
    Math.abs(whole / 10 ** decimals - value) <= Math.abs(value) * 1e-9
  return [last, 0].find(isNear)
}

/** Formats have English marks and show those of the reader's Office; LibreOffice shows those of the language named here. */
function languageOf(lang: string, decimal: string): string {
  const found = languages[lang.toLowerCase()] ?? languages[lang.split('-')[0] ?? '']
  return found === undefined || decimal !== ',' ? '' : `[$-${found}]`
}

const quote = (text: string): string => (text === '' ? '' : `"${text.replaceAll('"', '')}"`)

function foldDigits(text: string, zero: string): string {
  const first = zero.codePointAt(0) ?? 0x30
  if (first === 0x30) return text
  return text.replace(/\p{Nd}/gu, (digit) => {
    const value = (digit.codePointAt(0) ?? 0) - first
    return value >= 0 && value <= 9 ? String(value) : digit
  })
}
