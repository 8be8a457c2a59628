import type { QuestionSlide } from '../../3-deck/model.ts'
import { listItem, printList } from '../print-blocks.ts'
import { printLine } from '../print-runs.ts'

/** Up to 12 and 25 words have their own type sizes. */
const lengths: readonly (readonly [number, string])[] = [
  [12, 'short'],
  [25, 'medium'],
]

export function questionClasses({ title, wordCount, choices }: QuestionSlide): readonly string[] {
  return [
    lengths.find(([most]) => wordCount <= most)?.[1] ?? 'long',
    ...(title === undefined ? [] : ['titled']),
    ...(choices.length === 0 ? [] : ['choices']),
  ]
}

/**
 * The question (as heading, where the slide has no other), its choices as a numbered list, and the answer as a list of one
 * item by `*`: Marp shows it on the next click, whether or not the choices come step by step.
 */
export function printQuestion(slide: QuestionSlide): readonly string[] {
  const { title, question, choices, answer, isStepped } = slide
  return [
    ...(title === undefined ? [] : [printLine(question.runs)]),
    ...(choices.length === 0 ? [] : [printList(choices, { isNumbered: true, isStepped })]),
    ...(answer === undefined ? [] : [listItem('*', printLine(answer.runs))]),
  ]
}
