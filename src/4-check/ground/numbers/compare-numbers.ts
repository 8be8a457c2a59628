import type { FoundNumber } from './model.ts'
import { countedBy, isRounded } from './read-around.ts'

/** Whether a number of the article bears out one of a slide. */
export function bearsOut(said: FoundNumber, source: FoundNumber, context: NumberContext): boolean {
  if (said.kind === 'percent' && source.kind === 'fraction') return true
  if (said.kind === 'century')
    return inSpan(said, source, 100, (century, year) => Math.ceil(year / 100) === century)
  if (said.kind === 'decade') return inSpan(said, source, 10, isInDecade)
  if (!mayCompare(said, source, context)) return false
  if (haveOne(said, source, isSame)) return true
  return haveOne(said, source, isNear) && isRounded(said)
}

export interface NumberContext {
  /** The words that are judged are nothing but this number: a cell, whose head may say what it is. */
  readonly isBare: boolean
  /** A month stands beside it: the 3rd of October is October 3. */
  readonly hasMonth: boolean
  readonly language: string
}

function mayCompare(said: FoundNumber, source: FoundNumber, context: NumberContext): boolean {
  if (said.kind === source.kind) return true
  const kinds = `${said.kind} ${source.kind}`
  if (kinds === 'plain percent') return context.isBare
  // German writes the third as "3."
  if (kinds === 'plain ordinal' || kinds === 'ordinal plain')
    return context.hasMonth || context.language === 'de' || context.isBare
  return false
}

function haveOne(
  { values }: FoundNumber,
  source: FoundNumber,
  compare: (value: number, other: number) => boolean,
): boolean {
  return values.some((value) => source.values.some((other) => compare(value, other)))
}

const isSame = (value: number, other: number): boolean => Math.abs(value - other) < 1e-6

/** "About 80" may stand for 84. */
const isNear = (value: number, other: number): boolean => Math.abs(value - other) <= Math.abs(other) / 10

/** The 1700s are a century, the 70s may be of any. */
function isInDecade(decade: number, year: number): boolean {
  const length = decade >= 100 && decade % 100 === 0 ? 100 : 10
  const start = Math.floor(year / length) * length
  return decade < 100 ? start % 100 === decade : start === decade
}

/** "In the 1970s" says less than "in 1974": it is borne out by it. */
function inSpan(
  said: FoundNumber,
  source: FoundNumber,
  span: number,
  holds: (span: number, year: number) => boolean,
): boolean {
  const isYear = source.kind === 'plain' && (source.values[0] ?? 0) >= span
  const isDecade = source.kind === 'decade' && said.kind === 'century'
  return said.values.some((value) =>
    source.values.some((other) =>
      source.kind === said.kind
        ? value === other || (value % 100 === other % 100 && value < 100)
        : (isYear || isDecade) && holds(value, other),
    ),
  )
}

const vague: ReadonlySet<string> = new Set(
  'new other different more further main major old large small great such same neu ander groß klein alt nouveau autre grand petit'.split(
    ' ',
  ),
)

/** Whether two numbers count the same: they share a word that is no mere "new" or "other". */
export function countSame(said: FoundNumber, source: FoundNumber): boolean {
  const [ours, theirs] = [countedBy(said), countedBy(source)]
  return (
    ours.some((word) => word.length > 1 && !vague.has(word) && theirs.includes(word)) ||
    sharesHan(ours, theirs)
  )
}

/** Of Chinese, the measure word and the sign behind it: 六个方面 and 五个方面, not 六家 and 五个. */
function sharesHan(a: readonly string[], b: readonly string[]): boolean {
  if (!/^\p{Script=Han}$/u.test(a[0] ?? '')) return false
  const measures = '个個种項项条條'
  return measures.includes(a[0] ?? '') ? a[0] === b[0] && a[1] !== undefined && a[1] === b[1] : a[0] === b[0]
}

/** Whether a number of the passage is another one of the kind that a slide says. */
export function isRival(said: FoundNumber, source: FoundNumber): boolean {
  if (said.kind !== source.kind || said.isYear !== source.isYear) return false
  return said.kind !== 'plain' || said.isYear || countSame(said, source)
}
