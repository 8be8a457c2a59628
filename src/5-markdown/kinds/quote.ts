import type { QuoteSlide } from '../../3-deck/model.ts'
import type { Quotation } from '../../3-deck/part-model.ts'
import { printLine } from '../print-runs.ts'

export function printQuotation(quote: Quotation): string {
  return `> ${printLine(quote.words.runs)}`
}

/** `— by, where`: after the quotation, not in it, as HTML asks. */
export function printAttribution(quote: Quotation): readonly string[] {
  const parts = [quote.by, quote.where].flatMap((words) => words ?? [])
  if (parts.length === 0) return []
  const runs = parts.flatMap((words, index) => (index === 0 ? words.runs : [{ text: ', ' }, ...words.runs]))
  return [printLine([{ text: '— ' }, ...runs])]
}

/** Up to 25, 45 and 80 words have their own type sizes. */
const lengths: readonly (readonly [number, string])[] = [
  [25, 'short'],
  [45, 'medium'],
  [80, 'long'],
]

export function quoteLength(slide: QuoteSlide): string {
  return lengths.find(([most]) => slide.wordCount <= most)?.[1] ?? 'full'
}

export function printQuote(slide: QuoteSlide): string {
  return [printQuotation(slide.quote), ...printAttribution(slide.quote)].join('\n\n')
}
