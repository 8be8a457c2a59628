import type { DecorationLook } from '../../../6-theme/look-model.ts'
import { type BoxEmu, boxInEmu } from '../look/slide-size.ts'
import type { StyleTools } from '../look/write-text-style.ts'
import { element, type Xml } from '../xml/element.ts'
import { escapeXml } from '../xml/escape-xml.ts'
import { hole, holeFor, joinXml, template } from '../xml/template.ts'
import { writeDrawnText } from './draw-letters.ts'
import { decorative, place, preset, rectangle } from './shape-tree.ts'
import {
  type FillXml,
  formOf,
  insideOf,
  lineAround,
  type RelatePicture,
  sidesOf,
  writeFill,
  writeLine,
} from './write-fill.ts'

export interface DrawingTools extends StyleTools {
  readonly relatePicture: RelatePicture
  readonly nextId: () => number
}

export type Drawn = Xml<'p:sp' | 'p:cxnSp'>

const noLocks = element('p:cNvSpPr')
const drawn = element('p:nvPr', { userDrawn: 1 })

/** Office writes a body for every shape; a shape that has none cannot take words. */
const noWords = element(
  'p:txBody',
  {},
  element('a:bodyPr', { rtlCol: 0, anchor: 'ctr' }),
  element('a:lstStyle'),
  element('a:p', {}, element('a:endParaRPr', { lang: 'en-US' })),
)

/** What a drawn shape says of itself: nothing. */
const named = element('p:cNvPr', { id: hole(0), name: hole(1) }, decorative)
const offset = element('a:off', { x: hole(2), y: hole(3) })
const size = element('a:ext', { cx: hole(4), cy: hole(5) })

const wordless = template(
  element(
    'p:sp',
    {},
    element('p:nvSpPr', {}, named, noLocks, drawn),
    element(
      'p:spPr',
      {},
      element('a:xfrm', {}, offset, size),
      holeFor('a:prstGeom', 6),
      holeFor('a:noFill', 7),
      holeFor('a:ln', 8),
    ),
    noWords,
  ),
)

/** A form with a color, without words. */
export function drawForm(
  {
    box,
    form,
    name,
  }: { readonly box: BoxEmu; readonly form?: Xml<'a:prstGeom' | 'a:custGeom'>; readonly name: string },
  fill: FillXml,
  line: Xml<'a:ln'>,
  nextId: () => number,
): Xml<'p:sp'> {
  const { x, y, width, height } = box
  const geometry = form ?? rectangle
  return wordless(nextId(), escapeXml(name), x, y, width, height, geometry.xml, fill.xml, line.xml)
}

/** Draws what is no words of a layout: grounds, rules, dots, arrows. What says the number of a section is written on slides. */
export function drawDecoration(decoration: DecorationLook, tools: DrawingTools): readonly Drawn[] {
  const { kind, box, fill, borders, radiusPx } = decoration
  if (kind === 'text') return drawText(decoration, tools)
  if (kind === 'line') return drawLeader(decoration, tools)
  const line = lineAround(borders)
  const filled =
    fill === undefined ? element('a:noFill') : writeFill(fill, tools.palette, tools.relatePicture)
  const form = formFor(decoration)
  const own =
    fill === undefined && line === undefined
      ? []
      : [
          drawForm(
            { box: boxInEmu(insideOf(box, line)), form: form ?? formOf(box, radiusPx), name: names[kind] },
            filled,
            writeLine(line, tools.palette),
            tools.nextId,
          ),
        ]
  const sides =
    line === undefined
      ? sidesOf(box, borders).map((side) =>
          drawForm(
            { box: boxInEmu(side.box), name: 'Rule' },
            writeFill({ kind: 'solid', color: side.line.color }, tools.palette, tools.relatePicture),
            writeLine(undefined, tools.palette),
            tools.nextId,
          ),
        )
      : []
  return [...own, ...sides]
}

/** A straight line across its box, from side to side. */
function drawLeader(
  { box, fill, isRising, thickPx }: DecorationLook,
  tools: DrawingTools,
): readonly Xml<'p:cxnSp'>[] {
  if (fill?.kind !== 'solid') return []
  const line = writeLine({ color: fill.color, widthPx: thickPx ?? 1, style: 'solid' }, tools.palette)
  return [
    element(
      'p:cxnSp',
      {},
      element(
        'p:nvCxnSpPr',
        {},
        element('p:cNvPr', { id: tools.nextId(), name: 'Line' }, decorative),
        element('p:cNvCxnSpPr'),
        element('p:nvPr', { userDrawn: 1 }),
      ),
      element(
        'p:spPr',
        {},
        ...place(boxInEmu(box), preset('line'), isRising === true ? { flipV: 1 } : {}),
        line,
      ),
    ),
  ]
}

const names = { box: 'Ground', ellipse: 'Dot', triangle: 'Arrowhead', picture: 'Ground' } as const

function formFor({ kind, points }: DecorationLook): Xml<'a:prstGeom' | 'a:custGeom'> | undefined {
  if (kind === 'ellipse') return preset('ellipse')
  if (kind !== 'triangle') return undefined
  return triangles[points ?? 'up']
}

/** Corners of a triangle in a box of two by two. */
const corners = {
  up: [
    [0, 2],
    [1, 0],
    [2, 2],
  ],
  down: [
    [0, 0],
    [2, 0],
    [1, 2],
  ],
  right: [
    [0, 0],
    [2, 1],
    [0, 2],
  ],
  left: [
    [2, 0],
    [0, 1],
    [2, 2],
  ],
} as const

const triangle = (points: keyof typeof corners): Xml<'a:custGeom'> => {
  const [first, ...rest] = corners[points].map(([x, y]) => element('a:pt', { x, y }))
  return element(
    'a:custGeom',
    {},
    element('a:avLst'),
    element('a:gdLst'),
    element('a:ahLst'),
    element('a:cxnLst'),
    element('a:rect', { l: 0, t: 0, r: 'r', b: 'b' }),
    element(
      'a:pathLst',
      {},
      element(
        'a:path',
        { w: 2, h: 2 },
        element('a:moveTo', {}, first),
        rest.map((point) => element('a:lnTo', {}, point)),
        element('a:close'),
      ),
    ),
  )
}
const triangles = {
  ...{ up: triangle('up'), down: triangle('down'), left: triangle('left'), right: triangle('right') },
} as const

function drawText(decoration: DecorationLook, tools: DrawingTools): readonly Xml<'p:sp'>[] {
  const { says } = decoration
  return says === undefined || says === 'section' ? [] : [writeDrawnText(decoration, says.character, tools)]
}

const noGroupLocks = element('p:cNvGrpSpPr')

const group = template(
  element(
    'p:grpSp',
    {},
    element('p:nvGrpSpPr', {}, named, noGroupLocks, drawn),
    element(
      'p:grpSpPr',
      {},
      element(
        'a:xfrm',
        {},
        offset,
        size,
        element('a:chOff', { x: hole(2), y: hole(3) }),
        element('a:chExt', { cx: hole(4), cy: hole(5) }),
      ),
    ),
    holeFor('p:sp', 6),
  ),
)

/** Shapes that move together; none of them is read out. */
export function groupShapes(
  name: string,
  box: BoxEmu,
  shapes: readonly Xml<'p:sp' | 'p:cxnSp'>[],
  nextId: () => number,
): Xml<'p:grpSp'> {
  const { x, y, width, height } = box
  return group(nextId(), escapeXml(name), x, y, width, height, joinXml(shapes))
}
