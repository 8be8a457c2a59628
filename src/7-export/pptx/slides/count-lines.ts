import type { Words } from '../../../3-deck/words-model.ts'
import type { SlideContext } from '../slide-context.ts'
import { breakWords } from './narrow-words.ts'

/** Takes words that will stand in a placeholder; gives how many lines they come to, one where nobody knows. */
export function fillPartLines(part: string, words: Pick<Words, 'runs'>, context: SlideContext): number {
  const slot = context.layout.slots.find((one) => one.part === part)
  return (slot === undefined ? undefined : breakWords(slot, { words }, context)?.broken.lines) ?? 1
}
