import { findQuotations } from './find-quotations.ts'
import type { Claim } from './list-claims.ts'
import { plainMarkdown } from './plain-markdown.ts'

/** The words of a claim that are its own: what stands in quotation marks is judged by itself, letter by letter. */
export function ownWords({ role, text }: Claim): string {
  const typed = role === 'handout' ? plainMarkdown(text).join('\n\n') : text
  const plain = typed.replace(/(?:https?:\/\/|www\.)\S+/g, (url) => '\ufffc'.repeat(url.length))
  return findQuotations(plain).reduce(
    (words, { start, end }) => words.slice(0, start) + '\ufffc'.repeat(end - start) + words.slice(end),
    plain,
  )
}

/** How often a stretch of words stands before an offset: that many are to be passed over in the outline. */
export function occurrencesBefore(text: string, words: string, offset: number): number {
  let count = 0
  for (let at = text.indexOf(words); at >= 0 && at < offset; at = text.indexOf(words, at + 1)) count += 1
  return count
}
