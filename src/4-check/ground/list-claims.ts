import type { Deck, Slide, SlideOf } from '../../3-deck/model.ts'
import type { ColumnContent, Item, Quotation } from '../../3-deck/part-model.ts'
import type { Citations } from '../../3-deck/source-model.ts'
import type { Words } from '../../3-deck/words-model.ts'
import type { SourceRange } from '../../diagnostics/model.ts'
import { checkedSlides } from '../checked-slides.ts'

/** Where words stand on a slide. `head`: title, heading, caption, table header. A question may ask for what is not so. */
export type ClaimRole = 'head' | 'item' | 'quotation' | 'question' | 'handout'

/** Words of a slide, with what they must be borne out by. */
export interface Claim {
  readonly slide: Slide
  readonly role: ClaimRole
  /** Plain, code and formulas blanked: they are not said in words. */
  readonly text: string
  readonly at: SourceRange
  /** The citations that govern these words. */
  readonly citations: Citations
  /** Of a quotation set off by itself. */
  readonly by?: Words
  /** Words that stand beside these and say what a number counts. */
  readonly beside?: string
}

interface Piece {
  readonly role: ClaimRole
  readonly words: Words
  /** What the item cites: that governs. */
  readonly own?: Citations | undefined
  /** What the item around it cites: with what the slide itself cites, it governs an item that cites nothing. */
  readonly outer?: Citations | undefined
  readonly by?: Words
  readonly beside?: string
}

type Lister<K extends Slide['kind']> = (slide: SlideOf<K>) => readonly Piece[]

const head = (words: Words | undefined): readonly Piece[] =>
  words === undefined ? [] : [{ role: 'head', words }]
const item = (words: Words | undefined, own?: Citations, outer?: Citations): readonly Piece[] =>
  words === undefined ? [] : [{ role: 'item', words, own, outer }]
const quotation = ({ words, by }: Quotation, own?: Citations): readonly Piece[] => [
  { role: 'quotation', words, own, ...(by === undefined ? {} : { by }) },
]
const items = (list: readonly Item[], outer?: Citations): readonly Piece[] =>
  list.flatMap(({ words, citations, items: inner }) => [
    ...item(words, citations, outer),
    ...items(inner, citations ?? outer),
  ])

/** What a column holds; pictures and code say nothing in words but their caption. */
const column = (content: ColumnContent, own: Citations | undefined): readonly Piece[] => {
  if (content.kind === 'points') return items(content.items, own)
  if (content.kind === 'text') return content.paragraphs.flatMap((words) => item(words, own))
  if (content.kind === 'quote') return quotation(content.quote, own)
  return content.kind === 'image' ? head(content.image.caption) : []
}

const listers: { readonly [K in Slide['kind']]: Lister<K> } = {
  title: () => [],
  section: () => [],
  agenda: () => [],
  references: () => [],
  points: (slide) => items(slide.items),
  columns: ({ columns }) =>
    columns.flatMap(({ heading, content, citations }) => [...head(heading), ...column(content, citations)]),
  compare: ({ comparison }) =>
    comparison.kind === 'sides'
      ? comparison.sides.flatMap((side) => [...head(side.heading), ...items(side.items, side.citations)])
      : [
          ...comparison.header.flatMap(head),
          ...comparison.rows.flatMap(({ aspect, cells, citations }) =>
            [aspect, ...cells].flatMap((cell) => item(cell, citations)),
          ),
        ],
  timeline: ({ events }) =>
    events.flatMap(({ date, words, citations }) => [...item(date, citations), ...item(words, citations)]),
  flow: ({ steps }) =>
    steps.flatMap(({ words, arrow, citations }) => [...item(words, citations), ...item(arrow, citations)]),
  quote: ({ quote }) => quotation(quote),
  statement: ({ statement }) => item(statement),
  text: ({ paragraphs }) => paragraphs.flatMap((words) => item(words)),
  // Wrong choices are part of the question.
  question: ({ question, answer }) => [{ role: 'question', words: question }, ...item(answer)],
  definition: ({ definitions }) =>
    definitions.flatMap(({ term, meaning, citations }) => [
      ...item(term, citations),
      ...item(meaning, citations),
    ]),
  numbers: ({ numbers }) =>
    numbers.flatMap(({ value, label, citations }) => [
      { role: 'item', words: value, own: citations, beside: label.plain },
      ...item(label, citations),
    ]),
  table: ({ header, rows, caption }) => [
    ...header.flatMap(head),
    ...rows.flatMap(({ cells, citations }) => cells.flatMap((cell) => item(cell, citations))),
    ...head(caption),
  ],
  chart: ({ chart: { header, rows, caption } }) => [
    ...header.flatMap(head),
    ...rows.flatMap(({ cells, citations }) => cells.flatMap((cell) => item(cell, citations))),
    ...head(caption),
  ],
  image: ({ image }) => head(image.caption),
  code: () => [],
  math: ({ symbols }) => symbols.flatMap(({ meaning, citations }) => item(meaning, citations)),
}

/** Gives all words of the deck that an article must bear out, with the citations that govern them; those without are left out. */
export function listClaims(deck: Deck): readonly Claim[] {
  return checkedSlides(deck).flatMap(claimsOf)
}

function claimsOf(slide: Slide): readonly Claim[] {
  const list = listers[slide.kind] as (slide: Slide) => readonly Piece[]
  const shown = [...titleOf(slide), ...list(slide)].flatMap((piece): readonly Claim[] => {
    const citations = governing(piece, slide)
    if (citations === undefined || !isJudged(citations)) return []
    const { role, words, by, beside } = piece
    const more = { ...(by === undefined ? {} : { by }), ...(beside === undefined ? {} : { beside }) }
    return [{ slide, role, text: spoken(words.runs), at: words.at, citations, ...more }]
  })
  const { handout, handoutAt, citations } = slide
  if (handoutAt === undefined || !isJudged(citations)) return shown
  return [...shown, { slide, role: 'handout', text: handout, at: handoutAt, citations }]
}

/** A slide that goes on from another has its place in a row at the end of its title: "(2/3)". */
function titleOf(slide: Slide): readonly Piece[] {
  if (slide.title === undefined || slide.kind === 'title') return []
  const { title, part } = slide
  return head(part === undefined ? title : { ...title, runs: title.runs.slice(0, -1) })
}

function governing({ role, own, outer }: Piece, slide: Slide): Citations | undefined {
  if (role === 'head') return slide.citations
  if (own !== undefined || outer === undefined) return own ?? slide.ownCitations
  return slide.ownCitations === undefined ? outer : join(outer, slide.ownCitations)
}

function join(inner: Citations, slide: Citations): Citations {
  return {
    passages: [...inner.passages, ...slide.passages],
    isOwn: inner.isOwn || slide.isOwn,
    citesHead: inner.citesHead || slide.citesHead,
    ...(inner.isPartial || slide.isPartial ? { isPartial: true } : {}),
    also: [...inner.also, ...slide.also],
  }
}

/**
 * Whether an address or an excerpt governs: what is the speaker's own, or another source's, the article need not bear out.
 * Where one of several was not found, it may be the one that says so.
 */
export function isJudged({ passages, isOwn, isPartial, also }: Citations): boolean {
  return passages.length > 0 && !isOwn && isPartial !== true && also.length === 0
}

function spoken(runs: Words['runs']): string {
  return runs.map(({ text, code, math }) => (code || math ? '\ufffc'.repeat(text.length) : text)).join('')
}
