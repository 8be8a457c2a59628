import { countWords } from '../../0-text/count-words.ts'
import { type Composer, given, optionalWords, toWords } from '../composing.ts'
import { composeItems } from './items.ts'
import { checkCount, limits } from './too-many.ts'

/** The question, its choices, and the answer by itself: files for students leave it out. */
export const composeQuestion: Composer<'question'> = (body, { keyAt }, composing) => {
  const { report, lang } = composing
  const { choices = [] } = body
  if (body.choices !== undefined && !checkCount(limits.choices, choices.length, keyAt, report))
    return undefined
  const question = toWords(body.text, report)
  return {
    question,
    wordCount: countWords(question.plain, lang),
    choices: composeItems(choices, composing),
    ...given('answer', optionalWords(body.answer?.text.trim() === '' ? undefined : body.answer, report)),
  }
}
