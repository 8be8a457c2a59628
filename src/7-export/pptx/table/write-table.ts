import type { InlineText } from '../../../0-text/model.ts'
import type { Alignment } from '../../../3-deck/part-model.ts'
import type { PartLook } from '../../../6-theme/look-model.ts'
import { cellLiftPx, ruleRisePx } from '../look/calibrate.ts'
import { type BoxEmu, emu } from '../look/slide-size.ts'
import { dropOf, type StyleTools, writeLineSpacing } from '../look/write-text-style.ts'
import { frameGraphic } from '../shapes/frame-graphic.ts'
import { balanceLines, breakLines } from '../text/balance-lines.ts'
import { narrowBox } from '../text/narrow-box.ts'
import { unbreakableWidths } from '../text/text-width.ts'
import type { Inline, RunOptions } from '../text/write-runs.ts'
import { element, type Xml } from '../xml/element.ts'
import { type ColumnNeeds, shareWidth } from './share-width.ts'
import { hasNames, partAt, type TableLook, textOf } from './table-look.ts'

export type CellWords = Pick<InlineText, 'runs'> | undefined

/** A table as it stands on a slide. */
export interface Grid {
  readonly head: readonly CellWords[]
  readonly rows: readonly (readonly CellWords[])[]
  /** By column; absent: as the text runs. */
  readonly align: readonly Alignment[]
  /** How the width is shared out: by what stands in the columns, by names at the left that get no more than their part, or equally. */
  readonly layout: 'auto' | 'names' | 'equal'
}

interface TableFrame {
  readonly look: TableLook
  readonly styleId: string
  readonly box: BoxEmu
  readonly widthPx: number
  readonly ph: Xml<'p:ph'> | undefined
  readonly id: number
  readonly name: string
  readonly alt: string
}

interface TableContext extends StyleTools {
  readonly lang: string
  readonly runs: (words: InlineText, options?: RunOptions) => readonly Inline[]
}

const uri = 'http://schemas.openxmlformats.org/drawingml/2006/table'

/** A written table, and how high it is. */
export interface WrittenTable {
  readonly shape: Xml<'p:graphicFrame'>
  readonly heightPx: number
}

/** Takes a table and its place; gives it as one of PowerPoint's, which takes lines and colors from its style. */
export function writeTable(grid: Grid, frame: TableFrame, context: TableContext): WrittenTable {
  const { look, box } = frame
  const widths = columnWidths(grid, frame)
  const head = measureRow(grid.head, look.heads, 0, widths)
  const rows = grid.rows.map((row) => measureRow(row, look.cells, look.rowPx, widths, hasNames(look)))
  const raisedPx = raiseOf(head, context)
  const heightPx = head.heightPx + rows.reduce((sum, row) => sum + row.heightPx, 0)
  const table = element(
    'a:tbl',
    {},
    element(
      'a:tblPr',
      {
        ...{ firstRow: 1, firstCol: hasNames(look) ? 1 : undefined },
        rtl: context.isRightToLeft ? 1 : undefined,
      },
      element('a:tableStyleId', {}, frame.styleId),
    ),
    element(
      'a:tblGrid',
      {},
      widths.map((width) => element('a:gridCol', { w: emu(width) })),
    ),
    [head, ...rows].map((row, index) =>
      element(
        'a:tr',
        { h: emu(row.heightPx + (index === 0 ? raisedPx : 0)) },
        row.cells.map((cell, column) => writeCell(cell, grid.align[column], context)),
      ),
    ),
  )
  const width = widths.reduce((sum, one) => sum + emu(one), 0)
  const shape = frameGraphic(
    {
      ...frame,
      box: { ...box, y: box.y - emu(raisedPx + ruleRisePx), width, height: emu(heightPx + raisedPx) },
    },
    element('a:graphicData', { uri }, table),
  )
  return { shape, heightPx }
}

/** How far the words of a cell go up, so that they stand where the browser has them. */
function liftOf(look: PartLook, { fonts }: StyleTools): number {
  return dropOf(textOf(look), fonts) - cellLiftPx[look.anchor ?? 'top']
}

/** Where heads have no room above into which their words could rise, the table begins higher by as much. */
function raiseOf({ cells }: MeasuredRow, tools: StyleTools): number {
  return Math.max(0, ...cells.map(({ look }) => liftOf(look, tools) + sparePx - paddingOf(look).top))
}

interface MeasuredCell {
  readonly words: CellWords
  readonly look: PartLook
  /** What it is narrower at its end, so that its lines are balanced. */
  readonly narrowerPx: number
}

interface MeasuredRow {
  readonly cells: readonly MeasuredCell[]
  readonly heightPx: number
}

/** Office makes rows higher where they must be, but not before somebody edits them: the height that text needs is written. */
function measureRow(
  row: readonly CellWords[],
  columns: TableLook['cells'],
  leastPx: number,
  widths: readonly number[],
  isNamed = false,
): MeasuredRow {
  const cells = row.map((words, column) => {
    const look = partAt(columns, column, row.length)
    const { sizePx, linePx, isBold } = textOf(look)
    const { top, right, bottom, left } = paddingOf(look)
    const dress = { isBold: isBold || (isNamed && column === 0), isMono: false }
    const pieces = unbreakableWidths(words?.runs ?? [], sizePx, dress)
    const roomPx = (widths[column] ?? 0) - left - right
    const broken = look.isBalanced === true ? balanceLines(pieces, roomPx) : breakLines(pieces, roomPx)
    const narrowerPx = look.isBalanced === true ? narrowBox([{ broken, roomPx }]) : 0
    return { words, look, narrowerPx, heightPx: top + bottom + broken.lines * linePx }
  })
  return { cells, heightPx: Math.max(leastPx, ...cells.map(({ heightPx }) => heightPx)) }
}

const paddingOf = ({ padding }: PartLook): NonNullable<PartLook['padding']> =>
  padding ?? { top: 0, right: 0, bottom: 0, left: 0 }

/** The words that name rows get at least a seventh and at most three tenths of a table, a first column of two gets two fifths. */
const shares = { names: { least: 1 / 7, most: 0.3 }, firstOfTwo: 0.4 } as const

function columnWidths({ head, rows, layout }: Grid, { look, widthPx }: TableFrame): readonly number[] {
  if (layout === 'equal') return head.map(() => widthPx / head.length)
  const needs = head.map((_head, column): ColumnNeeds => {
    const all = [head, ...rows].map((row, index) => {
      const part = partAt(index === 0 ? look.heads : look.cells, column, head.length)
      const { sizePx, isBold } = textOf(part)
      const { left, right } = paddingOf(part)
      const isName = column === 0 && hasNames(look)
      const pieces = unbreakableWidths(row[column]?.runs ?? [], sizePx, {
        isBold: isBold || isName,
        isMono: false,
      })
      const line = pieces.reduce(
        (sum, { withSpacePx, px }, place) => sum + (place === pieces.length - 1 ? px : withSpacePx),
        0,
      )
      return { least: Math.max(0, ...pieces.map(({ px }) => px)) + left + right, most: line + left + right }
    })
    const least = Math.max(...all.map((cell) => cell.least))
    const most = Math.max(...all.map((cell) => cell.most))
    if (layout === 'names' && column === 0) {
      const { left, right } = paddingOf(look.cells.first)
      const [from, to] = [shares.names.least, shares.names.most].map(
        (share) => share * widthPx + left + right,
      ) as [number, number]
      return { leastPx: Math.max(from, Math.min(least, to)), mostPx: Math.max(from, Math.min(most, to)) }
    }
    const isFirstOfTwo = layout === 'auto' && column === 0 && head.length === 2
    return { leastPx: least, mostPx: most, ...(isFirstOfTwo ? { share: shares.firstOfTwo } : {}) }
  })
  return shareWidth(needs, widthPx)
}

const sides: Readonly<Record<Alignment, string>> = { left: 'l', center: 'ctr', right: 'r' }
const anchors = { top: 't', middle: 'ctr', bottom: 'b' } as const

/** Lines that come out a hair higher must not make their row grow: they find this much room at the side that nothing hangs on. */
const sparePx = 3

const plainBody = [element('a:bodyPr'), element('a:lstStyle')] as const

function writeCell(
  { words, look, narrowerPx }: MeasuredCell,
  align: Alignment | undefined,
  context: TableContext,
): Xml<'a:tc'> {
  const text = textOf(look)
  const lift = liftOf(look, context)
  const { top, right, bottom, left } = paddingOf(look)
  const runs = words === undefined ? [] : context.runs({ plain: '', ...words }, { sizePx: text.sizePx, look })
  const side = align === undefined || (align === 'left' && context.isRightToLeft) ? undefined : sides[align]
  const anchor = look.anchor ?? 'top'
  const isAtEnd = side === undefined || side === 'l'
  const paragraph = element(
    'a:p',
    {},
    element(
      'a:pPr',
      { algn: side, rtl: context.isRightToLeft ? 1 : undefined },
      writeLineSpacing(text, context.fonts),
    ),
    runs,
    runs.length === 0
      ? element('a:endParaRPr', { lang: context.lang, sz: Math.round(text.sizePx * 75) })
      : undefined,
  )
  return element(
    'a:tc',
    {},
    element('a:txBody', {}, ...plainBody, paragraph),
    element('a:tcPr', {
      marL: emu(left + (isAtEnd ? 0 : side === 'r' ? narrowerPx : narrowerPx / 2)),
      marR: emu(right + (isAtEnd ? narrowerPx : side === 'r' ? 0 : narrowerPx / 2)),
      marT: emu(Math.max(0, top - lift - (anchor === 'top' ? 0 : sparePx))),
      marB: emu(Math.max(0, bottom + lift - (anchor === 'bottom' ? 0 : sparePx))),
      anchor: anchors[anchor],
    }),
  )
}
