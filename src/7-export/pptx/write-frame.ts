import type { Deck } from '../../3-deck/model.ts'
import type { DeckLooks, LayoutLook, LooksHead } from '../../6-theme/look-model.ts'
import { hashLayout } from './kept/hash-layout.ts'
import type { MadeLayouts } from './kept/made-layouts.ts'
import { nameLayouts } from './look/name-layout.ts'
import { slideSizes } from './look/slide-size.ts'
import type { StyleTools } from './look/write-text-style.ts'
import type { Part } from './package/package-part.ts'
import { type LayoutPlan, layoutPart } from './parts/layout-part.ts'
import { masterPart } from './parts/master-part.ts'
import { handoutMasterParts, notesMasterParts } from './parts/notes-part.ts'
import { layoutPath, paths } from './parts/part-names.ts'
import { settingsParts } from './parts/presentation-part.ts'
import { themePart } from './parts/theme-part.ts'
import { type TableStyles, tableStyles } from './table/table-styles.ts'

/** All that the parts are made of which say how slides look: nothing of what they say. */
export interface FrameMakings {
  readonly looks: LooksHead
  readonly layouts: readonly LayoutPlan[]
  readonly isRightToLeft: boolean
  readonly themeName: string
  readonly size: Deck['size']
}

/** Master, layouts and what goes with them, in the order of the package. */
export interface WrittenFrame {
  readonly made: FrameMakings
  readonly tools: StyleTools
  readonly tableStyle: TableStyles['idOf']
  /** What slides are shown by. */
  readonly parts: readonly Part[]
  /** What pages of paper are shown by. */
  readonly paper: readonly Part[]
}

/** Takes the looks of a deck; gives what its frame is made of. */
export function planFrame(
  { layouts, layoutOf: _layoutOf, ...looks }: DeckLooks,
  { theme, size }: Deck,
  isRightToLeft: boolean,
): FrameMakings {
  return { looks, layouts: planLayouts(layouts), isRightToLeft, themeName: theme.name, size }
}

/** Writes it, but for layouts that are `ready` made; waits for `aTurn` after each layout. */
export async function writeFrame(
  made: FrameMakings,
  ready: MadeLayouts,
  aTurn: () => Promise<unknown>,
): Promise<WrittenFrame> {
  const { looks, layouts, isRightToLeft, themeName, size } = made
  const base = { fonts: looks.fonts, isRightToLeft }
  const tools = toolsOf(made)
  const layoutParts: Part[] = []
  for (const layout of layouts) {
    const found = ready.size === 0 ? undefined : ready.get(hashLayout(layout, looks, base))
    layoutParts.push(
      ...(found?.map(renumber(layout.path)) ?? (await writeLayout(layout, looks, base, aTurn))),
    )
  }
  const styles = tableStyles(layouts, tools)
  return {
    made,
    tools,
    tableStyle: styles.idOf,
    parts: [
      masterPart(layouts, looks, tools),
      ...layoutParts,
      themePart(paths.theme, themeName, looks),
      ...settingsParts(),
      styles.part,
    ],
    paper: [
      ...notesMasterParts(slideSizes[size], themeName, looks, tools),
      ...handoutMasterParts(themeName, looks),
    ],
  }
}

/** What styles are written with. */
export function toolsOf({ looks: { fonts, colors }, isRightToLeft }: FrameMakings): StyleTools {
  return { fonts, isRightToLeft, palette: { scheme: colors, ground: colors.bg1 } }
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
  looks: LooksHead,
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

function planLayouts(layouts: DeckLooks['layouts']): readonly LayoutPlan[] {
  const titles = nameLayouts([...layouts.keys()])
  return [...layouts].map(([name, look]: readonly [string, LayoutLook], index) => ({
    ...{ name, look, title: titles.get(name) ?? name, path: layoutPath(index + 1) },
  }))
}
