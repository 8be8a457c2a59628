import type { ChartWords } from '../../../5-markdown/model.ts'
import { nameSpaces } from '../package/name-spaces.ts'
import { type PlainPart, xmlPart } from '../package/package-part.ts'
import { extent, preset } from '../shapes/shape-tree.ts'
import { element, type Xml } from '../xml/element.ts'
import { type ChartTools, shareOf, wordsInside } from './chart-style.ts'

const contentType = 'application/vnd.openxmlformats-officedocument.drawingml.chartshapes+xml'
const chartDrawing = 'http://schemas.openxmlformats.org/drawingml/2006/chartDrawing'

/** Gives what stands in the hole of a ring: a text box of the chart itself, as “Insert, Text Box” draws one there, that goes with it. */
export function middlePart(path: string, words: ChartWords, tools: ChartTools): PlainPart {
  const { plan, scale } = tools
  const { text, x, y, sizePx } = words
  const { left, right } = plan.plot
  const [halfWidth, halfHeight] = [(right - left) / 4, sizePx * 0.7]
  const corner = (name: 'cdr:from' | 'cdr:to', dx: number, dy: number): Xml<typeof name> =>
    element(
      name,
      {},
      element('cdr:x', {}, shareOf(x + dx, plan.widthPx)),
      element('cdr:y', {}, shareOf(y + dy, plan.heightPx)),
    )
  const inEmu = (px: number): number => Math.round(px * scale * 9525)
  const box = {
    ...{ x: inEmu(x - halfWidth), y: inEmu(y - halfHeight) },
    ...{ width: inEmu(2 * halfWidth), height: inEmu(2 * halfHeight) },
  }
  const body = { wrap: 'none', lIns: 0, tIns: 0, rIns: 0, bIns: 0, anchor: 'ctr' }
  const shape = element(
    'cdr:sp',
    { macro: '', textlink: '' },
    element(
      'cdr:nvSpPr',
      {},
      element('cdr:cNvPr', { id: 2, name: 'Middle' }),
      element('cdr:cNvSpPr', { txBox: 1 }),
    ),
    element('cdr:spPr', {}, element('a:xfrm', {}, ...extent(box)), preset('rect'), element('a:noFill')),
    element(
      'cdr:txBody',
      {},
      element('a:bodyPr', body),
      element('a:lstStyle'),
      wordsInside(text, { sizePx, paint: 'accent', isBold: true }, tools, { algn: 'ctr' }),
    ),
  )
  const anchor = element(
    'cdr:relSizeAnchor',
    { 'xmlns:cdr': chartDrawing },
    corner('cdr:from', -halfWidth, -halfHeight),
    corner('cdr:to', halfWidth, halfHeight),
    shape,
  )
  const root = element(
    'c:userShapes',
    { 'xmlns:c': 'http://schemas.openxmlformats.org/drawingml/2006/chart', 'xmlns:a': nameSpaces['xmlns:a'] },
    anchor,
  )
  return xmlPart(path, contentType, root)
}
