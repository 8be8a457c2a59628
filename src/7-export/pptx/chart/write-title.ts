import type { ChartWords } from '../../../5-markdown/model.ts'
import { element, type Xml } from '../xml/element.ts'
import { type ChartTools, placeOf, wordsOf } from './chart-style.ts'

/** The quiet words of the picture, where they stand there. */
export function titleOf(words: ChartWords, tools: ChartTools): Xml<'c:title'> {
  const { text, x, y, sizePx, anchor } = words
  const width = text.length * sizePx * 0.52
  const start = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  const left = tools.isRightToLeft ? tools.plan.widthPx - start - width : start
  return element(
    'c:title',
    {},
    wordsOf(text, { sizePx, paint: 'quiet' }, tools),
    placeOf({ left: Math.max(0, left), top: Math.max(0, y - sizePx * 0.65) }, tools),
    element('c:overlay', { val: 1 }),
  )
}
