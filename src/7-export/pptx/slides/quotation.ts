import type { Run } from '../../../0-text/model.ts'
import type { Quotation } from '../../../3-deck/part-model.ts'
import type { PartLook } from '../../../6-theme/look-model.ts'
import { quotationMarks } from '../text/quotation-marks.ts'
import type { Paragraph } from '../text/write-paragraph.ts'

/** The words between the marks of the slide's language. */
export function quotedParagraph(quote: Quotation, { quoteMarks, text }: PartLook, lang: string): Paragraph {
  const marks = quotationMarks(lang)
  const plain = text ?? quoteMarks?.open
  if (plain === undefined) return { words: { runs: quote.words.runs } }
  const { open, close } = quoteMarks ?? { open: plain, close: plain }
  return { words: quote.words, quoted: { marks, open, close } }
}

/** `— by, where`; undefined where nobody is named. */
export function attribution(quote: Quotation, level = 0): Paragraph | undefined {
  const parts = [quote.by, quote.where].flatMap((words) => words ?? [])
  if (parts.length === 0) return undefined
  const runs = parts.flatMap((words, index): readonly Run[] =>
    index === 0 ? words.runs : [{ text: ', ' }, ...words.runs],
  )
  return { words: { runs: [{ text: '— ' }, ...runs] }, level }
}
