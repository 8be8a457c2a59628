import { isBeyondLatin } from '../../../0-text/find-words.ts'
import { primaryLanguage } from '../../../0-text/segmenter.ts'
import { endsIn } from './ends-in.ts'
import type { FoundNumber, NumberKind } from './model.ts'
import { type Figures, readFigures, withPlainDigits } from './read-figures.ts'
import { type HanNumber, readHanNumerals } from './read-han-numerals.ts'
import { type Month, readMonths } from './read-months.ts'
import { readNumberWords, type WordNumber } from './read-number-words.ts'

interface Raw {
  readonly start: number
  readonly end: number
  readonly values: readonly number[]
  readonly kind: NumberKind
  readonly isInWords: boolean
  readonly isBareYear: boolean
}

const scaleAfter =
  /^[\s\u00a0\u202f]*(?:(hundred|hundert|cents?)|(thousand|tausend|mille|ألف|آلاف)|(millions?|millionen|mio\.?|mn|مليون|ملايين)|(billions?|bn|milliarden?|milliards?|mrd\.?|مليار|مليارات)|(trillions?))(?![\p{L}])/iu
const scaleValues = [100, 1e3, 1e6, 1e9, 1e12]
const hanScale = /^\s*([千万萬亿億])/u
const hanScales: Readonly<Record<string, number>> = { 千: 1e3, 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 }
const percentAfter =
  /^[\s\u00a0\u202f]*(?:%|‰|per\s?cent|percent|prozent|pour\s?cent|por\s?ciento|في المئة|بالمئة|في المائة|بالمائة)/iu
const hanDecade = /^\s*年代/u
const rangeToPercent =
  /^\s?(?:[-–—~～至到]|to|bis|à|or|oder|ou|and|und)\s?\d+(?:[.,]\d+)?[\s\u00a0\u202f]*(?:%|percent|per cent|prozent|pour cent)/iu
const ordinalAfter = /^(?:st|nd|rd|th|er|ère|re|e|ème|º|ª)(?![\p{L}])/u
const centuryAfter =
  /^[\s.\u00a0\u202f-]*(?:century|centuries|jahrhundert\p{L}*|jh\.|siècles?|世纪|世紀|siglos?)/iu
const decadeAfter = /^(?:['’]?s\b|er(?:[\s-]?jahren?)?(?![\p{L}])|年代)/iu
const fractionAfter =
  /^[\s-]+(?:thirds?|quarters?|fifths?|tenths?|halves|half|drittel|viertel|fünftel|tiers|quarts?|cinquièmes?)(?![\p{L}])/iu
/** "Two and a half": neither two nor three. */
const halfAfter = /^\s*(?:and a half|einhalb|et demie?|ونصف|个半|半)(?![\p{L}])/iu
/** Pointers into a text, and measures of the talk itself, are no numbers of the article. */
const pointerBefore =
  /(?<=(?:paragraphs?|para\.?|sentences?|pages?|pp?\.|lines?|slides?|figures?|fig\.|tables?|chapters?|sections?|steps?|part|no\.|nr\.|absatz|absätze|satz|seiten?|folien?|zeilen?|abschnitt|kapitel|teil|abb\.|paragraphes?|phrases?|lignes?|chapitres?|diapositives?|الفقرة|الجملة|الصفحة|الشريحة)[\s\u00a0]*(?:[\d.,–-]+[\s,]*(?:and|und|et|to|bis|à|–|-)?\s*)?)/iuy
const pointerHan = /^\s*(?:段|句|页|頁|行|张幻灯片|章|节|節)/u
const yearUnit = /^\s*(?:年(?!代)|AD\b|BC\b|BCE\b|CE\b|n\. ?Chr|v\. ?Chr|apr\. J|av\. J)/u
const measureHan =
  /^\s*(?:[家个個位年月日号天次人名部份种項项条條只隻台臺座里公米元岁歲届屆段句倍度吨所层層周点點分秒方平世代成艘间間本篇张張])/u

/**
 * What stands right after a number and may make it more than its figures: most have nothing of the kind behind them. Whether a
 * letter follows is left to the patterns themselves: V8 takes twice as long to compile all of these where they ask.
 */
const meansMore = new RegExp(
  [
    ...[scaleAfter, hanScale, percentAfter, rangeToPercent, ordinalAfter, centuryAfter, decadeAfter],
    ...[fractionAfter, halfAfter, hanDecade, yearUnit],
  ]
    .map(({ source }) => source.slice('^'.length).replaceAll(/\(\?!\[\\p\{L\}\]\)|\\p\{L\}\*/g, ''))
    .join('|'),
  'iuy',
)

/** Finds every number of a text: in figures of any script, in the words of its language, in Chinese numerals. */
export function readNumbers(text: string, lang: string): readonly FoundNumber[] {
  const language = primaryLanguage(lang)
  const plain = withPlainDigits(text)
  const raws: Raw[] = []
  const hasDigits = digit.test(plain)
  if (hasDigits) addFigures(plain, language, raws)
  for (const one of readNumberWords(plain, language)) raws.push(fromWords(one, plain))
  for (const one of readHanNumerals(plain)) raws.push(...fromHan(one, plain))
  if (centuryWords.test(plain)) raws.push(...readRoman(plain))
  if (raws.length === 0 && !hasDigits) return none
  const around = { plain, language }
  const found: FoundNumber[] = []
  for (const raw of raws) if (!isPointer(plain, raw)) found.push(complete(raw, around, text))
  if (hasDigits) for (const one of readMonths(plain, language)) found.push(asNumber(one, text))
  const isInOrder = found.every(({ start }, index) => start >= (found[index - 1]?.start ?? 0))
  return isInOrder ? found : found.sort((a, b) => a.start - b.start)
}

const none: readonly FoundNumber[] = []
const digit = /\d/

/** Dates, and the figures that stand outside of them. */
function addFigures(plain: string, language: string, raws: Raw[]): void {
  const dates = mayBeDate.test(plain) ? readDates(plain) : []
  for (const { parts } of dates) raws.push(...parts)
  for (const one of readFigures(plain, language)) {
    const isOfDate = dates.some(({ start, end }) => one.start >= start && one.start < end)
    if (!isOfDate && !monthSign.test(plain.slice(one.end, one.end + 4))) raws.push(fromFigures(one, plain))
  }
}

const monthSign = /^\s*月/u

interface WrittenDate {
  readonly start: number
  readonly end: number
  readonly parts: readonly Raw[]
}

const mayBeDate = /\d[-.]\d/

/** 1887-10-03 and 3.10.1887: a year, a month, a day. */
function readDates(text: string): readonly WrittenDate[] {
  const pattern = /(?<![\d.-])(?:(\d{4})-(\d{2})(?:-(\d{2}))?|(\d{1,2})\.(\d{1,2})\.(\d{4}))(?![\d-])/g
  return Array.from(text.matchAll(pattern), (match) => {
    const [whole, year, month, day] =
      match[1] === undefined ? [match[0], match[6], match[5], match[4]] : match
    const [start, end] = [match.index, match.index + whole.length]
    const part = (value: string | undefined, kind: NumberKind): readonly Raw[] =>
      value === undefined
        ? []
        : [{ start, end, kind, values: [Number(value)], isInWords: false, isBareYear: value.length === 4 }]
    return { start, end, parts: [...part(year, 'plain'), ...part(month, 'month'), ...part(day, 'plain')] }
  })
}

function fromFigures(figures: Figures, text: string): Raw {
  const { start, values, isBareYear } = figures
  if (!mayMeanMore(text, start, figures.end))
    return {
      start,
      end: figures.end,
      values: values.map(roundOff),
      kind: 'plain',
      isInWords: false,
      isBareYear,
    }
  return classify(scaled(figures, text), text)
}

/** "1.5 million", 37万. */
function scaled(figures: Figures, text: string): Raw {
  const rest = text.slice(figures.end, figures.end + 40)
  const scale = scaleAfter.exec(rest)
  const han = hanScale.exec(rest)
  const matched = scale ?? han
  const factor =
    scale === null ? (hanScales[han?.[1] ?? ''] ?? 1) : (scaleValues[scale.slice(1).findIndex(Boolean)] ?? 1)
  const end = figures.end + (matched?.[0].length ?? 0)
  const values = figures.values.map((value) => roundOff(value * factor))
  const isBareYear = figures.isBareYear && factor === 1
  return { start: figures.start, end, values, kind: 'plain', isInWords: false, isBareYear }
}

/** Whether what stands around a number may say another kind of number, or another value: what speaks before it is no Latin script. */
function mayMeanMore(text: string, start: number, end: number): boolean {
  meansMore.lastIndex = end
  return meansMore.test(text) || isBeyondLatin(text.slice(Math.max(0, start - 24), start))
}

function fromWords(one: WordNumber, text: string): Raw {
  const kind = one.isOrdinal ? 'ordinal' : 'plain'
  const raw: Raw = {
    start: one.start,
    end: one.end,
    values: [one.value],
    kind,
    isInWords: true,
    isBareYear: false,
  }
  if (!mayMeanMore(text, one.start, one.end)) return raw
  // "Two-thirds", "ein Drittel": a fraction is written as a count or as an ordinal.
  const isFraction = fractionAfter.test(text.slice(one.end)) && !one.isOrdinal
  return isFraction ? { ...raw, kind: 'fraction' } : classify(raw, text)
}

function fromHan(one: HanNumber, text: string): readonly Raw[] {
  const rest = text.slice(one.end)
  if (text.slice(Math.max(0, one.start - 3), one.start) === '百分之')
    return [
      {
        start: one.start - 3,
        end: one.end,
        values: [one.value],
        kind: 'percent',
        isInWords: true,
        isBareYear: false,
      },
    ]
  if (/^分之/.test(rest) || /分之$/.test(text.slice(0, one.start))) return []
  if (one.isShort && !one.isOrdinal && !measureHan.test(rest)) return []
  if (one.isShort && one.value === 1) return []
  const kind = one.isOrdinal ? 'ordinal' : 'plain'
  return [
    classify(
      { start: one.start, end: one.end, values: [one.value], kind, isInWords: true, isBareYear: false },
      text,
    ),
  ]
}

const centuryWords = /si[eè]cle|jahrhundert|century|siglo/i

/** Names of rulers, councils and wars hold Roman numbers too; those of centuries are read. */
function readRoman(text: string): readonly Raw[] {
  const roman =
    /(?<![\p{L}\d])([IVXLC]+)(?:e|ème|\.)?[\s\u00a0\u202f](?=siècle|Jahrhundert|century)|(?<=siglo\s)([IVXLC]+)(?![\p{L}])/gu
  return Array.from(text.matchAll(roman), (match) => ({
    start: match.index,
    end: match.index + match[0].trimEnd().length,
    values: [romanValue(match[1] ?? match[2] ?? '')],
    kind: 'century' as const,
    isInWords: false,
    isBareYear: false,
  }))
}

function romanValue(numerals: string): number {
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 }
  const signs = [...numerals].map((sign) => values[sign] ?? 0)
  return signs.reduce((sum, value, index) => sum + (value < (signs[index + 1] ?? 0) ? -value : value), 0)
}

function classify(raw: Raw, text: string): Raw {
  const rest = text.slice(raw.end, raw.end + 40)
  const before = text.slice(Math.max(0, raw.start - 24), raw.start)
  if (percentAfter.test(rest) || rangeToPercent.test(rest) || before.endsWith('百分之'))
    return { ...raw, kind: 'percent' }
  if (halfAfter.test(rest)) return { ...raw, kind: 'fraction' }
  const suffix = raw.isInWords ? null : ordinalAfter.exec(rest)
  const isOrdinal = raw.kind === 'ordinal' || suffix !== null || before.endsWith('第')
  const end = raw.end + (suffix?.[0].length ?? 0)
  const behind = text.slice(end, end + 40)
  const isSmall = (raw.values[0] ?? 0) <= 30
  if (isSmall && centuryAfter.test(behind)) return { ...raw, end, kind: 'century' }
  if (isSmall && /القرن(?:\s+ال)?\s*$/u.test(before)) return { ...raw, kind: 'century' }
  if (!raw.isInWords && decadeAfter.test(rest) && (raw.values[0] ?? 1) % 10 === 0)
    return { ...raw, kind: 'decade' }
  if (hanDecade.test(rest)) return { ...raw, kind: 'decade' }
  if (isOrdinal) return { ...raw, end, kind: 'ordinal' }
  return raw
}

function isPointer(text: string, { start, end }: Raw): boolean {
  const next = text.charAt(end)
  // "Aspect 5: …" numbers what the slide says.
  const isLabel = next === ':' && /^\s*\p{L}+\s$/u.test(text.slice(Math.max(0, start - 40), start))
  const isListMark =
    start < 3 && /^\s*$/.test(text.slice(0, start)) && /^[.)]\s/.test(text.slice(end, end + 2))
  return (
    isListMark ||
    isLabel ||
    endsIn(pointerBefore, text, start, 40) ||
    (text.charAt(start) === '第' && pointerHan.test(text.slice(end)))
  )
}

function complete(raw: Raw, around: NonNullable<FoundNumber['around']>, text: string): FoundNumber {
  const { start, end, kind, values, isInWords } = raw
  const isYear = kind === 'plain' && standsAsYear(raw, around.plain)
  return { start, end, text: text.slice(start, end).trim(), kind, values, isYear, isInWords, around }
}

function standsAsYear({ end, values, isBareYear }: Raw, plain: string): boolean {
  const rest = plain.slice(end, end + 80)
  return yearUnit.test(rest) || (isBareYear && isYearValue(values[0]) && !hasUnit(rest))
}

const isYearValue = (value = 0): boolean => value >= 1000 && value <= 2100

const hasUnit = (rest: string): boolean =>
  /^[\s\u00a0\u202f]?(?:km|m|cm|mm|kg|g|t|l|kWh|MW|GW|W|€|\$|£|°|meters?|metres?|miles|feet|tons?|people|years|euros?|dollars?|liter|litres?|inhabitants|einwohner|ouvriers|米|元|人)(?![\p{L}])/iu.test(
    rest,
  )

function asNumber({ start, end, month }: Month, text: string): FoundNumber {
  return {
    start,
    end,
    text: text.slice(start, end),
    kind: 'month',
    values: [month],
    isYear: false,
    isInWords: true,
  }
}

const roundOff = (value: number): number => Math.round(value * 1e6) / 1e6
