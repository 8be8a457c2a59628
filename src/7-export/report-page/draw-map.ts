import type { Deck, Slide } from '../../3-deck/model.ts'
import type { Coverage } from '../../4-check/model.ts'
import { type Markup, markup } from './markup.ts'
import { slideId, type Targets } from './name-targets.ts'

const width = 1000
const height = 250
const articleY = 24
const talkY = 200
const barHeight = 18
const paragraphGap = 5
const sectionGap = 8
const slideGap = 2
/** With more, frames around passages would be all that one sees. */
const mostPassages = 250

interface Block {
  readonly x: number
  readonly width: number
}

/** The article above, as wide as its words, the talk below, as wide as its minutes, and a line for each citation. */
export function drawMap(coverage: Coverage, deck: Deck, targets: Targets): Markup {
  const sentences = placePassages(coverage)
  const slides = placeSlides(deck.slides)
  const lines = joinEnds(sentences, slides).flatMap(({ passage, slide: id, from, to }) => {
    const slide = targets.slide(id)
    return slide === undefined ? [] : [drawLine(from, to, passage.address, slide, targets)]
  })
  const what = `Map of the talk: ${coverage.cited} of ${coverage.passages} passages of the article, above, are cited by slides, below. The same is told paragraph by paragraph and slide by slide further down.`
  return markup`<svg class="${sentences.size > mostPassages ? 'map dense' : 'map'}" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" role="img" aria-label="${what}"><g class="lines">${lines}</g><g class="passages">${[
    ...sentences,
  ].map(([passage, block]) =>
    drawPassage(passage, block, targets),
  )}</g><g class="labels">${labelParagraphs(coverage, sentences)}</g><g class="slides">${deck.slides.map((slide) => drawSlide(slide, slides.get(slide.id)))}</g></svg>`
}

type Passage = Coverage['paragraphs'][number]['passages'][number]

/** What has no words (a figure) is as wide as three. */
const weightOf = ({ words }: Passage): number => Math.max(words, 3)

function placePassages({ paragraphs }: Coverage): ReadonlyMap<Passage, Block> {
  const weights = paragraphs.flatMap(({ passages }) => passages.map(weightOf))
  const gap = Math.min(paragraphGap, width / 3 / Math.max(1, paragraphs.length))
  const room = width - gap * Math.max(0, paragraphs.length - 1)
  const unit = room / Math.max(1, sum(weights))
  const placed = new Map<Passage, Block>()
  let x = 0
  for (const { passages } of paragraphs) {
    for (const passage of passages) {
      placed.set(passage, { x, width: weightOf(passage) * unit })
      x += weightOf(passage) * unit
    }
    x += gap
  }
  return placed
}

/** As wide as their minutes; where none are planned, all alike. A section begins after a gap. */
function placeSlides(slides: readonly Slide[]): ReadonlyMap<string, Block> {
  const minutes = sum(slides.map((slide) => slide.minutes))
  const least = minutes === 0 ? 1 : minutes / slides.length / 4
  const weightOfSlide = (slide: Slide): number => Math.max(slide.minutes, least)
  const gapOf = (slide: Slide, index: number): number =>
    index === 0 ? 0 : slide.kind === 'section' ? sectionGap : slideGap
  const gaps = sum(slides.map(gapOf))
  const gapUnit = Math.min(1, width / 3 / Math.max(1, gaps))
  const unit = (width - gaps * gapUnit) / Math.max(0.01, sum(slides.map(weightOfSlide)))
  const placed = new Map<string, Block>()
  let x = 0
  for (const [index, slide] of slides.entries()) {
    x += gapOf(slide, index) * gapUnit
    placed.set(slide.id, { x, width: weightOfSlide(slide) * unit })
    x += weightOfSlide(slide) * unit
  }
  return placed
}

interface Line {
  readonly passage: Passage
  readonly slide: string
  readonly from: number
  readonly to: number
}

/** Lines leave a passage and reach a slide side by side, in the order of their other ends, so that none hides another. */
function joinEnds(
  passages: ReadonlyMap<Passage, Block>,
  slides: ReadonlyMap<string, Block>,
): readonly Line[] {
  const citing = [...passages.keys()].flatMap((passage) =>
    passage.slides.filter((id) => slides.has(id)).map((slide) => ({ passage, slide })),
  )
  const spread = (block: Block | undefined, index: number, count: number): number =>
    block === undefined ? 0 : block.x + (block.width * (index + 1)) / (count + 1)
  const arrived = new Map<string, number>()
  const coming = new Map<string, number>()
  for (const { slide } of citing) coming.set(slide, (coming.get(slide) ?? 0) + 1)
  return citing.map(({ passage, slide }) => {
    const index = arrived.get(slide) ?? 0
    arrived.set(slide, index + 1)
    return {
      ...{ passage, slide },
      from: spread(passages.get(passage), passage.slides.indexOf(slide), passage.slides.length),
      to: spread(slides.get(slide), index, coming.get(slide) ?? 1),
    }
  })
}

function drawLine(x1: number, x2: number, address: string, slide: Slide, targets: Targets): Markup {
  const [y1, y2] = [articleY + barHeight, talkY]
  const middle = (y1 + y2) / 2
  return markup`<path data-passage="${targets.passageId(address)}" data-slide="${slideId(slide)}" d="M${round(x1)} ${y1}C${round(x1)} ${middle} ${round(x2)} ${middle} ${round(x2)} ${y2}"/>`
}

function drawPassage({ address, slides }: Passage, block: Block, targets: Targets): Markup {
  const state = slides.length > 0 ? 'cited' : 'open'
  return markup`<rect class="${state}" data-passage="${targets.passageId(address)}" x="${round(block.x)}" y="${articleY}" width="${round(Math.max(0.5, block.width - 1))}" height="${barHeight}"/>`
}

function drawSlide(slide: Slide, block: Block | undefined): Markup {
  if (block === undefined) return markup``
  const label =
    block.width < 14
      ? markup``
      : markup`<text x="${round(block.x + block.width / 2)}" y="${talkY + barHeight + 15}">${slide.number}</text>`
  return markup`<rect class="${slide.kind === 'section' ? 'divider' : 'slide'}" data-slide="${slideId(slide)}" x="${round(block.x)}" y="${talkY}" width="${round(block.width)}" height="${barHeight}"/>${label}`
}

function labelParagraphs({ paragraphs }: Coverage, placed: ReadonlyMap<Passage, Block>): readonly Markup[] {
  let free = 0
  return paragraphs.flatMap(({ address, passages }) => {
    const x = passages[0] === undefined ? undefined : placed.get(passages[0])?.x
    // A label that would touch the one before is left out.
    if (x === undefined || x < free) return []
    free = x + address.length * 8 + 6
    return [markup`<text x="${round(x)}" y="${articleY - 7}">${address}</text>`]
  })
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
const round = (length: number): number => Math.round(length * 10) / 10
