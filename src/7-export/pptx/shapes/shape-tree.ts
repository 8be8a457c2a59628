import type { BoxEmu } from '../look/slide-size.ts'
import { type Child, type Children, element, type Xml } from '../xml/element.ts'

type Shapes = Children<'p:sp' | 'p:grpSp' | 'p:graphicFrame' | 'p:cxnSp' | 'p:pic' | 'mc:AlternateContent'>

const rootOfShapes = element(
  'p:nvGrpSpPr',
  {},
  element('p:cNvPr', { id: 1, name: '' }),
  element('p:cNvGrpSpPr'),
  element('p:nvPr'),
)
const nowhere = element('p:grpSpPr')

/** The shapes of a slide, layout, master or notes page, in the order in which they are painted and read. */
export function shapeTree(
  shapes: Shapes,
  around: {
    readonly name?: string
    readonly background?: Xml<'p:bg'> | undefined
  } = {},
): Xml<'p:cSld'> {
  const tree = element('p:spTree', {}, rootOfShapes, nowhere, shapes)
  return element('p:cSld', { name: around.name }, around.background, tree)
}

/** Position and the form that every shape with a position must name. */
export function place(
  box: BoxEmu,
  form: Xml<'a:prstGeom' | 'a:custGeom'> = rectangle,
  turn: { readonly flipV?: 1 } = {},
): readonly [Xml<'a:xfrm'>, Xml<'a:prstGeom' | 'a:custGeom'>] {
  return [frame(box, turn), form]
}

export function frame(box: BoxEmu, turn: { readonly flipV?: 1 } = {}): Xml<'a:xfrm'> {
  return element('a:xfrm', turn, ...extent(box))
}

export function extent({ x, y, width, height }: BoxEmu): readonly [Xml<'a:off'>, Xml<'a:ext'>] {
  return [element('a:off', { x, y }), element('a:ext', { cx: width, cy: height })]
}

export const preset = (prst: string, ...guides: readonly Xml<'a:gd'>[]): Xml<'a:prstGeom'> =>
  element('a:prstGeom', { prst }, element('a:avLst', {}, guides))

export const rectangle: Xml<'a:prstGeom'> = preset('rect')

/** Says that a shape has nothing to say to a screen reader. */
export const decorative: Child<'p:cNvPr'> = element(
  'a:extLst',
  {},
  element(
    'a:ext',
    { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' },
    element('adec:decorative', {
      'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative',
      val: 1,
    }),
  ),
)
