import { primaryLanguage } from '../../0-text/segmenter.ts'
import type { Report } from '../../diagnostics/model.ts'
import { occurrencesBefore, ownWords } from '../ground/claim-text.ts'
import type { Unit } from '../ground/index-articles.ts'
import type { Claim } from '../ground/list-claims.ts'
import { namePassages, showPassages } from '../ground/name-passages.ts'
import { bearsOut, countSame, isRival, type NumberContext } from '../ground/numbers/compare-numbers.ts'
import type { FoundNumber } from '../ground/numbers/model.ts'
import { countedBy } from '../ground/numbers/read-around.ts'
import { readNumbers } from '../ground/numbers/read-numbers.ts'
import { shownCounts } from '../ground/shown-counts.ts'
import type { CheckedTalk, Rule } from '../model.ts'

/**
 * Numbers on a cited item must stand in the cited passage: `check/number-not-in-source` where it has another number of that
 * kind or the article has it nowhere, `check/number-elsewhere` where another passage has it. Counts of what the slide shows
 * are its own, unless the passage counts the same otherwise.
 */
export const checkNumbers: Rule = (talk, report) => {
  for (const claim of talk.claims) {
    if (claim.role !== 'quotation' && claim.role !== 'question') checkClaim(claim, talk, report)
  }
}

/** Counts up to this, in words, an author makes by counting what the passage lists. */
const countedByHand = 4

function checkClaim(claim: Claim, talk: CheckedTalk, report: Report): void {
  const { deck } = talk
  const text = ownWords(claim)
  const all = readNumbers(claim.beside === undefined ? text : `${text} ${claim.beside}`, deck.lang)
  const said = all.filter(({ start }) => start < text.length)
  if (said.length === 0) return
  const judging: Judging = {
    claim,
    talk,
    text,
    said,
    cited: talk.grounds.citedUnits(claim.citations),
    head: claim.citations.citesHead ? headNumbers(talk) : [],
  }
  for (const number of said)
    if (!isBorneOut(number, judging) && !isNoNumber(number, judging)) tellNumber(number, judging, report)
}

interface Judging {
  readonly claim: Claim
  readonly talk: CheckedTalk
  readonly text: string
  readonly said: readonly FoundNumber[]
  readonly cited: readonly Unit[]
  readonly head: readonly FoundNumber[]
}

function headNumbers({ deck, articles }: CheckedTalk): readonly FoundNumber[] {
  const lines = deck.articleHeads.flatMap((head) => Object.values(head) as readonly string[])
  return lines.flatMap((line) => readNumbers(line, articles[0]?.lang ?? deck.lang))
}

const small =
  /(?:first|last|other|next|remaining|former|latter|ersten|letzten|anderen|übrigen|nächsten|premi[eè]re?s?|derni[eè]re?s?|autres|前|后|最后|其他|其余)\s*$/iu

/** One is a pronoun as often as a number; "the first two" and minutes of the plan are no numbers of the article either. */
function isNoNumber(number: FoundNumber, { text, talk, claim }: Judging): boolean {
  const [value = 0] = number.values
  // "Five", and nothing else, is a label.
  if (number.isInWords && claim.text.trim() === number.text && claim.beside === undefined) return true
  if (number.kind === 'fraction' || (number.kind === 'plain' && (value === 0 || value === 1))) return true
  // "Fifthly" counts what the speaker says.
  if (number.kind === 'ordinal' && number.isInWords && /(?:ly|tens|ment)$/i.test(number.text)) return true
  if (number.kind === 'plain' && small.test(text.slice(0, number.start))) return true
  if (number.kind !== 'plain') return false
  const counts = countedBy(number)
  const isOfText = counts.some((word) =>
    /^(?:paragraph|sentence|word|page|line|slide|absatz|absätz|satz|sätz|folie|paragraphe|phrase|mot)$/.test(
      word,
    ),
  )
  const isPlan = counts.some((word) => /^(?:min|minut|minute)$/.test(word) || word === '分')
  return isOfText || (isPlan && plannedMinutes(claim, talk).includes(value))
}

function plannedMinutes({ slide }: Claim, { deck }: CheckedTalk): readonly (number | undefined)[] {
  return [deck.minutes, slide.minutes, ...deck.sections.map(({ minutes }) => minutes)]
}

/** Whether the cited passages have a number, or their headings, which speak for what stands under them, or the head of the article. */
function isBorneOut(number: FoundNumber, judging: Judging): boolean {
  const { talk, cited, head } = judging
  const context = contextOf(number, judging)
  const isSame = (other: FoundNumber): boolean => bearsOut(number, other, context)
  const hasIt = (unit: Unit): boolean => talk.grounds.numbers(unit).some(isSame)
  return (
    cited.some(hasIt) ||
    cited.some(({ heading }) => heading !== undefined && hasIt(heading)) ||
    head.some(isSame)
  )
}

/** Takes a number that nothing bears out; reports it, unless it is the slide's own. */
function tellNumber(number: FoundNumber, judging: Judging, report: Report): void {
  const { claim, talk, text, said, cited } = judging
  const { grounds, placeWords } = talk
  const context = contextOf(number, judging)
  const hasIt = (unit: Unit): boolean =>
    grounds.numbers(unit).some((other) => bearsOut(number, other, context))
  const hasTheSame = (unit: Unit): boolean =>
    grounds.numbers(unit).some((other) => bearsOut(number, other, context) && isRival(number, other))
  const rival = findRival(number, said, judging)
  const mayBeShown = number.kind === 'plain' && !number.isYear
  const isShown = mayBeShown && shownCounts(claim.slide, talk.deck).has(number.values[0] ?? 0)
  if (isSpanOfYears(number, judging)) return
  if (rival === undefined && (isShown || isByHand(number, talk))) return
  const elsewhere = grounds.units.filter(rival === undefined ? hasIt : hasTheSame)
  const at = placeWords(claim.at, number.text, occurrencesBefore(text, number.text, number.start))
  const details = {
    number: number.text,
    kind: number.isYear ? 'year' : number.kind,
    where: namePassages(cited),
    elsewhere: elsewhere.length > 0 ? namePassages(elsewhere.slice(0, 2)) : undefined,
  }
  if (rival !== undefined) {
    const related = showPassages([rival.unit], `has ${rival.number.text}`)
    const where = rival.unit.address
    report.add('check/number-not-in-source', at, { ...details, where, other: rival.number.text }, related)
  } else if (elsewhere.length > 0) {
    report.add(
      'check/number-elsewhere',
      at,
      details,
      showPassages(elsewhere.slice(0, 1), `has ${number.text}`),
    )
  } else {
    report.add('check/number-not-in-source', at, details, showPassages(cited, 'was looked through'))
  }
}

function contextOf(number: FoundNumber, { claim, said, talk }: Judging): NumberContext {
  return {
    isBare: claim.text.trim() === number.text,
    hasMonth: said.some(({ kind }) => kind === 'month'),
    language: primaryLanguage(talk.deck.lang),
  }
}

/** A number of the cited passage that this one may have been meant to be: none that the slide says elsewhere in these words. */
function findRival(
  number: FoundNumber,
  said: readonly FoundNumber[],
  judging: Judging,
): { readonly unit: Unit; readonly number: FoundNumber } | undefined {
  const { cited, talk } = judging
  for (const unit of cited) {
    for (const other of talk.grounds.numbers(unit)) {
      const isSaid = said.some((one) => one !== number && bearsOut(one, other, contextOf(one, judging)))
      if (!isSaid && isRival(number, other)) return { unit, number: other }
    }
  }
  return undefined
}

const yearNouns = /^(?:year|jahr|an|ann[eé]e|año|anno|عام|سن|سنو|年)$/

/** "For 57 years": what lies between two years that the passage or the slide has. */
function isSpanOfYears(number: FoundNumber, { said, cited, talk }: Judging): boolean {
  if (!countedBy(number).some((word) => yearNouns.test(word))) return false
  const all = [...said, ...cited.flatMap((unit) => talk.grounds.numbers(unit))]
  const years = all.filter(({ kind }) => kind === 'plain').map(({ values }) => values[0] ?? 0)
  const known = years.filter((year) => year >= 500 && year <= 2100)
  return known.some((from) => known.some((to) => number.values.includes(to - from)))
}

/** "Two of them", "for the third time": a small count that the article makes of nothing else. */
function isByHand(number: FoundNumber, { grounds }: CheckedTalk): boolean {
  const [value = 0] = number.values
  if (!number.isInWords) return false
  if (number.kind === 'ordinal') return value < countedByHand
  if (number.kind !== 'plain' || value > countedByHand) return false
  const isSame = (other: FoundNumber): boolean => other.values.includes(value) && countSame(number, other)
  return !grounds.unitsLike(countedBy(number)).some((unit) => grounds.numbers(unit).some(isSame))
}
