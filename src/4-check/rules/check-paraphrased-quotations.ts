import { namePassages, showPassages } from '../ground/name-passages.ts'
import { readSpokenWords } from '../ground/spoken-words.ts'
import type { Rule } from '../model.ts'

/** Words that the article says itself, given to somebody by `by:`, nobody said in these words: `check/quote-is-paraphrase`. */
export const checkParaphrasedQuotations: Rule = (talk, report) => {
  for (const claim of talk.claims) {
    const spoken = readSpokenWords(claim, talk)
    if (spoken === undefined || spoken.enclosing !== undefined) continue
    const { by, units } = spoken
    const related = showPassages(units, 'has these words without quotation marks')
    report.add('check/quote-is-paraphrase', by.at, { by: by.plain, where: namePassages(units) }, related)
  }
}
