import type { Slide } from '../../3-deck/model.ts'
import { checkedSlides } from '../checked-slides.ts'
import type { Rule } from '../model.ts'

/** Slides that arrange or point, and claim nothing themselves. */
const withoutSubstance: readonly Slide['kind'][] = ['title', 'section', 'agenda', 'references', 'question']

/** A slide of substance that cites nothing and is not the speaker's own is `check/uncited`. Without an article there is nothing to cite. */
export const checkUncited: Rule = ({ deck, articles }, report) => {
  if (articles.length === 0) return
  for (const slide of checkedSlides(deck)) {
    const { passages, isOwn, citesHead, also, at } = slide.citations
    const isCited = passages.length > 0 || isOwn || citesHead || also.length > 0 || at !== undefined
    if (isCited || withoutSubstance.includes(slide.kind)) continue
    report.add(
      'check/uncited',
      slide.title?.at ?? { ...slide.origin, endLine: slide.origin.line, endColumn: slide.origin.column + 1 },
    )
  }
}
