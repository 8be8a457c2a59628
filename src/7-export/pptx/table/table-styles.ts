import type { LayoutLook, LineLook, PartLook } from '../../../6-theme/look-model.ts'
import { emu } from '../look/slide-size.ts'
import { solid, writeColor } from '../look/write-color.ts'
import type { StyleTools } from '../look/write-text-style.ts'
import { nameSpaces } from '../package/name-spaces.ts'
import { type PlainPart, xmlPart } from '../package/package-part.ts'
import { element, type Xml } from '../xml/element.ts'
import { findTableLook, hasNames, type TableLook, textOf } from './table-look.ts'

const path = 'ppt/tableStyles.xml'
const contentType = 'application/vnd.openxmlformats-officedocument.presentationml.tableStyles+xml'
/** PowerPoint's own “Medium Style 2 – Accent 1”, for decks that have no tables. */
const usualStyle = '{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}'

/** Every look that tables have in the deck, once; the first is what new tables get. */
export interface TableStyles {
  readonly part: PlainPart
  /** The style of the tables in each layout that has some. */
  readonly idOf: ReadonlyMap<LayoutLook, string>
}

/** Takes the layouts of a deck; gives the styles of its tables: lines, colors and weights, which tables on slides take from there. */
export function tableStyles(
  layouts: readonly { readonly look: LayoutLook }[],
  tools: StyleTools,
): TableStyles {
  const ids = new Map<string, string>()
  const idOf = new Map<LayoutLook, string>()
  const styles: Xml<'a:tblStyle'>[] = []
  for (const { look: layout } of layouts) {
    const look = findTableLook(layout)
    if (look === undefined) continue
    const parts = styleParts(look, tools)
    const key = parts.map(({ xml }) => xml).join('')
    const known = ids.get(key)
    if (known !== undefined) {
      idOf.set(layout, known)
      continue
    }
    const number = styles.length + 1
    const id = `{4C656374-6572-6E00-8000-${number.toString(16).toUpperCase().padStart(12, '0')}}`
    ids.set(key, id)
    idOf.set(layout, id)
    const styleName = number === 1 ? 'Lectern' : `Lectern ${number}`
    styles.push(element('a:tblStyle', { styleId: id, styleName }, parts))
  }
  const [first = usualStyle] = ids.values()
  const root = element('a:tblStyleLst', { 'xmlns:a': nameSpaces['xmlns:a'], def: first }, styles)
  return { part: xmlPart(path, contentType, root), idOf }
}

type StylePart = Xml<'a:wholeTbl' | 'a:band1H' | 'a:firstCol' | 'a:lastCol' | 'a:firstRow'>

function styleParts(look: TableLook, tools: StyleTools): readonly StylePart[] {
  const { heads, cells } = look
  const whole = element(
    'a:tcBdr',
    {},
    edge('a:bottom', cells.middle.borders?.bottom, tools),
    edge('a:insideH', cells.middle.borders?.bottom, tools),
    edge('a:insideV', cells.first.borders?.right, tools),
  )
  const head = element(
    'a:tcBdr',
    {},
    edge('a:bottom', heads.middle.borders?.bottom, tools),
    // A line between columns begins below the heads.
    edge('a:insideV', heads.first.borders?.right, tools),
  )
  const strong = element('a:tcTxStyle', { b: 'on' })
  const tint = element('a:fill', {}, element('a:solidFill', {}, element('a:schemeClr', { val: 'bg2' })))
  const fillOf = ({ fill }: PartLook): Xml<'a:fill'> =>
    element('a:fill', {}, fill?.kind === 'solid' ? solid(fill.color, tools.palette) : element('a:noFill'))
  return [
    element(
      'a:wholeTbl',
      {},
      letters(cells.middle, tools),
      element('a:tcStyle', {}, whole, fillOf(cells.middle)),
    ),
    // Off on slides: there for whoever turns it on.
    element('a:band1H', {}, element('a:tcStyle', {}, element('a:tcBdr'), tint)),
    element(
      'a:firstCol',
      {},
      hasNames(look)
        ? letters({ ...cells.first, text: { ...textOf(cells.first), isBold: true } }, tools)
        : strong,
      element('a:tcStyle', {}, element('a:tcBdr')),
    ),
    element('a:lastCol', {}, strong, element('a:tcStyle', {}, element('a:tcBdr'))),
    element(
      'a:firstRow',
      {},
      letters(heads.middle, tools),
      element('a:tcStyle', {}, head, fillOf(heads.middle)),
    ),
  ]
}

function letters(part: PartLook, { palette }: StyleTools): Xml<'a:tcTxStyle'> {
  const { isBold, font, color } = textOf(part)
  return element(
    'a:tcTxStyle',
    { b: isBold ? 'on' : undefined },
    element('a:fontRef', { idx: font === 'major' ? 'major' : 'minor' }),
    writeColor(color, palette),
  )
}

function edge<Name extends 'a:bottom' | 'a:insideH' | 'a:insideV'>(
  name: Name,
  line: LineLook | undefined,
  { palette }: StyleTools,
): Xml<'a:bottom' | 'a:insideH' | 'a:insideV'> {
  const drawn =
    line === undefined
      ? element('a:ln', {}, element('a:noFill'))
      : element('a:ln', { w: emu(line.widthPx), cmpd: 'sng' }, solid(line.color, palette))
  return element<'a:bottom' | 'a:insideH' | 'a:insideV'>(name, {}, drawn)
}
