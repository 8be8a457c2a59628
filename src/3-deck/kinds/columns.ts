import type { OutlineColumn } from '../../2-outline/body-model.ts'
import { type Composer, type Composing, given, optionalWords, toWords } from '../composing.ts'
import type { Column, ColumnContent } from '../part-model.ts'
import { composeCodeBlock } from './code.ts'
import { type CodeRoom, roomOfColumn } from './code-room.ts'
import { composeItems } from './items.ts'
import { composePicture } from './picture.ts'
import { composeQuotation } from './quotation.ts'
import { checkCount, limits } from './too-many.ts'

export const composeColumns: Composer<'columns'> = (body, { keyAt }, composing) => {
  const isRight = checkCount(limits.columns, body.items.length, keyAt, composing.report)
  const room = roomOfColumn(composing.size, body.items.length)
  const columns = body.items.flatMap((column) => composeColumn(column, room, composing) ?? [])
  return isRight && columns.length === body.items.length ? { columns } : undefined
}

function composeColumn(column: OutlineColumn, room: CodeRoom, composing: Composing): Column | undefined {
  if (column.contents.length !== 1) {
    composing.report.add('deck/column-content', column.at, { kinds: column.contents })
    return undefined
  }
  const content = composeContent(column, room, composing)
  if (content === undefined) return undefined
  return {
    ...given('heading', optionalWords(column.heading, composing.report)),
    content,
    ...given('citations', composing.cite(column)),
    at: column.at,
  }
}

function composeContent(
  column: OutlineColumn,
  room: CodeRoom,
  composing: Composing,
): ColumnContent | undefined {
  const { points, text, image, quote, code } = column
  if (points !== undefined) {
    return {
      kind: 'points',
      items: composeItems(points.items, composing),
      isNumbered: points.numbered === true,
    }
  }
  if (text !== undefined)
    return { kind: 'text', paragraphs: text.map((part) => toWords(part, composing.report)) }
  if (quote !== undefined) return { kind: 'quote', quote: composeQuotation(quote, composing) }
  if (code !== undefined) {
    const shown = composeCodeBlock(code, room, column.at, composing)
    return shown === undefined ? undefined : { kind: 'code', code: shown }
  }
  const picture = image === undefined ? undefined : composePicture(image, composing)
  return picture === undefined ? undefined : { kind: 'image', image: picture }
}
