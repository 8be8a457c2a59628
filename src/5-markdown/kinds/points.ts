import type { PointsSlide } from '../../3-deck/model.ts'
import { widthOf } from '../text-width.ts'

/** Letters on a line, and lines on a slide, at the size that up to four points have. */
const lettersOnLine = 48
const mostLines = 7

/** `long`: up to four points whose sentences take the size of five. */
export function pointsClasses({ isNumbered, items }: PointsSlide): readonly string[] {
  const lines = items
    .flatMap((item) => [item, ...item.items])
    .reduce((sum, { words }) => sum + Math.ceil(widthOf(words.plain) / lettersOnLine), 0)
  const isLong = items.length > 1 && items.length < 5 && lines > mostLines
  return [...(isNumbered ? ['numbered'] : []), ...(isLong ? ['long'] : [])]
}
