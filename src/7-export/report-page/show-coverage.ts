import type { Coverage, ParagraphCoverage } from '../../4-check/model.ts'
import { joined, type Markup, markup, nothing } from './markup.ts'
import { slideId, type Targets } from './name-targets.ts'

/** So many paragraphs are shown at once: those with most words that no slide cites. */
const mostParagraphs = 12

const open = ({ words, citedWords }: ParagraphCoverage): number => words - citedWords

/** A line for each paragraph, in the order of the article: how much of it slides cite, and which. */
export function showCoverage({ paragraphs }: Coverage, targets: Targets): Markup {
  if (paragraphs.length === 0) return markup`<p class="calm">There is no article.</p>`
  const weighed = [...paragraphs].sort((a, b) => open(b) - open(a)).slice(0, mostParagraphs)
  const isShown = (one: ParagraphCoverage): boolean =>
    paragraphs.length <= mostParagraphs + 2 || weighed.includes(one)
  const longest = Math.max(...paragraphs.map(({ words }) => words), 1)
  const rows = (some: readonly ParagraphCoverage[]): readonly Markup[] =>
    some.map((one) => showParagraph(one, longest, targets))
  const rest = paragraphs.filter((one) => !isShown(one))
  return markup`${table(rows(paragraphs.filter(isShown)))}${
    rest.length === 0
      ? nothing
      : markup`<details><summary>the other ${rest.length} paragraphs</summary>${table(rows(rest))}</details>`
  }`
}

const table = (rows: readonly Markup[]): Markup => markup`<table class="bars">
<thead><tr><th scope="col">Paragraph</th><th scope="col">Words cited</th><th scope="col">Slides</th></tr></thead>
<tbody>${rows}</tbody></table>`

function showParagraph(paragraph: ParagraphCoverage, longest: number, targets: Targets): Markup {
  const { address, words, citedWords, passages } = paragraph
  const slides = [...new Set(passages.flatMap((passage) => passage.slides))].flatMap(
    (id) => targets.slide(id) ?? [],
  )
  const links = slides.map(
    (slide) => markup`<a href="#${slideId(slide)}" aria-label="slide ${slide.number}">${slide.number}</a>`,
  )
  const id = targets.passageId(address)
  const name = id === undefined ? markup`${address}` : markup`<a href="#${id}">${address}</a>`
  return markup`<tr><th scope="row">${name}</th><td><div class="measure"><span class="track"><span class="bar" style="--length:${share(words, longest)}"><span style="--length:${share(citedWords, words)}"></span></span></span> <span class="count">${citedWords} of ${words}</span></div></td><td>${
    links.length === 0 ? markup`<span class="none">none</span>` : joined(links, ' ')
  }</td></tr>
`
}

const share = (part: number, whole: number): string =>
  `${whole === 0 ? 0 : Math.round((part * 1000) / whole) / 10}%`
