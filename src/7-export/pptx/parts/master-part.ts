import type { LooksHead, TextLook } from '../../../6-theme/look-model.ts'
import { kindOf } from '../look/name-layout.ts'
import type { Slot } from '../look/slots.ts'
import { slotsOf } from '../look/slots-of.ts'
import { type StyleTools, writeLevels } from '../look/write-text-style.ts'
import { nameSpaces } from '../package/name-spaces.ts'
import { type Part, xmlPart } from '../package/package-part.ts'
import { layoutPlaceholder } from '../shapes/placeholder.ts'
import { shapeTree } from '../shapes/shape-tree.ts'
import { writeFill } from '../shapes/write-fill.ts'
import { element, type Xml } from '../xml/element.ts'
import type { LayoutPlan } from './layout-part.ts'
import { contentTypes, paths } from './part-names.ts'
import { colorMap } from './theme-part.ts'

/** Ids of master and layouts come from one range, from 2^31 on, and may not clash. */
export const masterId = 2_147_483_648

/** What stands on every master, and is taken from the layout of points. */
const onMaster: readonly Slot['type'][] = ['title', 'body', 'ftr', 'sldNum']

/**
 * The master: what all layouts have in common, taken from one of them. It has a title and a body, or nothing could inherit
 * from it; the order of its parts is that of the relations: the layouts, then the theme.
 */
export function masterPart(layouts: readonly LayoutPlan[], looks: LooksHead, tools: StyleTools): Part {
  const plain = layouts.filter(({ name }) => !/ on-/.test(name))
  const model = plain.find(({ name }) => kindOf(name) === 'points') ?? plain[0] ?? layouts[0]
  if (model === undefined) throw new Error('a deck has at least one layout')
  const found = slotsOf(model.name, model.look, looks)
  const slots = onMaster.flatMap((type) => found.find((slot) => slot.type === type) ?? [])
  const prompts: Readonly<Record<string, string>> = { title: 'Title', body: 'Text' }
  const shapes = slots.map((slot, index) => {
    const words = prompts[slot.type]
    const run =
      words === undefined
        ? element('a:endParaRPr', { lang: 'en-US' })
        : element('a:r', {}, element('a:rPr', { lang: 'en-US' }), element('a:t', {}, words))
    return layoutPlaceholder(index + 2, slot, [element('a:p', {}, run)], {
      ...tools,
      relatePicture: noPicture,
    })
  })
  const ids = layouts.map((_layout, index) =>
    element('p:sldLayoutId', { id: masterId + 1 + index, 'r:id': `rId${index + 1}` }),
  )
  const root = element(
    'p:sldMaster',
    { ...nameSpaces, preserve: 1 },
    shapeTree(shapes, { background: backgroundOf(tools) }),
    colorMap(looks.isDark),
    element('p:sldLayoutIdLst', {}, ids),
    element('p:hf', { hdr: 0, dt: 0 }),
    textStyles(slots, tools),
  )
  return xmlPart(paths.master, contentTypes.master, root, [
    ...layouts.map(({ path }) => ({ type: 'slideLayout', path })),
    { type: 'theme', path: paths.theme },
  ])
}

const noPicture = (): string => {
  throw new Error('the ground of a master is a color')
}

function backgroundOf({ palette }: StyleTools): Xml<'p:bg'> {
  const color = { hex: palette.scheme.bg1, scheme: 'bg1' } as const
  const fill = writeFill({ kind: 'solid', color }, palette, noPicture)
  return element('p:bg', {}, element('p:bgPr', {}, fill, element('a:effectLst')))
}

function textStyles(slots: readonly Slot[], tools: StyleTools): Xml<'p:txStyles'> {
  const levelsOf = (type: Slot['type']) => slots.find((slot) => slot.type === type)?.levels ?? []
  return element(
    'p:txStyles',
    {},
    element('p:titleStyle', {}, writeLevels(levelsOf('title'), tools, true)),
    element('p:bodyStyle', {}, writeLevels(levelsOf('body'), tools, true)),
    element('p:otherStyle', {}, otherLevels(tools)),
  )
}

/** What text falls back to where nothing nearer says otherwise, in all nine levels: without them LibreOffice takes a serif. */
export function otherLevels(tools: StyleTools, sizePx = 24): ReturnType<typeof writeLevels> {
  const { scheme } = tools.palette
  const text: TextLook = {
    ...{ font: 'minor', family: tools.fonts.minor.css, isBold: false, isItalic: false },
    ...{ sizePx, linePx: sizePx * 1.2, color: { hex: scheme.tx1, scheme: 'tx1' } },
  }
  return writeLevels([{ text, indentPx: 0, hangPx: 0, beforePx: 0 }], tools, true)
}
