import type { FoundQuotation } from './find-quotations.ts'
import { findWhole, foldQuotation, trimStops } from './fold-quotation.ts'
import type { Grounds, Unit } from './index-articles.ts'
import { withOtherCapital } from './match-quotation.ts'

export interface EnclosingQuotation {
  /** The unit in which the quotation opens. */
  readonly opensIn: Unit
  /** The last one that it touches. */
  readonly closesIn: Unit
}

const pieces = /\s*(?:\[[^\]]*\]|…|\.{3,})\s*/u

/**
 * Takes words that stand in these units, verbatim; gives the quotation of the article that holds them, or undefined where the
 * article itself does not quote. What is set off (`>`), or begins with a dash as dialog does, is quoted as a whole.
 */
export function findEnclosingQuotation(
  words: string,
  units: readonly Unit[],
  grounds: Grounds,
): EnclosingQuotation | undefined {
  const [first] = units
  const last = units.at(-1)
  if (first === undefined || last === undefined) return undefined
  const whole = { opensIn: first, closesIn: last }
  if (units.every(({ passage, text }) => passage.isQuotation || /^[—–-]\s/.test(text))) return whole
  const wanted = words
    .split(pieces)
    .map((piece) => trimStops(foldQuotation(piece)))
    .filter(Boolean)
  for (const { passage } of units) {
    for (const quotation of grounds.quotations(passage)) {
      const folded = foldQuotation(quotation.text)
      const isHeld = wanted.every((piece) => stands(piece, folded))
      if (isHeld)
        return {
          opensIn: unitAt(passage, quotation.start, grounds) ?? first,
          closesIn: unitAt(passage, quotation.end - 1, grounds) ?? last,
        }
    }
  }
  // Words of several paragraphs, each of them in a quotation.
  const isAllQuoted =
    units.length > 1 &&
    units.every((unit) => grounds.quotations(unit.passage).some((one) => overlaps(unit, one)))
  return isAllQuoted ? whole : undefined
}

const stands = (piece: string, folded: string): boolean =>
  findWhole(folded, piece) >= 0 ||
  findWhole(folded, withOtherCapital(piece)) >= 0 ||
  findWhole(folded.toLowerCase(), piece.toLowerCase()) >= 0

const overlaps = (unit: Unit, quotation: FoundQuotation): boolean =>
  unit.start < quotation.end && unit.start + unit.text.length > quotation.start

function unitAt(passage: Unit['passage'], offset: number, grounds: Grounds): Unit | undefined {
  return grounds.unitsOf(passage).find(({ start, text }) => offset < start + text.length)
}
