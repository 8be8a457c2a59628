import { nameSpaces } from '../package/name-spaces.ts'
import { type Part, xmlPart } from '../package/package-part.ts'
import type { WrittenZip } from '../package/write-zip.ts'
import { zipPackage } from '../package/zip-package.ts'
import { element, type Xml } from '../xml/element.ts'
import { type Cell, type ChartCells, columnName, sheetName } from './chart-cells.ts'

const workbookPath = 'xl/workbook.xml'
const sheetPath = 'xl/worksheets/sheet1.xml'
const stylesPath = 'xl/styles.xml'
const partType = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const nameSpace = { 'xmlns:x': 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' }

/** Workbooks differ in their sheets, and seldom in formats. */
let lastWorkbook: WrittenZip | undefined

/** Takes the table of a chart; gives it as a workbook (XLSX) with one sheet: what “Edit Data” opens. */
export function writeWorkbook(cells: ChartCells): Uint8Array {
  const formats = listFormats(cells)
  const parts: readonly Part[] = [
    xmlPart(workbookPath, `${partType}.sheet.main+xml`, workbook(), [
      { type: 'worksheet', path: sheetPath },
      { type: 'styles', path: stylesPath },
    ]),
    xmlPart(sheetPath, `${partType}.worksheet+xml`, worksheet(cells, formats)),
    xmlPart(stylesPath, `${partType}.styles+xml`, styles(formats)),
  ]
  lastWorkbook = zipPackage(parts, [{ type: 'officeDocument', path: workbookPath }], lastWorkbook)
  return lastWorkbook.zip
}

/** `General` comes first, as the format of cells that have none. */
function listFormats({ rows }: ChartCells): readonly string[] {
  const used = rows.flat().flatMap((cell) => (cell.kind === 'number' ? [cell.format] : []))
  return [...new Set(['General', ...used])]
}

function workbook(): Xml<'x:workbook'> {
  return element(
    'x:workbook',
    { ...nameSpace, 'xmlns:r': nameSpaces['xmlns:r'] },
    element('x:sheets', {}, element('x:sheet', { name: sheetName, sheetId: 1, 'r:id': 'rId1' })),
  )
}

function worksheet({ head, rows }: ChartCells, formats: readonly string[]): Xml<'x:worksheet'> {
  const heads = head.map((text): Cell => ({ kind: 'text', text }))
  const all = [heads, ...rows]
  const widths = head.map((_text, column) =>
    Math.min(60, Math.max(10, ...all.map((row) => lengthOf(row[column]) + 2))),
  )
  return element(
    'x:worksheet',
    nameSpace,
    element('x:dimension', { ref: `A1:${columnName(head.length - 1)}${all.length}` }),
    element(
      'x:cols',
      {},
      widths.map((width, column) =>
        element('x:col', { min: column + 1, max: column + 1, width, customWidth: 1 }),
      ),
    ),
    element(
      'x:sheetData',
      {},
      all.map((row, index) =>
        element(
          'x:row',
          { r: index + 1 },
          row.map((cell, column) => writeCell(cell, `${columnName(column)}${index + 1}`, formats)),
        ),
      ),
    ),
  )
}

const lengthOf = (cell: Cell | undefined): number => (cell?.kind === 'text' ? cell.text.length : 8)

function writeCell(cell: Cell, r: string, formats: readonly string[]): Xml<'x:c'> | undefined {
  if (cell.kind === 'gap' || (cell.kind === 'text' && cell.text === '')) return undefined
  if (cell.kind === 'number') {
    return element('x:c', { r, s: formats.indexOf(cell.format) }, element('x:v', {}, String(cell.value)))
  }
  const text = element('x:t', { 'xml:space': 'preserve' }, cell.text)
  return element('x:c', { r, t: 'inlineStr' }, element('x:is', {}, text))
}

/** Numbers below 164 are formats that every spreadsheet knows. */
const firstOwnFormat = 164

function styles(formats: readonly string[]): Xml<'x:styleSheet'> {
  const own = formats.slice(1)
  const plain = { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 }
  const numbers = own.map((formatCode, index) =>
    element('x:numFmt', { numFmtId: firstOwnFormat + index, formatCode }),
  )
  const cells = formats.map((_format, index) =>
    index === 0
      ? element('x:xf', { ...plain, xfId: 0 })
      : element('x:xf', { ...plain, numFmtId: firstOwnFormat + index - 1, xfId: 0, applyNumberFormat: 1 }),
  )
  return element(
    'x:styleSheet',
    nameSpace,
    own.length === 0 ? undefined : element('x:numFmts', { count: own.length }, numbers),
    element(
      'x:fonts',
      { count: 1 },
      element('x:font', {}, element('x:sz', { val: 11 }), element('x:name', { val: 'Calibri' })),
    ),
    // Spreadsheets take these two for granted.
    element(
      'x:fills',
      { count: 2 },
      ['none', 'gray125'].map((patternType) =>
        element('x:fill', {}, element('x:patternFill', { patternType })),
      ),
    ),
    element('x:borders', { count: 1 }, element('x:border')),
    element('x:cellStyleXfs', { count: 1 }, element('x:xf', plain)),
    element('x:cellXfs', { count: cells.length }, cells),
    element('x:cellStyles', { count: 1 }, element('x:cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })),
  )
}
