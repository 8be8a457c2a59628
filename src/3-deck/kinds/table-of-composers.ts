import { countWords } from '../../0-text/count-words.ts'
import type { OutlineKind } from '../../2-outline/body-model.ts'
import { type Composer, given, toWords } from '../composing.ts'
import { composeChart } from './chart.ts'
import { composeCode } from './code.ts'
import { composeColumns } from './columns.ts'
import { composeCompare } from './compare.ts'
import { composeFlow } from './flow.ts'
import { composeItems } from './items.ts'
import { composeMath } from './math.ts'
import { composePicture } from './picture.ts'
import { composeQuestion } from './question.ts'
import { composeQuotation } from './quotation.ts'
import { composeTable } from './table.ts'
import { composeTimeline } from './timeline.ts'
import { checkCount, limits } from './too-many.ts'

const composePoints: Composer<'points'> = (body, { keyAt }, composing) => {
  checkCount(limits.points, body.items.length, keyAt, composing.report)
  return { items: composeItems(body.items, composing), isNumbered: body.numbered === true }
}

const composeDefinition: Composer<'definition'> = (body, { keyAt }, composing) => {
  if (!checkCount(limits.definition, body.items.length, keyAt, composing.report)) return undefined
  return {
    definitions: body.items.map((one) => ({
      term: toWords(one.term, composing.report),
      meaning: toWords(one.meaning, composing.report),
      ...given('citations', composing.cite(one)),
    })),
  }
}

const composeNumbers: Composer<'numbers'> = (body, { keyAt }, composing) => {
  if (!checkCount(limits.numbers, body.items.length, keyAt, composing.report)) return undefined
  return {
    numbers: body.items.map((number) => ({
      value: toWords(number.value, composing.report),
      label: toWords(number.label, composing.report),
      ...given('citations', composing.cite(number)),
    })),
  }
}

const composeQuote: Composer<'quote'> = (body, _place, composing) => {
  const quote = composeQuotation(body, composing)
  return { quote, wordCount: countWords(quote.words.plain, composing.lang) }
}

const composeStatement: Composer<'statement'> = (body, _place, composing) => {
  composing.cite(body)
  return { statement: toWords(body.text, composing.report) }
}

const composeText: Composer<'text'> = (body, _place, composing) => {
  composing.cite(body)
  const paragraphs = body.text.map((part) => toWords(part, composing.report))
  const wordCount = paragraphs.reduce((sum, { plain }) => sum + countWords(plain, composing.lang), 0)
  return { paragraphs, wordCount }
}

const composeImage: Composer<'image'> = (body, _place, composing) => {
  const image = composePicture(body, composing)
  return image === undefined ? undefined : { image }
}

/** Kinds that take all they show from their own body; section, agenda and references are made by `compose-deck.ts`. */
export type BodyKind = Exclude<OutlineKind, 'section' | 'agenda' | 'references'>

export const composers: { readonly [K in BodyKind]: Composer<K> } = {
  points: composePoints,
  columns: composeColumns,
  compare: composeCompare,
  timeline: composeTimeline,
  quote: composeQuote,
  flow: composeFlow,
  statement: composeStatement,
  text: composeText,
  question: composeQuestion,
  definition: composeDefinition,
  numbers: composeNumbers,
  table: composeTable,
  chart: composeChart,
  image: composeImage,
  code: composeCode,
  math: composeMath,
}
