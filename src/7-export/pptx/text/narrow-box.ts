import type { BrokenLines } from './balance-lines.ts'

/** A paragraph as it should break, and how wide its room is in the box. */
export interface WantedBreaks {
  readonly broken: BrokenLines
  readonly roomPx: number
}

/** Of what widths are known to: kerning and ligatures are not counted. */
const slackPx = 1

/**
 * Takes how the paragraphs of a box should break; gives by how much the box is narrower than the layout's, so that the most of
 * them do: the words stay one text that flows. 0 where they break so by themselves, or where no width serves one more of them.
 */
export function narrowBox(paragraphs: readonly WantedBreaks[]): number {
  const most = Math.min(...paragraphs.map(({ broken, roomPx }) => roomPx - broken.leastPx - slackPx))
  const ranges = paragraphs.flatMap(({ broken, roomPx }) =>
    broken.lines === 1 ? [] : [{ from: roomPx - broken.belowPx, to: roomPx - broken.leastPx }],
  )
  const servedAt = (px: number): typeof ranges => ranges.filter(({ from, to }) => from < px && px <= to)
  let best = servedAt(0.01)
  for (const { from } of ranges) {
    if (from >= most) continue
    const served = servedAt(Math.max(0, from) + 0.01)
    if (served.length > best.length) best = served
  }
  const least = Math.max(0, ...best.map(({ from }) => from))
  if (best.length === 0 || least === 0) return 0
  const end = Math.min(most, ...best.map(({ to }) => to))
  return Math.max(0, (least + end) / 2)
}
