import type { Slide } from '../../3-deck/model.ts'
import type { DeckLooks } from '../../6-theme/look-model.ts'
import type { StyleTools } from './look/write-text-style.ts'
import { findFormulas } from './math/find-formulas.ts'
import { collectRelations, type Part } from './package/package-part.ts'
import { groundOf, type LayoutPlan } from './parts/layout-part.ts'
import { notesPart } from './parts/notes-part.ts'
import { notesPath, slidePath } from './parts/part-names.ts'
import { type SlideFrame, slidePart } from './parts/slide-part.ts'
import { footerOf, placesOf } from './place-slides.ts'
import type { PptxInput } from './pptx-input.ts'
import type { SlideContext } from './slide-context.ts'
import type { TableStyles } from './table/table-styles.ts'
import { notesParagraphs } from './text/notes-paragraphs.ts'
import { officeLanguage } from './text/office-language.ts'
import { writeParagraphs } from './text/write-paragraph.ts'
import { type RunTools, writeRuns } from './text/write-runs.ts'

/** What all slides of a file are written with. */
interface FileTools extends StyleTools {
  readonly layouts: readonly LayoutPlan[]
  readonly tableStyle: TableStyles['idOf']
}

/** Looked up for each slide, and worked out once: a deck may have a thousand. */
interface SlideTools extends StyleTools {
  readonly layouts: ReadonlyMap<string, LayoutPlan>
  readonly tableStyle: TableStyles['idOf']
  readonly places: ReturnType<typeof placesOf>
  readonly slidePath: (id: string) => string | undefined
  /** As Office names it. */
  readonly lang: string
  /** The id of the slide with the references. */
  readonly references: string | undefined
}

interface PlaceInFile {
  /** From 1: parts are named by it. */
  readonly number: number
  /** After a title that stands on a slide before, too. */
  readonly suffix: string
}

/** Gives the parts of all slides in order: each with its id, its notes page, and what it embeds. Waits for `aTurn` after each. */
export async function writeSlides(
  input: PptxInput,
  { layouts, ...tools }: FileTools,
  aTurn: () => Promise<unknown>,
): Promise<readonly Part[]> {
  const paths = new Map(input.slides.map(({ id }, index) => [id, slidePath(index + 1)]))
  const seen = new Map<string, number>()
  const shared: SlideTools = {
    ...tools,
    layouts: new Map(layouts.map((layout) => [layout.name, layout])),
    places: placesOf(input.deck),
    lang: officeLanguage(input.deck.lang),
    slidePath: (id) => paths.get(id),
    references: input.slides.find(({ kind }) => kind === 'references')?.id,
  }
  const parts: Part[] = []
  for (const [index, slide] of input.slides.entries()) {
    const times = (seen.get(slide.name) ?? 0) + 1
    seen.set(slide.name, times)
    const place: PlaceInFile = { number: index + 1, suffix: times === 1 ? '' : ` (${times})` }
    parts.push(...writeSlide(slide, place, input, shared))
    await aTurn()
  }
  return parts
}

function writeSlide(slide: Slide, place: PlaceInFile, input: PptxInput, tools: SlideTools): readonly Part[] {
  const { number, suffix } = place
  const layout = layoutFor(slide, input.looks, tools)
  const { relate, list } = collectRelations([{ type: 'slideLayout', path: layout.path }])
  const added: Part[] = []
  const html = input.html.get(slide.id) ?? ''
  const runTools = runToolsFor(layout, html, relate, input, tools)
  let lastId = 1
  const context: SlideContext = {
    ...runTools,
    ...{ deck: input.deck, looks: input.looks, material: input.material },
    ...{ layout, number, tableStyle: tools.tableStyle, html, shifts: {} },
    nextId: () => {
      lastId += 1
      return lastId
    },
    add: (...parts) => added.push(...parts),
    // In cells of tables formulas are text: a shape with equations is there twice, which a table cannot be.
    runs: (words, options) => writeRuns(words, runTools, { ...options, hasPlainMath: true }),
  }
  const notes = writeNotes(slide, number, runTools, input)
  if (notes !== undefined) relate({ type: 'notesSlide', path: notes.path })
  const part = slidePart(slide, frameOf(slide, suffix, input, tools), context, list)
  return [part, ...(notes === undefined ? [] : [notes]), ...added]
}

function layoutFor({ id }: Slide, { layoutOf }: DeckLooks, { layouts }: SlideTools): LayoutPlan {
  const name = layoutOf.get(id)
  const layout = layouts.get(name ?? '')
  if (layout === undefined) throw new Error(`the slide ${id} has no layout`)
  return layout
}

function runToolsFor(
  { look }: LayoutPlan,
  html: string,
  relate: RunTools['relate'],
  { looks }: PptxInput,
  { fonts, isRightToLeft, slidePath: pathOf, lang }: SlideTools,
): RunTools {
  return {
    ...{ fonts, isRightToLeft, relate, slidePath: pathOf, lang },
    palette: { scheme: looks.colors, ground: groundOf(look.background, looks) },
    math: findFormulas(html, look.parts.formula?.align === 'center' ? 'center' : 'left'),
  }
}

function frameOf(
  slide: Slide,
  suffix: string,
  { deck }: PptxInput,
  { places, references }: SlideTools,
): SlideFrame {
  const place = places.get(slide.id)
  if (place === undefined) throw new Error(`the slide ${slide.id} is not in the deck`)
  return {
    ...{ footer: footerOf(slide, deck), count: deck.slides.length, place, suffix },
    ...(references === undefined ? {} : { sources: references }),
  }
}

/** The notes page has relations of its own. */
function writeNotes(
  { id }: Slide,
  number: number,
  tools: RunTools,
  { material }: PptxInput,
): Part | undefined {
  const blocks = material.notes.get(id) ?? []
  if (blocks.length === 0) return undefined
  const { relate, list } = collectRelations()
  const palette = { ...tools.palette, ground: '#ffffff' }
  const paragraphs = writeParagraphs(notesParagraphs(blocks), { ...tools, palette, relate }, {})
  return notesPart({ number, path: notesPath(number), paragraphs, relations: { relate, list } })
}
