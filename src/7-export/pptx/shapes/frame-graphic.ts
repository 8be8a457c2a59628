import type { BoxEmu } from '../look/slide-size.ts'
import { element, type Xml } from '../xml/element.ts'

interface GraphicFrame {
  readonly id: number
  readonly name: string
  /** What it shows, for who does not see it. */
  readonly alt: string
  readonly ph: Xml<'p:ph'> | undefined
  readonly box: BoxEmu
}

/** Puts a table or a chart on a slide; `data` is the `a:graphicData` that holds it. */
export function frameGraphic(
  { id, name, alt, ph, box }: GraphicFrame,
  data: Xml<'a:graphicData'>,
): Xml<'p:graphicFrame'> {
  return element(
    'p:graphicFrame',
    {},
    element(
      'p:nvGraphicFramePr',
      {},
      element('p:cNvPr', { id, name, descr: alt }),
      element('p:cNvGraphicFramePr', {}, element('a:graphicFrameLocks', { noGrp: 1 })),
      element('p:nvPr', {}, ph),
    ),
    element(
      'p:xfrm',
      {},
      element('a:off', { x: box.x, y: box.y }),
      element('a:ext', { cx: box.width, cy: box.height }),
    ),
    element('a:graphic', {}, data),
  )
}
