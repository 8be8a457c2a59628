import type { Report } from '../../diagnostics/model.ts'
import { findWhole, foldQuotation } from '../ground/fold-quotation.ts'
import type { Grounds, Unit } from '../ground/index-articles.ts'
import type { Claim } from '../ground/list-claims.ts'
import { namePassages, showPassages } from '../ground/name-passages.ts'
import type { Speaker } from '../ground/read-speaker.ts'
import { readSpokenWords } from '../ground/spoken-words.ts'
import type { CheckedTalk, Rule } from '../model.ts'

/**
 * The `by:` of a quotation must stand in the cited passage, or where the quotation opens: `check/speaker-not-in-source`.
 * Words that do not stand in the cited passage, or that the article does not quote, are told by other rules.
 */
export const checkSpeakers: Rule = (talk, report) => {
  for (const claim of talk.claims) checkSpeaker(claim, talk, report)
}

function checkSpeaker(claim: Claim, talk: CheckedTalk, report: Report): void {
  const { grounds } = talk
  const spoken = readSpokenWords(claim, talk)
  if (spoken?.enclosing === undefined) return
  const { by, speaker, enclosing } = spoken
  const near = withAttribution(enclosing.opensIn, enclosing.closesIn, grounds)
  const cited = grounds.citedUnits(claim.citations)
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
  const stands = (word: string): boolean =>
    findWhole(said, foldQuotation(word).trim().toLowerCase()) >= 0 || isInitial(word, said)
  if (speaker.kind === 'name') return speaker.words.find((word) => !stands(word))
  const isSaid = speaker.words.some(
    (word) => stands(word) || grounds.unitsWith(word.toLowerCase()).length > 0,
  )
  // "White paper" is the article's "whitepaper".
  const isJoined = grounds.unitsWith(speaker.words.join('').toLowerCase()).length > 0
  return isSaid || isJoined ? undefined : speaker.words[0]
}

/** `J. Smith` for John Smith. */
const isInitial = (word: string, said: string): boolean =>
  word.length === 1 && new RegExp(String.raw`[^\p{L}]${word.toLowerCase()}\p{L}*`, 'u').test(said)
