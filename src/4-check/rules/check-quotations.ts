import type { Report } from '../../diagnostics/model.ts'
import { findQuotations } from '../ground/find-quotations.ts'
import { judgeQuotation } from '../ground/judge-quotation.ts'
import type { Claim } from '../ground/list-claims.ts'
import { plainMarkdown } from '../ground/plain-markdown.ts'
import type { CheckedTalk, Rule } from '../model.ts'

/** `quote:`, and what stands in quotation marks on a cited item, must be the words of the cited passage: `check/quote-differs`. */
export const checkQuotations: Rule = (talk, report) => {
  for (const claim of talk.claims) checkClaim(claim, talk, report)
}

function checkClaim(claim: Claim, talk: CheckedTalk, report: Report): void {
  const { grounds } = talk
  for (const { words, nth } of quotedWords(claim)) {
    const units = grounds.citedUnits(claim.citations)
    const stretches = (): ReturnType<typeof grounds.citedStretches> => grounds.citedStretches(claim.citations)
    const fault = judgeQuotation(words, { stretches, units, talk })
    if (fault === undefined) continue
    const at = talk.placeWords(claim.at, words, nth)
    report.add('check/quote-differs', at, fault.details, fault.related)
  }
}

interface Quoted {
  readonly words: string
  /** How often the same words stand in quotation marks before. */
  readonly nth: number
}

function quotedWords({ role, text }: Claim): readonly Quoted[] {
  if (role === 'quotation') return [{ words: text, nth: 0 }]
  const seen: string[] = []
  const paragraphs = role === 'handout' ? plainMarkdown(text) : [text]
  return paragraphs
    .flatMap((part) => findQuotations(part))
    .map(({ text: words }) => {
      const nth = seen.filter((one) => one === words).length
      seen.push(words)
      return { words, nth }
    })
}
