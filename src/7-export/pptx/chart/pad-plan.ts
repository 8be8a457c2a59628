import type { ChartBox, ChartPlan } from '../../../5-markdown/model.ts'

export interface Margin {
  readonly side: number
  readonly top: number
  readonly bottom: number
}

/** Takes how a chart was drawn; gives the same with room around it, in pixels of the plan. */
export function padPlan(plan: ChartPlan, { side, top, bottom }: Margin): ChartPlan {
  const move = <T extends { readonly x: number; readonly y: number }>(one: T): T => ({
    ...one,
    x: one.x + side,
    y: one.y + top,
  })
  const moveBox = (box: ChartBox): ChartBox => ({
    ...{ left: box.left + side, right: box.right + side },
    ...{ top: box.top + top, bottom: box.bottom + top },
  })
  return {
    ...plan,
    widthPx: plan.widthPx + 2 * side,
    heightPx: plan.heightPx + top + bottom,
    plot: moveBox(plan.plot),
    marks: plan.marks.map((mark) => (mark.at === undefined ? mark : { ...mark, at: move(mark.at) })),
    notes: plan.notes.map(move),
    ...(plan.key === undefined ? {} : { key: { ...plan.key, box: moveBox(plan.key.box) } }),
  }
}
