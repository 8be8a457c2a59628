import type { DeckLooks, LayoutLook } from '../../6-theme/look-model.ts'
import { kindOf, nameLayouts } from './look/name-layout.ts'
import { slideSizes } from './look/slide-size.ts'
import { findSlots } from './look/slots.ts'
import type { StyleTools } from './look/write-text-style.ts'
import type { Part } from './package/package-part.ts'
import type { WrittenZip } from './package/write-zip.ts'
import { zipPackage } from './package/zip-package.ts'
import { type LayoutPlan, layoutPart } from './parts/layout-part.ts'
import { masterPart } from './parts/master-part.ts'
import { handoutMasterParts, notesMasterParts } from './parts/notes-part.ts'
import { contentTypes, layoutPath, paths } from './parts/part-names.ts'
import { presentationPart, settingsParts } from './parts/presentation-part.ts'
import { packageRelations, propertyParts } from './parts/property-parts.ts'
import { tagsPart } from './parts/tags-part.ts'
import { themePart } from './parts/theme-part.ts'
import { sectionsOf } from './place-slides.ts'
import type { PptxInput } from './pptx-input.ts'
import { tableStyles } from './table/table-styles.ts'
import { isRightToLeft } from './text/reading-direction.ts'
import { writeSlides } from './write-slides.ts'

/**
 * Takes a deck and how it looks; gives the presentation: the same input, the same bytes. `aTurn` is waited for between its
 * steps, so that others get theirs.
 */
export async function exportPptx(
  input: PptxInput,
  aTurn: () => Promise<unknown> = async () => {},
): Promise<Uint8Array> {
  const { deck, slides, looks } = input
  const size = slideSizes[deck.size]
  const is4to3 = deck.size === '4:3'
  const name = deck.theme.name
  const base = { fonts: looks.fonts, isRightToLeft: isRightToLeft(deck.lang) }
  const tools: StyleTools = { ...base, palette: { scheme: looks.colors, ground: looks.colors.bg1 } }
  const last = await writeLayouts(looks, base, aTurn)
  const { layouts } = last
  const styles = tableStyles(looks, tools)
  const written = await writeSlides(input, { ...tools, layouts, tableStyle: styles.idOf }, aTurn)
  const parts: readonly Part[] = [
    presentationPart({ size, is4to3, slides: slides.length, sections: sectionsOf(deck, slides) }, tools),
    masterPart(layouts, looks.isDark, tools),
    ...last.parts,
    themePart(paths.theme, name, looks),
    ...settingsParts(),
    styles.part,
    tagsPart(slides.map(({ id }) => id)),
    ...notesMasterParts(size, name, looks, tools),
    ...handoutMasterParts(name, looks),
    ...written,
    ...propertyParts({
      ...{ title: deck.title.plain, lang: deck.lang, is4to3, slides: slides.length },
      ...(deck.author === undefined ? {} : { author: deck.author }),
      ...(deck.date === undefined ? {} : { date: deck.date }),
      notes: written.filter(({ contentType }) => contentType === contentTypes.notes).length,
    }),
  ]
  await aTurn()
  last.presentation = zipPackage(withoutDoubles(parts), packageRelations, last.presentation)
  return last.presentation.zip
}

/** Writes the layouts of a deck before it is certain that its slides need all of them, or none besides. */
export async function writeAhead(
  looks: DeckLooks,
  lang: string,
  aTurn: () => Promise<unknown>,
): Promise<void> {
  await writeLayouts(looks, { fonts: looks.fonts, isRightToLeft: isRightToLeft(lang) }, aTurn)
}

/** Pictures that several slides show are there once. */
function withoutDoubles(parts: readonly Part[]): readonly Part[] {
  return [...new Map(parts.map((part) => [part.path, part])).values()]
}

interface WrittenLayouts {
  readonly isRightToLeft: boolean
  readonly layouts: readonly LayoutPlan[]
  readonly parts: readonly Part[]
  /** Once it is written. */
  presentation: WrittenZip | undefined
}

/** A talk has two presentations, one of them for students: their layouts are the same, and so are most of their parts. */
const lastWritten = new WeakMap<DeckLooks, WrittenLayouts>()

async function writeLayouts(
  looks: DeckLooks,
  base: Pick<StyleTools, 'fonts' | 'isRightToLeft'>,
  aTurn: () => Promise<unknown>,
): Promise<WrittenLayouts> {
  const { isRightToLeft } = base
  const known = lastWritten.get(looks)
  if (known?.isRightToLeft === isRightToLeft) return known
  const layouts = planLayouts(looks)
  const parts: Part[] = []
  for (const layout of layouts) parts.push(...(await writeLayout(layout, looks, base, aTurn)))
  const written: WrittenLayouts = { isRightToLeft, layouts, parts, presentation: undefined }
  lastWritten.set(looks, written)
  return written
}

interface WrittenLayout {
  readonly title: string
  readonly isRightToLeft: boolean
  readonly parts: readonly Part[]
}

/** What one layout came to, whatever its number: a slide that is set smaller adds a layout, and the others stay. */
const writtenOnce = new WeakMap<LayoutLook, WrittenLayout>()

async function writeLayout(
  layout: LayoutPlan,
  looks: DeckLooks,
  base: Pick<StyleTools, 'fonts' | 'isRightToLeft'>,
  aTurn: () => Promise<unknown>,
): Promise<readonly Part[]> {
  const { look, title, path } = layout
  const { isRightToLeft } = base
  const known = writtenOnce.get(look)
  if (known?.title === title && known.isRightToLeft === isRightToLeft) return known.parts.map(renumber(path))
  const parts = layoutPart(layout, looks, base)
  writtenOnce.set(look, { title, isRightToLeft, parts })
  await aTurn()
  return parts
}

/** The layout's own part is the first; its pictures are named by what they show. */
const renumber =
  (path: string) =>
  (part: Part, index: number): Part =>
    index === 0 ? { ...part, path } : part

function planLayouts(looks: DeckLooks): readonly LayoutPlan[] {
  const titles = nameLayouts([...looks.layouts.keys()])
  return [...looks.layouts].map(([name, look]: readonly [string, LayoutLook], index) => ({
    ...{ name, look, title: titles.get(name) ?? name, path: layoutPath(index + 1) },
    slots: findSlots(look, kindOf(name), looks),
  }))
}
