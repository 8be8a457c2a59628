import { parseInline } from '../../0-text/parse-inline.ts'
import type { OutlineEvent } from '../../2-outline/body-model.ts'
import { type Composer, type Composing, given, toWords } from '../composing.ts'
import { readDate, type TimeSpan } from '../read-date.ts'
import { checkCount, limits } from './too-many.ts'

/** Events in the order typed. Reports `fit/too-many`; to scale, also `deck/date-unclear` and `deck/date-order`. */
export const composeTimeline: Composer<'timeline'> = (body, { keyAt }, composing) => {
  const { report } = composing
  if (!checkCount(limits.timeline, body.items.length, keyAt, report)) return undefined
  const shares = body.scale === true ? measureShares(body.items, composing) : []
  return {
    events: body.items.map((event, index) => ({
      date: toWords(event.date, report),
      words: toWords(event.text, report),
      ...given('citations', composing.cite(event)),
      ...given('share', shares?.[index]),
    })),
    isToScale: body.scale === true && shares !== undefined,
  }
}

/** Gives how much of the time from the first event to the last has gone by at each; undefined after telling a fault. */
function measureShares(
  events: readonly OutlineEvent[],
  { report, lang }: Composing,
): readonly number[] | undefined {
  const spans = events.map(({ date }): TimeSpan | undefined => {
    const span = readDate(parseInline(date.text).plain, lang)
    if (span === undefined) report.add('deck/date-unclear', date.at, { date: date.text })
    return span
  })
  const known = spans.filter((span) => span !== undefined)
  if (known.length < spans.length) return undefined
  const starts: number[] = []
  let isInOrder = true
  known.forEach(({ start, end }, index) => {
    const before = starts.at(-1) ?? start
    // `2008` may follow `October 2008`: it is the same year.
    starts.push(Math.max(start, before))
    const [earlier, later] = [events[index - 1], events[index]]
    if (end > before || earlier === undefined || later === undefined) return
    isInOrder = false
    report.add('deck/date-order', later.date.at, { date: later.date.text, before: earlier.date.text }, [
      { at: earlier.date.at, note: 'the event above it' },
    ])
  })
  const [first = 0, last = 0] = [starts[0], starts.at(-1)]
  if (!isInOrder) return undefined
  return starts.map((start) => (last === first ? 0 : (start - first) / (last - first)))
}
