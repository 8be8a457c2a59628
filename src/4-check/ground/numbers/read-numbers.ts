import { findSpelledWords } from '../../../0-text/find-words.ts'
import { primaryLanguage } from '../../../0-text/segmenter.ts'
import type { FoundNumber, NumberKind } from './model.ts'
import { readFigures, withPlainDigits } from './read-figures.ts'
import { readHanNumerals } from './read-han-numerals.ts'
import { type Month, readMonths } from './read-months.ts'
import { readNumberWords } from './read-number-words.ts'

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
const rangeToPercent =
  /^\s?(?:[-–—~～至到]|to|bis|à|or|oder|ou|and|und)\s?\d+(?:[.,]\d+)?[\s\u00a0\u202f]*(?:%|percent|per cent|prozent|pour cent)/iu
const ordinalAfter = /^(?:st|nd|rd|th|er|ère|re|e|ème|º|ª)(?![\p{L}])/u
const centuryAfter =
  /^[\s.\u00a0\u202f-]*(?:century|centuries|jahrhundert\p{L}*|jh\.|siècles?|世纪|世紀|siglos?)/iu
const decadeAfter = /^(?:['’]?s\b|er(?:[\s-]?jahren?)?(?![\p{L}])|年代)/iu
const rounding =
  /(?<=(?:\b(?:about|around|nearly|almost|roughly|approximately|some|over|under|more than|less than|fewer than|up to|at least|circa|ca\.|c\.|rund|etwa|knapp|fast|gut|über|ungefähr|mehr als|weniger als|environ|près de|plus de|moins de|presque|quelque)|约|近|超过|大约|逾|نحو|حوالي|أكثر من|أقل من|قرابة|لنحو)\s*)/iuy
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

/** Finds every number of a text: in figures of any script, in the words of its language, in Chinese numerals. */
export function readNumbers(text: string, lang: string): readonly FoundNumber[] {
  const language = primaryLanguage(lang)
  const plain = withPlainDigits(text)
  const words = findSpelledWords(plain.toLowerCase())
  const hasDigits = /\d/.test(plain)
  const dates = hasDigits && mayBeDate.test(plain) ? readDates(plain) : []
  const isOfDate = ({ start }: { readonly start: number }): boolean =>
    dates.some((date) => start >= date.start && start < date.end)
  const figures = (hasDigits ? readFigures(plain, language) : [])
    .filter((one) => !isOfDate(one) && !/^\s*月/u.test(plain.slice(one.end, one.end + 4)))
    .map((one) => fromFigures(one, plain))
  const raws = [
    ...dates.flatMap(({ parts }) => parts),
    ...figures,
    ...readNumberWords(plain, words, language).flatMap((one) => fromWords(one, plain)),
    ...readHanNumerals(plain).flatMap((one) => fromHan(one, plain)),
    ...readRoman(plain),
  ]
  const numbers = raws
    .filter((raw) => !isPointer(plain, raw))
    .map((raw) => complete(raw, plain, text, language))
  const months = hasDigits ? readMonths(plain, words, language).map((one) => asNumber(one, text)) : []
  return [...numbers, ...months].sort((a, b) => a.start - b.start)
}

/** Looks back from the end: a pattern that ends in `$` is tried from every character on. */
function endsIn(behind: RegExp, text: string): boolean {
  behind.lastIndex = text.length
  return behind.test(text)
}

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

type Spelled = { readonly start: number; readonly end: number }

function fromFigures(figures: ReturnType<typeof readFigures>[number], text: string): Raw {
  const rest = text.slice(figures.end, figures.end + 40)
  const scale = scaleAfter.exec(rest)
  const han = hanScale.exec(rest)
  const matched = scale ?? han
  const factor =
    scale === null ? (hanScales[han?.[1] ?? ''] ?? 1) : (scaleValues[scale.slice(1).findIndex(Boolean)] ?? 1)
  const end = figures.end + (matched?.[0].length ?? 0)
  const values = figures.values.map((value) => roundOff(value * factor))
  const isBareYear = figures.isBareYear && factor === 1
  return classify({ start: figures.start, end, values, kind: 'plain', isInWords: false, isBareYear }, text)
}

function fromWords(
  one: Spelled & { readonly value: number; readonly isOrdinal: boolean },
  text: string,
): readonly Raw[] {
  const kind = one.isOrdinal ? 'ordinal' : 'plain'
  const raw: Raw = {
    start: one.start,
    end: one.end,
    values: [one.value],
    kind,
    isInWords: true,
    isBareYear: false,
  }
  // "Two-thirds", "ein Drittel": a fraction is written as a count or as an ordinal.
  const isFraction = fractionAfter.test(text.slice(one.end)) && !one.isOrdinal
  return isFraction ? [{ ...raw, kind: 'fraction' }] : [classify(raw, text)]
}

function fromHan(one: ReturnType<typeof readHanNumerals>[number], text: string): readonly Raw[] {
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

/** Names of rulers, councils and wars hold Roman numbers too; those of centuries are read. */
function readRoman(text: string): readonly Raw[] {
  if (!/si[eè]cle|jahrhundert|century|siglo/i.test(text)) return []
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
  if (/^\s*年代/u.test(rest)) return { ...raw, kind: 'decade' }
  if (isOrdinal) return { ...raw, end, kind: 'ordinal' }
  return raw
}

function isPointer(text: string, { start, end }: Raw): boolean {
  const before = text.slice(Math.max(0, start - 40), start)
  // "Aspect 5: …" numbers what the slide says.
  const isLabel = /^\s*\p{L}+\s$/u.test(before) && text.charAt(end) === ':'
  const isListMark = /^\s*$/.test(before) && start < 3 && /^[.)]\s/.test(text.slice(end))
  return (
    isListMark ||
    isLabel ||
    endsIn(pointerBefore, before) ||
    (text.charAt(start) === '第' && pointerHan.test(text.slice(end)))
  )
}

function complete(raw: Raw, plain: string, text: string, language: string): FoundNumber {
  const rest = plain.slice(raw.end, raw.end + 80)
  const before = plain.slice(Math.max(0, raw.start - 24), raw.start)
  const isYear =
    raw.kind === 'plain' &&
    (yearUnit.test(rest) || (raw.isBareYear && isYearValue(raw.values[0]) && !hasUnit(rest)))
  return {
    start: raw.start,
    end: raw.end,
    text: text.slice(raw.start, raw.end).trim(),
    kind: raw.kind,
    values: raw.values,
    isYear,
    isInWords: raw.isInWords,
    counts: isYear ? [] : countedWords(rest, language),
    isRounded: endsIn(rounding, before),
  }
}

const isYearValue = (value = 0): boolean => value >= 1000 && value <= 2100

const hasUnit = (rest: string): boolean =>
  /^[\s\u00a0\u202f]?(?:km|m|cm|mm|kg|g|t|l|kWh|MW|GW|W|€|\$|£|°|meters?|metres?|miles|feet|tons?|people|years|euros?|dollars?|liter|litres?|inhabitants|einwohner|ouvriers|米|元|人)(?![\p{L}])/iu.test(
    rest,
  )

const small: ReadonlySet<string> = new Set(
  'a an and are as at be been but by can could did do does for from had has have he her his in into is it its may might must no nor not of on or our over she should since so than that the their them then they this those to was we were when where which while who will with would you your der die das den dem des ein eine einen einem einer eines und oder in im am an auf aus bei mit nach von vor zu zum zur für über unter durch als wie ist sind war waren hat haben wird werden le la les l un une des du de d et ou en au aux dans sur par pour avec sans est sont fut furent était étaient من في على إلى عن مع و كان كانت'.split(
    ' ',
  ),
)

/** The words after a number, up to a stop or a small word: what it counts. Of Chinese, its measure word and what follows. */
function countedWords(rest: string, language: string): readonly string[] {
  const han = /^\s*([\p{Script=Han}]{1,4})/u.exec(rest)
  if (han !== null) return [...(han[1] ?? '')].slice(0, 3)
  const run =
    /^(?:st|nd|rd|th)?[\s\u00a0\u202f-]*((?:[\p{L}\p{M}'’]+[\s\u00a0-]*){1,5})/u.exec(rest)?.[1] ?? ''
  const words = run.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []
  const end = words.findIndex((word) => small.has(word))
  return (end < 0 ? words : words.slice(0, end)).slice(0, 4).map((word) => stem(word, language))
}

/** Enough to see that aspects are what an aspect is. */
export function stem(word: string, language: string): string {
  if (language === 'en')
    return word
      .replace(/ies$/, 'y')
      .replace(/(?<=[sxz]|ch|sh)es$/, '')
      .replace(/(?<=\p{L}{2})s$/u, '')
  if (language === 'fr') return word.replace(/[sx]$/, '')
  if (language === 'de') return word.replace(/(?<=\p{L}{3})(?:ern|en|er|es|e|n|s)$/u, '')
  if (language === 'ar')
    return word.replace(/^(?:ال|لل|و(?=.{4})|ب(?=.{4}))/, '').replace(/(?:ات|ون|ين|ًا|ا|ة)$/u, '')
  return word
}

function asNumber({ start, end, month }: Month, text: string): FoundNumber {
  return {
    start,
    end,
    text: text.slice(start, end),
    kind: 'month',
    values: [month],
    isYear: false,
    isInWords: true,
    counts: [],
    isRounded: false,
  }
}

const roundOff = (value: number): number => Math.round(value * 1e6) / 1e6
