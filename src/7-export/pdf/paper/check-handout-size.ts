import type { Deck, Slide } from '../../../3-deck/model.ts'
import type { Theme } from '../../../6-theme/model.ts'
import type { Report } from '../../../diagnostics/model.ts'
import { type HandoutLayout, slideWidthMm } from './layouts.ts'
import { usualSizes } from './usual-sizes.ts'

/** Smaller letters are not read on paper. */
const leastPoints = 6
const pointsPerMm = 72 / 25.4

/** Text of the body, normal and `dense`, in Lectern's own themes, and how much smaller `dense` is in others. */
const ownPx = { normal: 34, dense: 30 } as const
const denseShare = 0.87

/** From the most slides on a page to the fewest. */
const layouts: readonly HandoutLayout[] = ['9', '6', '4', '3', '2', '1']

/** Reports `export/small-handout` for each layout of the handout that makes the text of slides too small to read. */
export function checkHandoutSize(deck: Deck, theme: Theme, report: Report): void {
  const slides = deck.slides.filter(({ only }) => only === undefined || only.includes('students'))
  const points = (layout: HandoutLayout, slide: Pick<Slide, 'density'>): number => {
    const size = usualSizes[deck.size]
    return (slideWidthMm(layout, deck.print.paper, size) / size.widthPx) * pointsPerMm * bodyPx(theme, slide)
  }
  const isSmall = (layout: HandoutLayout, slide: Pick<Slide, 'density'>): boolean =>
    Math.round(points(layout, slide) * 100) / 100 < leastPoints
  for (const layout of deck.print.handout) {
    const small = slides.filter((slide) => isSmall(layout, slide))
    if (small.length === 0) continue
    report.add('export/small-handout', deck.print.at, {
      layout,
      points: Math.min(...small.map((slide) => points(layout, slide))).toFixed(1),
      slides: small.length === slides.length ? undefined : small.map(({ id }) => id),
      better: layouts.find((other) => !slides.some((slide) => isSmall(other, slide))),
    })
  }
}

function bodyPx(theme: Theme, { density }: Pick<Slide, 'density'>): number {
  const text = Number.parseFloat(theme.tokens?.text ?? '')
  if (Number.isNaN(text)) return ownPx[density ?? 'normal']
  return density === 'dense' ? text * denseShare : text
}
