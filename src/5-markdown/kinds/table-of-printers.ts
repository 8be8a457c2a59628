import type { Deck, Slide, SlideOf } from '../../3-deck/model.ts'
import type { Drawings } from '../model.ts'
import { printCell, printList, printTable } from '../print-blocks.ts'
import { codeClasses, printCode } from '../print-code.ts'
import { printCaption, printImage } from '../print-image.ts'
import { printLine } from '../print-runs.ts'
import { printAgenda } from './agenda.ts'
import { printChart } from './chart.ts'
import { columnClasses, printColumns } from './columns.ts'
import { printCompare } from './compare.ts'
import { flowClasses, printFlow } from './flow.ts'
import { definitionClasses, numberClasses, printDefinition, printNumbers, printTimeline } from './labelled.ts'
import { mathClasses, printMath } from './math.ts'
import { pointsClasses } from './points.ts'
import { printQuestion, questionClasses } from './question.ts'
import { printQuote, quoteLength } from './quote.ts'
import { printReferences, referencesClasses } from './references.ts'
import { textLength } from './text.ts'
import { timelineClasses } from './timeline.ts'

interface Printer<S extends Slide> {
  /** Class names besides the kind: what the theme needs to know of the content. */
  readonly classes: (slide: S, deck: Deck) => readonly string[]
  /** Blocks below the heading. */
  readonly blocks: (slide: S, deck: Deck, drawings: Drawings) => readonly string[]
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
    classes: pointsClasses,
    blocks: (slide) => [printList(slide.items, { ...slide, itemsBefore: slide.part?.itemsBefore ?? 0 })],
  },
  columns: {
    classes: columnClasses,
    blocks: (slide) => [printColumns(slide)],
  },
  compare: { classes: ({ comparison }) => [comparison.kind], blocks: (slide) => [printCompare(slide)] },
  timeline: { classes: timelineClasses, blocks: (slide) => [printTimeline(slide)] },
  flow: { classes: flowClasses, blocks: (slide) => [printFlow(slide)] },
  quote: { classes: (slide) => [quoteLength(slide)], blocks: (slide) => [printQuote(slide)] },
  statement: {
    classes: ({ title }) => (title === undefined ? [] : ['titled']),
    blocks: ({ title, statement }) => (title === undefined ? [] : [printLine(statement.runs)]),
  },
  text: {
    classes: (slide) => [textLength(slide)],
    blocks: ({ paragraphs }) => paragraphs.map((words) => printLine(words.runs)),
  },
  question: { classes: questionClasses, blocks: printQuestion },
  definition: {
    classes: definitionClasses,
    blocks: (slide) => [printDefinition(slide)],
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
  chart: {
    classes: ({ chart }) => [chart.type],
    blocks: (slide, _deck, drawings) => printChart(slide, drawings),
  },
  image: {
    classes: ({ image }) => [
      ...(image.caption === undefined && image.credit === undefined ? [] : ['captioned']),
      ...(image.fit === 'cover' ? ['cover'] : []),
    ],
    blocks: ({ image }) => [printImage(image), ...printCaption(image)],
  },
  code: { classes: ({ code }) => codeClasses(code), blocks: ({ code }) => [printCode(code)] },
  math: { classes: mathClasses, blocks: printMath },
  agenda: {
    classes: none,
    blocks: ({ section, isStepped }, { sections }) => [printAgenda(sections, section, isStepped)],
  },
  references: { classes: referencesClasses, blocks: printReferences },
}
