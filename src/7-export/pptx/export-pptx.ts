import type { Deck, Slide } from '../../3-deck/model.ts'
import type { DeckLooks, LayoutLook } from '../../6-theme/model.ts'
import { kindOf } from './look/name-layout.ts'
import { slideSizes } from './look/slide-size.ts'
import { findSlots } from './look/slots.ts'
import type { StyleTools } from './look/write-text-style.ts'
import { findFormulas } from './math/find-formulas.ts'
import { collectRelations, type Part } from './package/package-part.ts'
import { zipPackage } from './package/zip-package.ts'
import { groundOf, type LayoutPlan, layoutPart } from './parts/layout-part.ts'
import { masterPart } from './parts/master-part.ts'
import { handoutMasterParts, notesMasterParts, notesPart } from './parts/notes-part.ts'
import { layoutPath, notesPath, paths, slidePath } from './parts/part-names.ts'
import { presentationPart, settingsParts } from './parts/presentation-part.ts'
import { packageRelations, propertyParts } from './parts/property-parts.ts'
import { type SlideFrame, slidePart, tagsPart } from './parts/slide-part.ts'
import { themePart } from './parts/theme-part.ts'
import type { Material, SlideContext } from './slide-context.ts'
import { splitNotes } from './split-notes.ts'
import { type TableStyles, tableStyles } from './table/table-styles.ts'
import { officeLanguage } from './text/office-language.ts'
import { isRightToLeft } from './text/reading-direction.ts'
import { writeParagraphs } from './text/write-paragraph.ts'
import { writeRuns } from './text/write-runs.ts'

export interface PptxInput {
  readonly deck: Deck
  /** The slides of this file: all of the deck's, or those that a format shows. */
  readonly slides: readonly Slide[]
  readonly looks: DeckLooks
  /** The slides as the engine rendered them, by id. */
  readonly html: ReadonlyMap<string, string>
  readonly material: Material
  /** For students: no notes. */
  readonly hasNotes: boolean
}

interface SlidesInput extends PptxInput {
  readonly tableStyle: TableStyles['idOf']
}

/** Takes a deck and how it looks; gives the presentation: the same input, the same bytes. */
export function exportPptx(input: PptxInput): Uint8Array {
  const { deck, slides, looks } = input
  const size = slideSizes[deck.size]
  const is4to3 = deck.size === '4:3'
  const name = deck.theme.name
  const base = { fonts: looks.fonts, isRightToLeft: isRightToLeft(deck.lang) }
  const tools: StyleTools = { ...base, palette: { scheme: looks.colors, ground: looks.colors.bg1 } }
  const layouts = planLayouts(looks)
  const model = layouts.find(({ name: layout }) => kindOf(layout) === 'points') ?? layouts[0]
  if (model === undefined) throw new Error('a deck has at least one layout')
  const styles = tableStyles(looks, tools)
  const written = writeSlides({ ...input, tableStyle: styles.idOf }, layouts, tools)
  const parts: readonly Part[] = [
    presentationPart({ size, is4to3, slides: slides.length, sections: sectionsOf(deck, slides) }, tools),
    masterPart(layouts, model, looks.isDark, tools),
    ...layouts.flatMap((layout) => layoutPart(layout, looks, base)),
    themePart(paths.theme, name, looks),
    ...settingsParts(),
    styles.part,
    ...notesMasterParts(size, name, looks, tools),
    ...handoutMasterParts(name, looks),
    ...written.parts,
    ...propertyParts({
      ...{ title: deck.title.plain, lang: deck.lang, is4to3 },
      ...(deck.author === undefined ? {} : { author: deck.author }),
      ...(deck.date === undefined ? {} : { date: deck.date }),
      ...{ slides: slides.length, notes: written.notes },
    }),
  ]
  return zipPackage(withoutDoubles(parts), packageRelations)
}

/** Pictures that several slides show are there once. */
function withoutDoubles(parts: readonly Part[]): readonly Part[] {
  return [...new Map(parts.map((part) => [part.path, part])).values()]
}

function planLayouts(looks: DeckLooks): readonly LayoutPlan[] {
  return [...looks.layouts].map(([name, look]: readonly [string, LayoutLook], index) => ({
    ...{ name, look, path: layoutPath(index + 1) },
    slots: findSlots(look, kindOf(name), looks),
  }))
}

function writeSlides(
  input: SlidesInput,
  layouts: readonly LayoutPlan[],
  tools: StyleTools,
): { readonly parts: readonly Part[]; readonly notes: number } {
  const { slides } = input
  const paths = new Map(slides.map(({ id }, index) => [id, slidePath(index + 1)]))
  const seen = new Map<string, number>()
  let notes = 0
  const parts = slides.flatMap((slide, index) => {
    const number = index + 1
    const times = (seen.get(slide.name) ?? 0) + 1
    seen.set(slide.name, times)
    const suffix = times === 1 ? '' : ` (${times})`
    const one = writeSlide(slide, { number, suffix, paths }, input, layouts, tools)
    notes += one.hasNotes ? 1 : 0
    return one.parts
  })
  return { parts, notes }
}

interface PlaceInFile {
  readonly number: number
  readonly suffix: string
  readonly paths: ReadonlyMap<string, string>
}

function writeSlide(
  slide: Slide,
  { number, suffix, paths: slidePaths }: PlaceInFile,
  input: SlidesInput,
  layouts: readonly LayoutPlan[],
  tools: StyleTools,
): { readonly parts: readonly Part[]; readonly hasNotes: boolean } {
  const { deck, slides, looks, html, material } = input
  const layout = layoutFor(slide, input, layouts)
  const relations = collectRelations([{ type: 'slideLayout', path: layout.path }])
  const added: Part[] = []
  let lastId = 1
  const text = {
    ...tools,
    palette: { ...tools.palette, ground: groundOf(layout.look.background, looks) },
    lang: officeLanguage(deck.lang),
    relate: relations.relate,
    slidePath: (id: string) => slidePaths.get(id),
    math: findFormulas(html.get(slide.id) ?? '', layout.look.parts.formula?.align === 'center' ? 'center' : 'left'),
  }
  const context: SlideContext = {
    ...text,
    ...{ deck, looks, layout, number, material, tableStyle: input.tableStyle },
    html: html.get(slide.id) ?? '',
    nextId: () => {
      lastId += 1
      return lastId
    },
    add: (...parts) => added.push(...parts),
    runs: (words, options) => writeRuns(words, text, options),
  }
  const hasNotes = input.hasNotes && slide.speakerNotes.trim() !== ''
  if (hasNotes) relations.relate({ type: 'notesSlide', path: notesPath(number) })
  const references = slides.find(({ kind }) => kind === 'references')?.id
  const frame: SlideFrame = {
    ...{
      footer: footerOf(slide, deck),
      count: deck.slides.length,
      place: placeOf(slide, deck),
      suffix,
      hasNotes,
    },
    ...(references === undefined ? {} : { sources: references }),
  }
  const part = slidePart(slide, frame, context, relations.list)
  const notes = hasNotes ? [writeNotes(slide, number, text)] : []
  return { parts: [part, tagsPart(number, slide.id), ...notes, ...added], hasNotes }
}

function layoutFor(slide: Slide, { looks }: PptxInput, layouts: readonly LayoutPlan[]): LayoutPlan {
  const name = looks.layoutOf.get(slide.id)
  const layout = layouts.find((one) => one.name === name)
  if (layout === undefined) throw new Error(`the slide ${slide.id} has no layout`)
  return layout
}

function writeNotes(slide: Slide, number: number, text: Omit<SlideContext, 'x'> | any): Part {
  const relations = collectRelations()
  const paragraphs = splitNotes(slide.speakerNotes).map((words) => ({ words: { runs: [{ text: words }] } }))
  const tools = { ...text, relate: relations.relate }
  return notesPart({ number, paragraphs: writeParagraphs(paragraphs, tools, {}), relations })
}

/** The talk, and the section that the slide stands in. */
function footerOf(slide: Slide, { title, sections }: Deck): string {
  if (slide.kind === 'title') return ''
  const section = sections.find(({ number }) => number === slide.section)
  return section === undefined ? title.plain : `${title.plain} · ${section.title.plain}`
}

/** Shares of the way, as the engine (marp.config.ts) gives them to the theme. */
function placeOf(slide: Slide, { slides }: Deck): SlideFrame['place'] {
  const at = slides.findIndex(({ id }) => id === slide.id)
  const starts = slides.flatMap(({ kind }, index) => (kind === 'section' ? [index] : []))
  const before = starts.filter((start) => start <= at)
  const from = before.at(-1) ?? 0
  const to = starts[before.length] ?? slides.length
  return { from: from / slides.length, at: (at + 1) / slides.length, to: to / slides.length }
}

/** Every slide is in a section; those before the first one are in a section of the talk's name. */
function sectionsOf(
  { title, sections }: Deck,
  slides: readonly Slide[],
): readonly { readonly name: string; readonly slides: readonly number[] }[] {
  const inSection = (number: number | undefined): readonly number[] =>
    slides.flatMap(({ section }, index) => (section === number ? [index + 1] : []))
  return [
    { name: title.plain, slides: inSection(undefined) },
    ...sections.map((section) => ({ name: section.title.plain, slides: inSection(section.number) })),
  ].filter(({ slides: members }) => members.length > 0)
}
