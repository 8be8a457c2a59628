import type { Dress } from '../model.ts'
import { dressWords, round } from './dress-series.ts'
import { fitTexts, leading, placeLines } from './fit-text.ts'
import { measureText } from './measure-text.ts'
import type { Label, MarkOf, Room, Shape } from './model.ts'
import { spreadLabels } from './spread-labels.ts'

/** The name of a series and where its marks end. */
export interface EndLabel {
  readonly text: string
  readonly dress: Dress
  readonly x: number
  readonly y: number
  /** The last mark, where its label can stand in native charts. */
  readonly of?: Pick<MarkOf, 'row' | 'column'>
}

export interface EndLabels {
  /** Room to keep free at the right of the plot. */
  readonly widthPx: number
  readonly sizePx: number
  /** Takes the ends and the upper and lower edge; gives the labels, moved apart, each led to its end where it had to move. */
  readonly draw: (ends: readonly EndLabel[], top: number, bottom: number) => readonly Shape[]
}

const lead = { gap: 14, width: 34 } as const

/** Takes the names of all series; gives the room that they take at the right of a plot, and how to draw them. */
export function fitEndLabels(names: readonly string[], share: number, room: Room): EndLabels {
  const fitted = fitTexts(names, room.widthPx * share - lead.width, () => 2, room)
  const { sizePx, lang } = { ...room, ...fitted }
  const bold = fitted.texts.flatMap(({ lines }) =>
    lines.map((line) => measureText(line, { sizePx, lang, isBold: true })),
  )
  return {
    widthPx: Math.max(0, ...bold) + lead.width,
    sizePx,
    draw: (ends, top, bottom) => {
      const texts = ends.map(
        ({ text }) => fitted.texts[names.indexOf(text)] ?? { lines: [text], widthPx: 0, isCut: false },
      )
      const heights = texts.map(({ lines }) => lines.length * sizePx * leading + 2)
      const places = spreadLabels(
        ends.map(({ y }, index) => ({ at: y, sizePx: heights[index] ?? 0 })),
        top,
        bottom,
      )
      const right = room.widthPx - Math.max(0, ...bold)
      return ends.flatMap((end, index): readonly Shape[] => {
        const y = places[index] ?? end.y
        const text = texts[index]
        const isNear = Math.abs(y - end.y) < sizePx * 0.45 && right - end.x <= lead.width + 1
        return [
          ...(isNear ? [] : [drawLead(end, right - 8, y)]),
          ...(text === undefined
            ? []
            : markFirst(
                placeLines(text, { x: right, y, sizePx, anchor: 'start', ...dressWords(end.dress) }),
                end.of === undefined
                  ? undefined
                  : { ...end.of, says: 'series', place: 'right', movedPx: y - end.y },
              )),
        ]
      })
    },
  }
}

function markFirst([first, ...rest]: readonly Label[], of: MarkOf | undefined): readonly Label[] {
  if (first === undefined) return []
  return [of === undefined ? first : { ...first, of }, ...rest]
}

/** Straight out of the plot, then up or down to the label. */
function drawLead({ x, y, dress }: EndLabel, right: number, to: number): Shape {
  const d = `M${round(x + lead.gap)},${round(y)}L${round(right - 8)},${round(to)}H${round(right)}`
  return { kind: 'path', d, stroke: dress.isHighlighted ? 'accent' : 'third', strokePx: 1.5 }
}
