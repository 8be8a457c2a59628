import type { Deck, FlowSlide } from '../../3-deck/model.ts'
import { listItem, markerFor } from '../print-blocks.ts'
import { printLine } from '../print-runs.ts'
import { isWide, widthOf } from '../text-width.ts'

/** A list of steps; the words on an arrow are the one item below the step that it leaves. */
export function printFlow(slide: FlowSlide): string {
  return slide.steps
    .map(({ words, arrow }) => {
      const below = arrow === undefined ? '' : `\n${listItem('-', printLine(arrow.runs))}`
      return listItem(markerFor(false, slide.isStepped, 1), `${printLine(words.runs)}${below}`)
    })
    .join('\n')
}

/** Letters that a line of a box holds where so many boxes stand side by side. */
const lineOfBox: { readonly [size in Deck['size']]: { readonly [steps: number]: number } } = {
  '16:9': { 2: 30, 3: 20, 4: 14 },
  '4:3': { 2: 22, 3: 14, 4: 10 },
}
const mostLines = { step: 3, arrow: 2 } as const

/** `across` where every step and every arrow has room in a row of boxes, else `down`. */
export function flowClasses({ steps }: FlowSlide, { size }: Deck): readonly string[] {
  const line = lineOfBox[size][steps.length] ?? 0
  const fits = (text: string, lines: number): boolean =>
    widthOf(text) <= line * lines &&
    text.split(/[\s-]+/).every((word) => widthOf(word) <= line * (isWide(word) ? lines : 1))
  const isAcross = steps.every(
    ({ words, arrow }) =>
      fits(words.plain, mostLines.step) && (arrow === undefined || fits(arrow.plain, mostLines.arrow)),
  )
  return [isAcross ? 'across' : 'down']
}
