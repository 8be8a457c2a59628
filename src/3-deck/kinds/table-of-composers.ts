import { countWords } from '../../0-text/count-words.ts'
import type { OutlineKind } from '../../2-outline/model.ts'
import { type Composer, given, toWords } from '../composing.ts'
import { composeCode } from './code.ts'
import { composeColumns } from './columns.ts'
import { composeCompare } from './compare.ts'
import { composeItems } from './items.ts'
import { composeMath } from './math.ts'
import { composePicture } from './picture.ts'
import { composeQuotation } from './quotation.ts'
import { composeTable } from './table.ts'
import { checkCount, limits } from './too-many.ts'

const composePoints: Composer<'points'> = (body, { keyAt }, composing) => {
  checkCount(limits.points, body.items.length, keyAt, composing.report)
  return { items: composeItems(body.items, composing), isNumbered: body.numbered === true }
}

const composeTimeline: Composer<'timeline'> = (body, { keyAt }, composing) => {
  if (!checkCount(limits.timeline, body.items.length, keyAt, composing.report)) return undefined
  return {
    events: body.items.map((event) => ({
      date: toWords(event.date, composing.report),
      words: toWords(event.text, composing.report),
      ...given('citations', composing.cite(event)),
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
  statement: composeStatement,
  numbers: composeNumbers,
  table: composeTable,
  image: composeImage,
  code: composeCode,
  math: composeMath,
}
