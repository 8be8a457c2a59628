import type { Report } from '../../diagnostics/model.ts'
import { findEnclosingQuotation } from '../ground/enclosing-quotation.ts'
import { findWhole, foldQuotation } from '../ground/fold-quotation.ts'
import type { Grounds, Unit } from '../ground/index-articles.ts'
import type { Claim } from '../ground/list-claims.ts'
import { matchQuotation } from '../ground/match-quotation.ts'
import { namePassages, showPassages } from '../ground/name-passages.ts'
import { readSpeaker, type Speaker } from '../ground/read-speaker.ts'
import type { CheckedTalk, Rule } from '../model.ts'

/**
 * The `by:` of a quotation must stand in the cited passage, or where the quotation opens: `check/speaker-not-in-source`.
 * Words that the article does not quote are nobody's but its own: `check/quote-is-paraphrase`. Words that do not stand in
 * the cited passage at all were told before.
 */
export const checkSpeakers: Rule = (talk, report) => {
  for (const claim of talk.claims) if (claim.role === 'quotation') checkSpeaker(claim, talk, report)
}

function checkSpeaker(claim: Claim, talk: CheckedTalk, report: Report): void {
  const { by, text, citations } = claim
  if (by === undefined) return
  const { grounds, deck } = talk
  const speaker = readSpeaker(by.plain, deck.articleHeads)
  if (speaker.kind === 'article') return
  const match = matchQuotation(text, grounds.citedStretches(citations))
  if (match === undefined || match.kind === 'inserted' || match.kind === 'reordered') return
  const cited = grounds.citedUnits(citations)
  const enclosing = findEnclosingQuotation(text, match.units, grounds)
  if (enclosing === undefined) {
    const where = namePassages(match.units)
    const related = showPassages(match.units, 'has these words without quotation marks')
    report.add('check/quote-is-paraphrase', by.at, { by: by.plain, where }, related)
    return
  }
  const near = withAttribution(enclosing.opensIn, enclosing.closesIn, grounds)
  const units = [...new Set([...cited, ...near])].sort((a, b) => a.order - b.order)
  const missing = missingWord(speaker, units, grounds)
  if (missing === undefined) return
  const elsewhere = grounds.unitsWith(missing.toLowerCase())
  report.add(
    'check/speaker-not-in-source',
    by.at,
    {
      by: by.plain,
      missing,
      where: namePassages(units),
      isMany: units.length > 1 ? 'yes' : undefined,
      elsewhere: elsewhere.length > 0 ? namePassages(elsewhere.slice(0, 3)) : undefined,
    },
    showPassages(units, 'was looked through'),
  )
}

/**
 * The sentence in which a quotation opens. Where it opens at once, as words do that go on after "said Ann", who speaks stands
 * in the sentence before; where it closes a sentence, "So said Ann" may follow.
 */
function withAttribution(opensIn: Unit, closesIn: Unit, grounds: Grounds): readonly Unit[] {
  const own = grounds.unitsOf(opensIn.passage)
  const first = own.indexOf(opensIn)
  const opensAtOnce = /^\P{L}{0,3}["“”„«»‹「『'‘]/u.test(opensIn.text)
  const before = opensAtOnce && first > 0 ? own.slice(first - 1, first) : []
  const last = own.indexOf(closesIn)
  return [...before, ...own.slice(first, Math.max(first, last) + 1)]
}

/** The first word of the speaker that does not stand in these units; of a description, in the articles. */
function missingWord(speaker: Speaker, units: readonly Unit[], grounds: Grounds): string | undefined {
  if (speaker.kind === 'article') return undefined
  const said = ` ${units.map((unit) => grounds.lower(unit)).join(' ')} `
  const joined = said.replace(/[\s-]/g, '')
  const stands = (word: string): boolean =>
    findWhole(said, foldQuotation(word).trim().toLowerCase()) >= 0 || isInitial(word, said)
  if (speaker.kind === 'name') return speaker.words.find((word) => !stands(word))
  const isSaid = speaker.words.some(
    (word) => stands(word) || grounds.unitsWith(word.toLowerCase()).length > 0,
  )
  const isJoined = joined.includes(speaker.words.join('').toLowerCase())
  return isSaid || isJoined ? undefined : speaker.words[0]
}

/** `J. Smith` for John Smith. */
const isInitial = (word: string, said: string): boolean =>
  word.length === 1 && new RegExp(String.raw`[^\p{L}]${word.toLowerCase()}\p{L}*`, 'u').test(said)
