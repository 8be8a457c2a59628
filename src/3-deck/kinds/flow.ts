import { type Composer, given, toWords } from '../composing.ts'
import { checkCount, limits } from './too-many.ts'

/** A chain of steps and the labels between them. Reports `fit/too-many`, and `deck/arrow-count` where a label leads nowhere. */
export const composeFlow: Composer<'flow'> = (body, { keyAt }, composing) => {
  const { report } = composing
  const { items, arrows = [] } = body
  if (!checkCount(limits.flow, items.length, keyAt, report)) return undefined
  const extra = arrows[items.length - 1]
  if (extra !== undefined) {
    report.add('deck/arrow-count', extra.at, { arrows: arrows.length, steps: items.length })
    return undefined
  }
  return {
    steps: items.map((item, index) => {
      const arrow = arrows[index]
      return {
        words: toWords(item.text, report),
        ...given('citations', composing.cite(item)),
        ...given(
          'arrow',
          arrow === undefined || arrow.text.trim() === '' ? undefined : toWords(arrow, report),
        ),
      }
    }),
  }
}
