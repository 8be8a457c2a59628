import type { Deck, Slide, SlideOf } from '../../3-deck/model.ts'
import { listItem, markerFor, printCell, printList, printTable } from '../print-blocks.ts'
import { codeClasses, printCode } from '../print-code.ts'
import { printImage } from '../print-image.ts'
import { printLine } from '../print-runs.ts'
import { printAgenda } from './agenda.ts'
import { printColumns } from './columns.ts'
import { printCompare } from './compare.ts'
import { numberClasses, printNumbers, printTimeline } from './labelled.ts'
import { mathClasses, printMath } from './math.ts'
import { printQuote, quoteLength } from './quote.ts'

interface Printer<S extends Slide> {
  /** Class names besides the kind: what the theme needs to know of the content. */
  readonly classes: (slide: S) => readonly string[]
  /** Blocks below the heading. */
  readonly blocks: (slide: S, deck: Deck) => readonly string[]
}

const none = (): readonly string[] => []

/** A section's list of all sections is left out where it would be no help or too long. */
const fewestInPlace = 2
const mostInPlace = 8

/** How each kind is spelled in plain Markdown. */
export const printers: { readonly [K in Slide['kind']]: Printer<SlideOf<K>> } = {
  title: {
    classes: ({ subtitle, byline }) =>
      subtitle === undefined
        ? byline === undefined
          ? []
          : ['plain-by']
        : byline === undefined
          ? ['plain-sub']
          : [],
    blocks: ({ subtitle, byline }) =>
      [subtitle, byline].flatMap((words) => (words === undefined ? [] : [printLine(words.runs)])),
  },
  section: {
    classes: none,
    blocks: ({ section }, { sections }) =>
      sections.length < fewestInPlace || sections.length > mostInPlace
        ? []
        : [printAgenda(sections, section, false)],
  },
  points: {
    classes: ({ isNumbered }) => (isNumbered ? ['numbered'] : []),
    blocks: (slide) => [printList(slide.items, slide)],
  },
  columns: {
    classes: ({ columns }) => [columns.length === 2 ? 'two' : 'three'],
    blocks: (slide) => [printColumns(slide)],
  },
  compare: { classes: ({ comparison }) => [comparison.kind], blocks: (slide) => [printCompare(slide)] },
  timeline: {
    classes: ({ events }) => [events.length <= 4 ? 'across' : 'down'],
    blocks: (slide) => [printTimeline(slide)],
  },
  quote: { classes: (slide) => [quoteLength(slide)], blocks: (slide) => [printQuote(slide)] },
  statement: {
    classes: ({ title }) => (title === undefined ? [] : ['titled']),
    blocks: ({ title, statement }) => (title === undefined ? [] : [printLine(statement.runs)]),
  },
  numbers: { classes: numberClasses, blocks: (slide) => [printNumbers(slide)] },
  table: {
    classes: none,
    blocks: ({ header, rows, align, caption }) => [
      printTable(
        header,
        rows.map((row) => row.cells.map(printCell)),
        align,
      ),
      ...(caption === undefined ? [] : [printLine(caption.runs)]),
    ],
  },
  image: {
    classes: ({ image }) => (image.caption === undefined && image.credit === undefined ? [] : ['captioned']),
    blocks: ({ image }) => [printImage(image), ...printCaption(image.caption?.runs, image.credit?.runs)],
  },
  code: { classes: ({ code }) => codeClasses(code), blocks: ({ code }) => [printCode(code)] },
  math: { classes: mathClasses, blocks: printMath },
  agenda: {
    classes: none,
    blocks: ({ section, isStepped }, { sections }) => [printAgenda(sections, section, isStepped)],
  },
  references: {
    classes: none,
    blocks: ({ references, isStepped }) => [
      references
        .map(({ words, url }) => {
          const link = url === undefined ? [] : [{ text: ' ' }, { text: url, href: url }]
          return listItem(markerFor(false, isStepped, 1), printLine([...words.runs, ...link]))
        })
        .join('\n'),
    ],
  },
}

type Runs = Parameters<typeof printLine>[0]

function printCaption(caption: Runs | undefined, credit: Runs | undefined): readonly string[] {
  const parts = [caption, credit].flatMap((runs) => (runs === undefined ? [] : [runs]))
  if (parts.length === 0) return []
  return [printLine(parts.flatMap((runs, index) => (index === 0 ? runs : [{ text: ' · ' }, ...runs])))]
}
