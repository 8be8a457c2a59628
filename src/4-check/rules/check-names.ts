import type { Report } from '../../diagnostics/model.ts'
import { differBy } from '../../diagnostics/suggest.ts'
import { occurrencesBefore, ownWords } from '../ground/claim-text.ts'
import { areKin, type FoundName, findNames } from '../ground/find-names.ts'
import { foldQuotation } from '../ground/fold-quotation.ts'
import { wordsOf } from '../ground/index-articles.ts'
import type { Claim } from '../ground/list-claims.ts'
import { showPassages } from '../ground/name-passages.ts'
import { readNumbers } from '../ground/numbers/read-numbers.ts'
import type { CheckedTalk, Rule } from '../model.ts'

/**
 * A name on a cited item that no article has: `check/name-not-in-source`, a warning; an error where an article has a name
 * within two letters of it. Titles and first words are not judged: they are large for another reason.
 */
export const checkNames: Rule = (talk, report) => {
  for (const claim of talk.claims) {
    if (claim.role === 'item' || claim.role === 'handout') checkClaim(claim, talk, report)
  }
}

function checkClaim(claim: Claim, talk: CheckedTalk, report: Report): void {
  const text = ownWords(claim)
  const unknown = findNames(text, talk.deck.lang).filter((name) => !isKnown(name.text, claim, talk))
  if (unknown.length === 0) return
  const numbers = readNumbers(text, talk.deck.lang)
  const isNumber = ({ start }: FoundName): boolean =>
    numbers.some((one) => start >= one.start && start < one.end)
  const missing = unknown
    .filter((name) => !isNumber(name))
    .map((name) => ({ ...name, near: findNear(name.text, talk) }))
    .filter(({ text: name, near }) => near !== undefined || !hasKin(name, talk))
  for (const { text: name, start, near } of joinNeighbors(missing, text)) {
    const at = talk.placeWords(claim.at, name, occurrencesBefore(text, name, start))
    const { grounds } = talk
    const units =
      near === undefined ? grounds.citedUnits(claim.citations) : grounds.unitsWith(near.toLowerCase())
    const note = near === undefined ? 'was looked through, as all of the article' : `has ${near}`
    const mild = near === undefined ? 'yes' : undefined
    report.add('check/name-not-in-source', at, { name, near, mild }, showPassages(units.slice(0, 1), note))
  }
}

interface MissingName extends FoundName {
  readonly near: string | undefined
}

/** "East River" is one name: two words that are missing side by side are told once. */
function joinNeighbors(names: readonly MissingName[], text: string): readonly MissingName[] {
  const joined: MissingName[] = []
  for (const name of names) {
    const last = joined.at(-1)
    const isNext = last !== undefined && /^[\s-]$/.test(text.slice(last.end, name.start))
    if (isNext && last.near === undefined && name.near === undefined)
      joined[joined.length - 1] = { ...last, end: name.end, text: text.slice(last.start, name.end) }
    else joined.push(name)
  }
  return joined
}

const hasKin = (name: string, { grounds }: CheckedTalk): boolean =>
  grounds.names().some((known) => areKin(known, name))

/** Most names stand in the cited passage: the articles are searched for the others only. */
function isKnown(name: string, claim: Claim, { grounds, deck }: CheckedTalk): boolean {
  const cited = grounds.citedUnits(claim.citations)
  const stands = (word: string): boolean =>
    cited.some((unit) => grounds.hasWord(unit, word)) || grounds.unitsWith(word).length > 0
  if (wordsOf(foldQuotation(name)).every(stands)) return true
  const heads = deck.articleHeads.flatMap((head) => Object.values(head) as readonly string[]).join(' ')
  return wordsOf(foldQuotation(heads)).includes(name.toLowerCase())
}

/** A name of the article that this one is when a letter or two are put right; short words are near too many. */
function findNear(name: string, { grounds }: CheckedTalk): string | undefined {
  if (name.length < 4) return undefined
  const letters = name.length < 6 ? 1 : 2
  return grounds.names().find((known) => {
    const isAsLong = Math.abs(known.length - name.length) <= letters && known.length >= 4
    return isAsLong && !known.startsWith(name) && !name.startsWith(known) && differBy(known, name) <= letters
  })
}
