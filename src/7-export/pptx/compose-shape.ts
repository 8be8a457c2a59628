import type { BoxEmu } from './slide-size.ts'
import { element, type Xml } from './write-xml.ts'

/** The shapes of a slide, layout, master or notes page, in the order in which they are painted and read. */
export function shapeTree(...shapes: readonly Xml[]): Xml {
  const group = element(
    'p:nvGrpSpPr',
    {},
    element('p:cNvPr', { id: 1, name: '' }),
    element('p:cNvGrpSpPr'),
    element('p:nvPr'),
  )
  return element('p:cSld', {}, element('p:spTree', {}, group, element('p:grpSpPr'), shapes))
}

export interface PlaceholderShape {
  readonly id: number
  readonly name: string
  readonly type: 'title' | 'body' | 'sldImg'
  readonly index?: number
  /** Only where nothing is there to inherit from: on masters. */
  readonly box?: BoxEmu
  /** Absent where the shape holds no text. */
  readonly paragraphs?: readonly Xml[]
}

export function placeholder(shape: PlaceholderShape): Xml {
  const locks =
    shape.type === 'sldImg'
      ? element('a:spLocks', { noGrp: 1, noRot: 1, noChangeAspect: 1 })
      : element('a:spLocks', { noGrp: 1 })
  return element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      element('p:cNvPr', { id: shape.id, name: shape.name }),
      element('p:cNvSpPr', {}, locks),
      element('p:nvPr', {}, element('p:ph', { type: shape.type, idx: shape.index })),
    ),
    element('p:spPr', {}, shape.box === undefined ? undefined : place(shape.box)),
    shape.paragraphs === undefined
      ? undefined
      : element('p:txBody', {}, element('a:bodyPr'), element('a:lstStyle'), shape.paragraphs),
  )
}

/** Position and the plain rectangle that every shape with a position must name. */
export function place(box: BoxEmu): readonly Xml[] {
  return [
    element(
      'a:xfrm',
      {},
      element('a:off', { x: box.x, y: box.y }),
      element('a:ext', { cx: box.width, cy: box.height }),
    ),
    element('a:prstGeom', { prst: 'rect' }, element('a:avLst')),
  ]
}

/** A paragraph of one run; with no words, an empty one. */
export function paragraph(words: string, lang: string): Xml {
  return words === ''
    ? element('a:p', {}, element('a:endParaRPr', { lang }))
    : element('a:p', {}, element('a:r', {}, element('a:rPr', { lang }), element('a:t', {}, words)))
}
