import type { Element } from '@xmldom/xmldom'
import type { OpenPackage } from './open-package.ts'
import { type ReadChart, readChart } from './read-chart.ts'
import { paragraphsOf } from './read-words.ts'
import { all, at, childrenOf, isNamed, meansSpace, value } from './xml-tree.ts'

interface Seen {
  /** Undefined for what says of itself that it is decoration, and for what says nothing. */
  readonly alt: string | undefined
  readonly isDecoration: boolean
}

export type ReadShape = Seen &
  (
    | {
        readonly kind: 'words'
        /** The type of the placeholder, as its layout has it; undefined for what is none. */
        readonly role: string | undefined
        readonly paragraphs: readonly string[]
        /** How many formulas are set as such. */
        readonly formulas: number
      }
    | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[]; readonly style: string }
    | { readonly kind: 'chart'; readonly chart: ReadChart }
    | { readonly kind: 'picture'; readonly bytes: Uint8Array }
  )

/** What a shape is read with: the slide's part, the package, and the name spaces that the reader understands. */
export interface ShapeTools {
  readonly path: string
  readonly pack: OpenPackage
  /** `a14` for readers that set formulas. */
  readonly understands: readonly string[]
}

/** The shapes of a slide in the order in which they are read out, those of groups where their group is. */
export function readShapes(tree: Element | undefined, tools: ShapeTools): readonly ReadShape[] {
  return (tree === undefined ? [] : childrenOf(tree)).flatMap((shape) => readShape(shape, tools))
}

function readShape(shape: Element, tools: ShapeTools): readonly ReadShape[] {
  if (isNamed(shape, 'p:grpSp')) return readShapes(shape, tools)
  if (isNamed(shape, 'mc:AlternateContent')) return readShapes(chooseAlternative(shape, tools), tools)
  const seen = readSeen(shape)
  if (isNamed(shape, 'p:pic')) {
    const picture = value(at(shape, 'p:blipFill', 'a:blip'), 'r:embed')
    const path = tools.pack.follow(tools.path, picture)
    return [{ kind: 'picture', ...seen, bytes: tools.pack.bytes(path) }]
  }
  if (isNamed(shape, 'p:graphicFrame')) return readGraphic(shape, seen, tools)
  if (!isNamed(shape, 'p:sp')) return []
  const body = at(shape, 'p:txBody')
  const paragraphs = paragraphsOf(body)
  return [
    { kind: 'words', ...seen, role: roleOf(shape, tools), paragraphs, formulas: all(body, 'm:oMath').length },
  ]
}

function readGraphic(shape: Element, seen: Seen, { path, pack }: ShapeTools): readonly ReadShape[] {
  const data = at(shape, 'a:graphic', 'a:graphicData')
  const table = at(data, 'a:tbl')
  if (table !== undefined) {
    const rows = all(table, 'a:tr').map((row) =>
      all(row, 'a:tc').map((cell) => paragraphsOf(at(cell, 'a:txBody')).join('\n')),
    )
    const style = at(table, 'a:tblPr', 'a:tableStyleId')?.textContent ?? ''
    return [{ kind: 'table', ...seen, rows, style }]
  }
  const chart = at(data, 'c:chart')
  if (chart === undefined) throw new Error('a graphic that is neither table nor chart')
  return [{ kind: 'chart', ...seen, chart: readChart(pack.follow(path, value(chart, 'r:id')), pack) }]
}

/** The first choice that asks for nothing unknown, else the fallback: as the format has readers do. */
function chooseAlternative(shape: Element, { understands }: ShapeTools): Element | undefined {
  const isKnown = (choice: Element): boolean =>
    (value(choice, 'Requires') ?? '')
      .split(' ')
      .every((prefix) => understands.some((name) => meansSpace(choice, prefix, name)))
  const choice = childrenOf(shape).find((one) => isNamed(one, 'mc:Choice') && isKnown(one))
  return choice ?? at(shape, 'mc:Fallback')
}

const propertyHolders = ['p:nvSpPr', 'p:nvPicPr', 'p:nvGraphicFramePr', 'p:nvCxnSpPr', 'p:nvGrpSpPr']

function readSeen(shape: Element): Seen {
  const properties = at(propertyHolders.flatMap((name) => at(shape, name) ?? [])[0], 'p:cNvPr')
  const isDecoration = all(properties, 'adec:decorative').some((mark) => value(mark, 'val') === '1')
  return { alt: value(properties, 'descr'), isDecoration }
}

/** A slide says of a placeholder only which of its layout's it is; the layout says what that is. */
function roleOf(shape: Element, { path, pack }: ShapeTools): string | undefined {
  const own = at(shape, 'p:nvSpPr', 'p:nvPr', 'p:ph')
  if (own === undefined) return undefined
  const [layout] = pack.related(path, 'slideLayout')
  if (layout === undefined) throw new Error(`${path} has no layout`)
  const same = all(pack.xml(layout), 'p:ph').find((one) =>
    value(own, 'idx') === undefined
      ? value(one, 'type') === value(own, 'type')
      : value(one, 'idx') === value(own, 'idx'),
  )
  if (same === undefined) throw new Error(`${path} fills a placeholder that ${layout} has not`)
  return value(same, 'type') ?? 'obj'
}
