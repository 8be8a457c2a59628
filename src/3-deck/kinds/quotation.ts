import type { OutlineQuote } from '../../2-outline/body-model.ts'
import { type Composing, given, optionalWords, toWords } from '../composing.ts'
import type { Quotation } from '../part-model.ts'

const outerMarks = /^(?:“([^“”]*(?:“[^“”]*”[^“”]*)*)”|"([^"]*)"|„([^„“]*)“|«\s?([^«»]*?)\s?»|「([^「」]*)」)$/

/** Typed outer quotation marks are taken off: the theme sets them. */
export function composeQuotation(quote: OutlineQuote, composing: Composing): Quotation {
  const typed = quote.text.text.trim()
  const match = outerMarks.exec(typed)
  const text = match?.slice(1).find((part) => part !== undefined) ?? typed
  return {
    words: toWords({ text, at: quote.text.at }, composing.report),
    ...given('by', optionalWords(quote.by, composing.report)),
    ...given('where', optionalWords(quote.where, composing.report)),
  }
}
