import type { Column, ColumnsSlide } from '../../3-deck/model.ts'
import { listItem, printList } from '../print-blocks.ts'
import { printCode } from '../print-code.ts'
import { printImage } from '../print-image.ts'
import { printLine } from '../print-runs.ts'
import { printAttribution, printQuotation } from './quote.ts'

/**
 * A list of two or three items, each with its heading and content. Stepped, the points appear one by one; where a column
 * holds something else, the columns do.
 */
export function printColumns(slide: ColumnsSlide): string {
  const areAllPoints = slide.columns.every((column) => column.content.kind === 'points')
  const marker = slide.isStepped && !areAllPoints ? '*' : '-'
  return slide.columns
    .map((column) => listItem(marker, printColumn(column, slide.isStepped && areAllPoints)))
    .join('\n')
}

function printColumn(column: Column, isStepped: boolean): string {
  const heading = column.heading === undefined ? [] : [`### ${printLine(column.heading.runs)}`]
  return [...heading, ...printContent(column, isStepped)].join('\n\n')
}

function printContent({ content }: Column, isStepped: boolean): readonly string[] {
  if (content.kind === 'points')
    return [printList(content.items, { isNumbered: content.isNumbered, isStepped })]
  if (content.kind === 'text') return [printLine(content.words.runs)]
  if (content.kind === 'quote') return [printQuotation(content.quote), ...printAttribution(content.quote)]
  if (content.kind === 'code') return [printCode(content.code)]
  const caption = [content.image.caption, content.image.credit].flatMap((words) => words ?? [])
  return [printImage(content.image), ...caption.map((words) => printLine(words.runs))]
}
