import type { ChartWords } from '../../../5-markdown/model.ts'
import { chartTitleInset } from '../look/calibrate.ts'
import { textWidth } from '../text/text-width.ts'
import { element, type Xml } from '../xml/element.ts'
import { type ChartTools, placeOf, wordsOf } from './chart-style.ts'

/** The quiet words of the picture, where they stand there. */
export function titleOf(words: ChartWords, tools: ChartTools): Xml<'c:title'> {
  const { text, x, y, sizePx, anchor } = words
  const width = textWidth(text, sizePx, { isBold: false, isMono: false })
  const start = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2
  const left = tools.isRightToLeft ? tools.plan.widthPx - start - width : start
  const corner = {
    left: Math.max(0, left - chartTitleInset.side * sizePx),
    top: Math.max(0, y - chartTitleInset.middle * sizePx),
  }
  return element(
    'c:title',
    {},
    wordsOf(text, { sizePx, paint: 'quiet' }, tools),
    placeOf(corner, tools),
    element('c:overlay', { val: 1 }),
  )
}
