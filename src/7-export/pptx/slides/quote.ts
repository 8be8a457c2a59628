import type { QuoteSlide } from '../../../3-deck/model.ts'
import type { SlideWriter } from '../slide-context.ts'
import { fillPart, hasSlot, slotOf, wholeOf } from './fill-part.ts'
import { attribution, quotedParagraph } from './quotation.ts'

/** Words and attribution are one placeholder, so that they stand in the middle together; a slot of its own only where a layout has one. */
export const writeQuote: SlideWriter<QuoteSlide> = ({ quote }, context) => {
  const slot = slotOf('body', context)
  const words = quotedParagraph(quote, slot.look, context.lang)
  const isApart = hasSlot('by', context)
  const by = attribution(quote, isApart ? 0 : (slot.firstLevels.by ?? 0))
  const paragraphs = by === undefined || isApart ? [words] : [words, by]
  const filled = [
    fillPart('body', paragraphs, context),
    ...(by !== undefined && isApart ? [fillPart('by', [by], context)] : []),
  ]
  return wholeOf(filled)
}
