import type { ColumnsSlide } from '../../3-deck/model.ts'
import type { Column } from '../../3-deck/part-model.ts'
import { listItem, printList } from '../print-blocks.ts'
import { printCode } from '../print-code.ts'
import { printCaption, printImage } from '../print-image.ts'
import { printLine } from '../print-runs.ts'
import { printAttribution, printQuotation } from './quote.ts'

/** How many columns; `cover-2` where a picture fills the second one. */
export function columnClasses({ columns }: ColumnsSlide): readonly string[] {
  const covers = columns.flatMap(({ content }, index) =>
    content.kind === 'image' && content.image.fit === 'cover' ? [`cover-${index + 1}`] : [],
  )
  return [columns.length === 2 ? 'two' : 'three', ...covers]
}

/**
 * A list of two or three items, each with its heading and content. Stepped, the points appear one by one; where a column
 * holds something else, the columns do.
 */
export function printColumns(slide: ColumnsSlide): string {
  const areAllPoints = slide.columns.every((column) => column.content.kind === 'points')
  const marker = slide.isStepped && !areAllPoints ? '*' : '-'
  // A list without blank lines has no paragraphs around its pictures, and only a paragraph is as large as its column.
  const covers = slide.columns.some(
    ({ content }) => content.kind === 'image' && content.image.fit === 'cover',
  )
  return slide.columns
    .map((column) => listItem(marker, printColumn(column, slide.isStepped && areAllPoints)))
    .join(covers ? '\n\n' : '\n')
}

function printColumn(column: Column, isStepped: boolean): string {
  const heading = column.heading === undefined ? [] : [`### ${printLine(column.heading.runs)}`]
  return [...heading, ...printContent(column, isStepped)].join('\n\n')
}

function printContent({ content }: Column, isStepped: boolean): readonly string[] {
  if (content.kind === 'points')
    return [printList(content.items, { isNumbered: content.isNumbered, isStepped })]
  if (content.kind === 'text') return content.paragraphs.map((words) => printLine(words.runs))
  if (content.kind === 'quote') return [printQuotation(content.quote), ...printAttribution(content.quote)]
  if (content.kind === 'code') return [printCode(content.code)]
  return [printImage(content.image), ...printCaption(content.image)]
}
