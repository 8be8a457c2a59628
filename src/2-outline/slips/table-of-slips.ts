import { findShallowText, findTextAtSign } from './block-text.ts'
import { findOpenBracket } from './brackets.ts'
import { findBullets, findCommas, findDirective, findWideSpaces } from './foreign-signs.ts'
import { findIndentation } from './indentation.ts'
import { findMissingDash } from './missing-dash.ts'
import { findMissingSign } from './missing-signs.ts'
import { findOpenQuotation } from './quotation-marks.ts'
import type { FindSlip } from './slip.ts'
import { findTab } from './tabs.ts'
import { findUnquotedText } from './unquoted-text.ts'

/** What may have gone wrong where YAML stumbles: the first that says it was is told. Those that hide many lines come first. */
export const slips: readonly FindSlip[] = [
  findWideSpaces,
  findTab,
  findDirective,
  findOpenQuotation,
  findOpenBracket,
  findBullets,
  findCommas,
  findMissingSign,
  findTextAtSign,
  findShallowText,
  findMissingDash,
  findIndentation,
  findUnquotedText,
]
