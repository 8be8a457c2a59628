import type { PassagesOfArticle, PrintedPassage } from '../source-model.ts'
import { wordingsFor } from '../wordings.ts'

/** Of a table or a code block: the speaker has the slide before the eyes. */
const mostLines = 12

/**
 * Takes the passages that a slide cites; gives them as the speaker sees them below the notes: under the name and the date of
 * their article, each set off as a quotation with its address, as the article has it. Empty where there are none.
 */
export function writeCitedNotes(cited: readonly PassagesOfArticle[], lang: string): string {
  const head = wordingsFor(lang).cited
  return cited
    .flatMap(({ label, passages }) => [`${head}${label}`, ...passages.map(printPassage)])
    .join('\n\n')
}

function printPassage({ address, text }: PrintedPassage): string {
  const lines = text.split(/\r\n?|\n/)
  if (lines.length === 1) return `> ${address} — ${text}`
  const shown = lines.length > mostLines ? [...lines.slice(0, mostLines), '…'] : lines
  return [address, ...shown].map((line) => `> ${line}`.trimEnd()).join('\n')
}
