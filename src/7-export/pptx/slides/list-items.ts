import type { Item } from '../../../3-deck/part-model.ts'
import type { Step } from '../shapes/animate-steps.ts'
import type { Paragraph } from '../text/write-paragraph.ts'

interface ListPlan {
  readonly isNumbered: boolean
  readonly itemsBefore?: number
}

/** Takes the items of a list; gives a paragraph for each, those below an item a level further in. */
export function listParagraphs(
  items: readonly Item[],
  { isNumbered, itemsBefore = 0 }: ListPlan,
  level = 0,
): readonly Paragraph[] {
  const isGoingOn = isNumbered && itemsBefore > 0 && level === 0
  return items.flatMap((item) => [
    { words: item.words, level, ...(isGoingOn ? { startAt: itemsBefore + 1 } : {}) },
    ...listParagraphs(item.items, { isNumbered }, level + 1),
  ])
}

/** Every item comes with those below it, as it does in HTML. */
export function stepsOf(shape: number, paragraphs: readonly Paragraph[]): readonly Step[] {
  const starts = paragraphs.flatMap(({ level = 0 }, index) => (level === 0 ? [index] : []))
  return starts.map((first, index) => stepOf(shape, first, (starts[index + 1] ?? paragraphs.length) - 1))
}

/** Some paragraphs of a shape, one unless said. */
export function stepOf(shape: number, first: number, last = first): Step {
  return [{ shape, paragraphs: { first, last } }]
}
