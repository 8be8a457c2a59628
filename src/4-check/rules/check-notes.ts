import type { Slide } from '../../3-deck/model.ts'
import type { Report } from '../../diagnostics/model.ts'
import { checkedSlides } from '../checked-slides.ts'
import { findQuotations } from '../ground/find-quotations.ts'
import { judgeQuotation } from '../ground/judge-quotation.ts'
import { isJudged } from '../ground/list-claims.ts'
import { plainMarkdown } from '../ground/plain-markdown.ts'
import type { CheckedTalk, Rule } from '../model.ts'

/**
 * What the speaker quotes in `notes:` must stand anywhere in the article: `check/quote-differs`, as a warning. Beside a slide
 * that cites no article, only words that come near to those of the article are told: the others may be anybody's.
 */
export const checkNotes: Rule = (talk, report) => {
  if (talk.articles.length === 0) return
  for (const slide of checkedSlides(talk.deck)) checkSlide(slide, talk, report)
}

function checkSlide(slide: Slide, talk: CheckedTalk, report: Report): void {
  const { notes, notesAt, citations } = slide
  if (notesAt === undefined) return
  const seen: string[] = []
  for (const { text } of plainMarkdown(notes).flatMap((part) => findQuotations(part))) {
    const nth = seen.filter((one) => one === text).length
    seen.push(text)
    const fault = judgeQuotation(text, { stretches: talk.grounds.whole, talk })
    if (fault === undefined || (!fault.isNear && !isJudged(citations))) continue
    const at = talk.placeWords(notesAt, text, nth)
    report.add('check/quote-differs', at, { ...fault.details, mild: 'yes' }, fault.related)
  }
}
