import type { TextBlock } from '../../0-text/model.ts'
import type { Slide } from '../../3-deck/model.ts'
import type { DeckLooks } from '../../6-theme/look-model.ts'
import { picturesToDraw } from './draw-rasters.ts'
import type { KeptParts } from './kept/kept-parts.ts'
import type { Part } from './package/package-part.ts'
import type { LayoutPlan } from './parts/layout-part.ts'
import { slidePath } from './parts/part-names.ts'
import type { SlideFrame } from './parts/slide-part.ts'
import { footerOf, placesOf } from './place-slides.ts'
import type { PptxInput } from './pptx-input.ts'
import type { PptxMemory } from './pptx-memory.ts'
import type { Material } from './slide-context.ts'
import type { FileMakings, SlideMakings } from './slide-makings.ts'
import type { TableStyles } from './table/table-styles.ts'
import { officeLanguage } from './text/office-language.ts'
import { isRightToLeft } from './text/reading-direction.ts'
import { firstRelations, writeNotes, writeSlide } from './write-slide.ts'
import type { WrittenPart, WrittenSlide } from './written-slide.ts'

/** What all slides of a file are written with. */
interface FileTools {
  readonly layouts: readonly LayoutPlan[]
  readonly tableStyle: TableStyles['idOf']
  readonly memory: PptxMemory
  readonly kept: KeptParts | undefined
}

/** Looked up for each slide, and worked out once: a deck may have a thousand. */
interface SlideTools {
  readonly file: FileMakings
  readonly layouts: ReadonlyMap<string, LayoutPlan>
  readonly tableStyle: TableStyles['idOf']
  readonly places: ReturnType<typeof placesOf>
  /** The id of the slide with the references. */
  readonly references: string | undefined
}

interface PlaceInFile {
  /** From 1: parts are named by it. */
  readonly number: number
  /** After a title that stands on a slide before, too. */
  readonly suffix: string
}

/**
 * Gives the slides in order, each with its parts: what the memory has of the same is taken over. Waits for `aTurn` after each.
 */
export async function writeSlides(
  input: PptxInput,
  { layouts, tableStyle, ...known }: FileTools,
  aTurn: () => Promise<unknown>,
): Promise<readonly WrittenSlide[]> {
  const seen = new Map<string, number>()
  const tools: SlideTools = {
    tableStyle,
    file: known.memory.fileOf(makingsOfFile(input)),
    layouts: new Map(layouts.map((layout) => [layout.name, layout])),
    places: placesOf(input.deck),
    references: input.slides.find(({ kind }) => kind === 'references')?.id,
  }
  const slides: WrittenSlide[] = []
  for (const [index, slide] of input.slides.entries()) {
    const times = (seen.get(slide.name) ?? 0) + 1
    seen.set(slide.name, times)
    const place: PlaceInFile = { number: index + 1, suffix: times === 1 ? '' : ` (${times})` }
    const layout = layoutFor(slide, input.looks, tools)
    const made = known.memory.slideOf(makingsOf(slide, layout, place, input, tools))
    slides.push(writeOnce(made, layout.path, input.material.notes.get(slide.id) ?? [], known))
    await aTurn()
  }
  return slides
}

/** The slide, its notes page, and what it embeds. */
export function partsOf({ part, notes, embedded }: WrittenSlide): readonly Part[] {
  return [part, ...(notes === undefined ? [] : [notes.part]), ...embedded]
}

function makingsOfFile({ deck, slides, looks }: PptxInput): FileMakings {
  const { layouts: _layouts, layoutOf: _layoutOf, ...head } = looks
  return {
    ...{ looks: head, sections: deck.sections, lang: officeLanguage(deck.lang) },
    isRightToLeft: isRightToLeft(deck.lang),
    paths: new Map(slides.map(({ id }, index) => [id, slidePath(index + 1)])),
  }
}

function makingsOf(
  slide: Slide,
  { name, look }: LayoutPlan,
  { number, suffix }: PlaceInFile,
  input: PptxInput,
  { file, tableStyle, ...tools }: SlideTools,
): SlideMakings {
  const { chartPlans, rasters } = input.material
  return {
    ...{ file, slide: shownOf(slide), html: input.html.get(slide.id) ?? '', number },
    ...{ layoutName: name, look, tableStyle: tableStyle.get(look) },
    ...{ chartPlan: chartPlans.get(slide.id), rasters: rastersOf(slide, rasters) },
    frame: frameOf(slide, suffix, input, tools),
  }
}

const nothingCited: Slide['citations'] = { passages: [], isOwn: false, citesHead: false, also: [] }
const nothingPrinted: Slide['printedPassages'] = []

/** Without what no slide shows: what is said to it, what is printed beside it, how long it takes. */
function shownOf(slide: Slide): Slide {
  const { notesAt: _notesAt, handoutAt: _handoutAt, ownCitations: _ownCitations, ...shown } = slide
  return {
    ...shown,
    ...{ notes: '', speakerNotes: '', citedNotes: '', handout: '', minutes: 0, hasOwnMinutes: false },
    ...{ citations: nothingCited, printedPassages: nothingPrinted },
  }
}

function rastersOf(slide: Slide, rasters: Material['rasters']): Material['rasters'] {
  if (rasters.size === 0) return rasters
  const paths = new Set(picturesToDraw([slide]).map(({ path }) => path))
  return new Map([...rasters].filter(([path]) => paths.has(path)))
}

/** Writes what of a slide is not known to be the same; its layout may have another number. */
function writeOnce(
  made: SlideMakings,
  layoutPath: string,
  blocks: readonly TextBlock[],
  { memory, kept }: Pick<FileTools, 'memory' | 'kept'>,
): WrittenSlide {
  const hasNotes = blocks.length > 0
  const known = memory.findSlide(made, hasNotes) ?? kept?.findSlide(made, hasNotes)
  const isWhole = known?.layoutPath === layoutPath && (known.notes !== undefined) === hasNotes
  if (isWhole && known.notes?.blocks === (hasNotes ? blocks : undefined)) return known
  const own = known ?? writeAnew(made, layoutPath, hasNotes, kept)
  const { part, others, embedded } = own
  const relations = isWhole ? part.relations : [...firstRelations(made, layoutPath, hasNotes), ...others]
  const written: WrittenSlide = {
    ...{ made, layoutPath, part: { ...part, relations }, others, embedded },
    notes: hasNotes ? notesOnce(made, blocks, known, kept) : undefined,
  }
  memory.keepSlide(written)
  return written
}

function writeAnew(
  made: SlideMakings,
  layoutPath: string,
  hasNotes: boolean,
  kept: KeptParts | undefined,
): WrittenPart {
  const written = writeSlide(made, layoutPath, hasNotes)
  kept?.putSlide(made, hasNotes, written)
  return written
}

function notesOnce(
  made: SlideMakings,
  blocks: readonly TextBlock[],
  known: WrittenSlide | undefined,
  kept: KeptParts | undefined,
): WrittenSlide['notes'] {
  if (known?.notes?.blocks === blocks) return known.notes
  const found = kept?.findNotes(made, blocks)
  if (found !== undefined) return { blocks, part: found }
  const written = writeNotes(made, blocks)
  kept?.putNotes(made, blocks, written)
  return { blocks, part: written.part }
}

function layoutFor({ id }: Slide, { layoutOf }: DeckLooks, { layouts }: SlideTools): LayoutPlan {
  const name = layoutOf.get(id)
  const layout = layouts.get(name ?? '')
  if (layout === undefined) throw new Error(`the slide ${id} has no layout`)
  return layout
}

function frameOf(
  slide: Slide,
  suffix: string,
  { deck }: PptxInput,
  { places, references }: Pick<SlideTools, 'places' | 'references'>,
): SlideFrame {
  const place = places.get(slide.id)
  if (place === undefined) throw new Error(`the slide ${slide.id} is not in the deck`)
  return {
    ...{ footer: footerOf(slide, deck), count: deck.slides.length, place, suffix },
    ...(references === undefined ? {} : { sources: references }),
  }
}
