import type { DecorationLook, FillLook, LayoutLook, LooksHead } from '../../../6-theme/look-model.ts'
import { adjustLook } from '../look/adjust-look.ts'
import { kindOf } from '../look/name-layout.ts'
import { boxInEmu } from '../look/slide-size.ts'
import { partsOfTables, type Slot } from '../look/slots.ts'
import { slotsOf } from '../look/slots-of.ts'
import { schemeFill } from '../look/write-color.ts'
import type { StyleTools } from '../look/write-text-style.ts'
import { nameSpaces } from '../package/name-spaces.ts'
import { collectRelations, type Part, xmlPart } from '../package/package-part.ts'
import { type DrawingTools, type Drawn, drawDecoration, drawForm, groupShapes } from '../shapes/drawing.ts'
import { layoutPlaceholder } from '../shapes/placeholder.ts'
import { shapeTree } from '../shapes/shape-tree.ts'
import { lineAround, type RelatePicture, sidesOf, writeFill, writeLine } from '../shapes/write-fill.ts'
import { element, type Xml } from '../xml/element.ts'
import { contentTypes, paths } from './part-names.ts'
import { slideNumberField } from './slide-number-field.ts'

export interface LayoutPlan {
  /** The variant. */
  readonly name: string
  /** What people choose it by. */
  readonly title: string
  readonly path: string
  readonly look: LayoutLook
}

/** Gives a layout: its ground, what is drawn on it, and a placeholder for each thing that a slide may say. */
export function layoutPart(
  plan: LayoutPlan,
  looks: LooksHead,
  tools: Omit<StyleTools, 'palette'>,
): readonly Part[] {
  const { name, title, path, look } = plan
  const relations = collectRelations([{ type: 'slideMaster', path: paths.master }])
  const pictures: Part[] = []
  let lastId = 1
  const nextId = (): number => {
    lastId += 1
    return lastId
  }
  const relatePicture: RelatePicture = (picture) => {
    const part = lookPicture(picture, looks)
    pictures.push(part)
    return relations.relate({ type: 'image', path: part.path })
  }
  const palette = { scheme: looks.colors, ground: groundOf(look.background, looks) }
  const drawing: DrawingTools = { ...tools, palette, nextId, relatePicture }
  const root = element(
    'p:sldLayout',
    { ...nameSpaces, type: typeOf(name), preserve: 1, userDrawn: 1 },
    shapeTree(
      [
        drawScrim(look.background, looks, drawing),
        drawAll(look, kindOf(name), drawing),
        slotsOf(name, look, looks).map((slot) => layoutPlaceholder(nextId(), slot, promptOf(slot), drawing)),
      ],
      { name: title, background: backgroundOf(look.background, drawing) },
    ),
    element('p:clrMapOvr', {}, element('a:masterClrMapping')),
  )
  return [xmlPart(path, contentTypes.layout, root, relations.list()), ...pictures]
}

/** The one kind that PowerPoint must know by name; the others are ours: LibreOffice shows one line of lists on a `secHead`. */
function typeOf(name: string): string | undefined {
  return name.startsWith('title') ? 'title' : undefined
}

export function lookPicture(name: string, looks: Pick<LooksHead, 'pictures'>): Part {
  const picture = looks.pictures[name]
  if (picture === undefined) throw new Error(`the looks have no picture ${name}`)
  const bytes = new Uint8Array(Buffer.from(picture.png, 'base64'))
  return { path: `ppt/media/look-${name}.png`, contentType: 'image/png', bytes, relations: [] }
}

/** The color that stands behind the words, by which others are mixed. */
export function groundOf(background: FillLook, { colors }: Pick<LooksHead, 'colors'>): string {
  return background.kind === 'solid' ? background.color.hex : colors.bg1
}

/** A ground that the talk's own picture shows through: the picture is the slide's, the scrim over it the layout's. */
function isScrim(background: FillLook): boolean {
  return background.kind === 'solid' && (background.color.opacity ?? 1) < 1
}

function backgroundOf(background: FillLook, tools: DrawingTools): Xml<'p:bg'> | undefined {
  if (background.kind === 'solid' && background.color.scheme === 'bg1') return undefined
  const fill = isScrim(background)
    ? schemeFill('tx1')
    : writeFill(background, tools.palette, tools.relatePicture)
  return element('p:bg', {}, element('p:bgPr', {}, fill, element('a:effectLst')))
}

function drawScrim(
  background: FillLook,
  { widthPx, heightPx }: Pick<LooksHead, 'widthPx' | 'heightPx'>,
  tools: DrawingTools,
): Xml<'p:sp'> | undefined {
  if (!isScrim(background)) return undefined
  return drawForm(
    { box: boxInEmu({ xPx: 0, yPx: 0, widthPx, heightPx }), name: 'Scrim' },
    writeFill(background, tools.palette, tools.relatePicture),
    writeLine(undefined, tools.palette),
    tools.nextId,
  )
}

/** What comes with its words, or stands where they do: the rule above the answer of a question, that of a term alone. */
function isDrawnOnSlides(name: string, kind: string, { isCentered }: LayoutLook): boolean {
  return name === 'answer' || (kind === 'definition' && isCentered === true && name === 'entry-1')
}

/** Rules beside words that are no frame around them, as placeholders have no single sides. */
function drawSides(look: LayoutLook, kind: string): readonly DecorationLook[] {
  return Object.entries(look.parts).flatMap(([name, part]) => {
    const { box, borders } = adjustLook(name, kind, look) ?? part
    if (isDrawnOnSlides(name, kind, look) || partsOfTables.test(name) || lineAround(borders) !== undefined)
      return []
    return sidesOf(box, borders).map(({ box: bar, line }): DecorationLook => {
      return { kind: 'box', box: bar, of: name, fill: { kind: 'solid', color: line.color } }
    })
  })
}

/** What is drawn together is moved together. */
function drawAll(look: LayoutLook, kind: string, tools: DrawingTools): Xml<'p:grpSp'> | readonly Drawn[] {
  const decorations = [...look.decorations, ...drawSides(look, kind)]
  const shapes = decorations.flatMap((decoration) => drawDecoration(decoration, tools))
  if (shapes.length < 2) return shapes
  const edges = decorations.map(({ box }) => box)
  const left = Math.min(...edges.map(({ xPx }) => xPx))
  const top = Math.min(...edges.map(({ yPx }) => yPx))
  const widthPx = Math.max(...edges.map((box) => box.xPx + box.widthPx)) - left
  const heightPx = Math.max(...edges.map((box) => box.yPx + box.heightPx)) - top
  return groupShapes('Drawing', boxInEmu({ xPx: left, yPx: top, widthPx, heightPx }), shapes, tools.nextId)
}

/** What stands in an empty placeholder, and asks to be replaced; the footer's own is what a new slide gets. */
function promptOf({ type, name, levels }: Slot): readonly Xml<'a:p'>[] {
  const lang = 'en-US'
  const run = (words: string): Xml<'a:r'> =>
    element('a:r', {}, element('a:rPr', { lang }), element('a:t', {}, words))
  if (type === 'sldNum') return [element('a:p', {}, slideNumberField(lang, '‹#›'))]
  const count = Math.max(1, type === 'body' ? levels.length : 1)
  return Array.from({ length: count }, (_none, level) =>
    element(
      'a:p',
      {},
      level === 0 ? undefined : element('a:pPr', { lvl: level }),
      run(level === 0 ? name : `${name}, level ${level + 1}`),
    ),
  )
}
