import { type Language, longWord } from './say-words.ts'
import { type Body, bodies, type Say, sayIn } from './slide-makers.ts'

/** An outline of one slide that grows, and the slide's id. */
export interface GrowingSlide {
  /** Unique: kind, axis and what is special. */
  readonly name: string
  readonly kind: string
  /** How it comes to be too much. */
  readonly axis: 'tall' | 'wide' | 'cut' | 'overlap'
  readonly lang: Language
  readonly format: '16:9' | '4:3'
  readonly theme: 'lectern' | 'boxed'
  /** What it grows by. */
  readonly step: 'word' | 'item' | 'line' | 'term' | 'letter'
  readonly outline: (size: number) => object
}

interface Row {
  readonly lang?: Language
  readonly format?: '4:3'
  readonly theme?: 'boxed'
  readonly step?: GrowingSlide['step']
  /** The body of the slide; or the whole outline, for slides that are made of more than a body. */
  readonly body?: (size: number, tell: Say, seed: number) => Body
  readonly outline?: (size: number, tell: Say) => { readonly slides: readonly object[] } & Body
  /** What the slide has besides title and body. */
  readonly more?: Body
}

const sourced = { from: 'p1.1' }
const sections = (tell: Say, count: number, words: number, last: number): readonly object[] =>
  Array.from({ length: count }, (_none, nth) => ({
    section: tell(nth === count - 1 ? last : words, nth + 1),
  }))

/** Name: `kind/axis/what is special`. Half of the table of cases: each is asked at two sizes, a hair apart. */
const rows: { readonly [name: string]: Row } = {
  'points/tall/last of six': { body: (size, tell) => bodies.lastPoint(tell, size, 6, 8) },
  'points/tall/compounds': { lang: 'de', body: (size, tell) => bodies.lastPoint(tell, size, 4, 5) },
  'points/tall/Chinese': { lang: 'zh', body: (size, tell) => bodies.lastPoint(tell, size, 5, 12) },
  'points/tall/Arabic': { lang: 'ar', body: (size, tell) => bodies.lastPoint(tell, size, 5, 8) },
  'points/tall/Hebrew': { lang: 'he', body: (size, tell) => bodies.lastPoint(tell, size, 7, 6) },
  'points/tall/Russian': { lang: 'ru', body: (size, tell) => bodies.numberedPoints(tell, size, 5, 6) },
  'points/tall/narrow': { format: '4:3', body: (size, tell) => bodies.lastPoint(tell, size, 4, 9) },
  'points/tall/more of them': { step: 'item', body: (size, tell) => bodies.morePoints(tell, size, 15) },
  'points/tall/with source line': {
    step: 'item',
    body: (size, tell) => bodies.morePoints(tell, size, 12),
    more: sourced,
  },
  'points/tall/nested': { step: 'item', body: (size, tell) => bodies.nestedPoints(tell, size) },
  'points/tall/one long': { body: (size, tell) => bodies.onePoint(tell, size) },
  'points/tall/URLs': { step: 'item', body: (size, _tell, seed) => bodies.urls(seed, size) },
  'points/tall/long words': { body: (size, _tell, seed) => bodies.longWords(seed, size, 45) },
  'points/wide/formula in the line': { step: 'term', body: (size) => bodies.inlineFormula(size) },
  'points/tall/long title': {
    outline: (size, tell) => ({
      slides: [{ id: 'case', title: tell(size), ...bodies.lastPoint(tell, 9, 5, 9) }],
    }),
  },
  'title/tall/title': { outline: (size, tell) => ({ title: tell(size), by: tell(3, 1), slides: [end] }) },
  'title/tall/subtitle over a name': {
    outline: (size, tell) => ({ title: tell(5), subtitle: tell(size, 1), by: tell(16, 2), slides: [end] }),
  },
  'section/tall/name': {
    outline: (size, tell) => ({ slides: [{ id: 'case', section: tell(size) }, end] }),
  },
  'section/tall/list of sections': {
    outline: (size, tell) => ({
      slides: [{ id: 'case', section: tell(3) }, ...sections(tell, 7, 4, size)],
    }),
  },
  'section/tall/narrow and long word': {
    format: '4:3',
    outline: (size, tell) => ({
      slides: [{ id: 'case', section: `${longWord(7, size)} ${tell(2)}` }, ...sections(tell, 3, 3, 3)],
    }),
    step: 'letter',
  },
  'columns/tall/two texts': { body: (size, tell) => bodies.columns(tell, size, 2, 12) },
  'columns/tall/three texts': { lang: 'de', body: (size, tell) => bodies.columns(tell, size, 3, 5) },
  'columns/tall/points': { step: 'item', body: (size, tell) => bodies.columnPoints(tell, size, 7) },
  'columns/tall/quotation': { lang: 'he', body: (size, tell) => bodies.columnQuote(tell, size) },
  'columns/tall/caption of a tall picture': {
    body: (size, tell) => bodies.columnPicture(tell, size, 'tall.png'),
  },
  'columns/tall/heading over code': { body: (size, tell) => bodies.columnCode(tell, size) },
  'compare/tall/sides': { body: (size, tell) => bodies.sides(tell, size, 4, 6) },
  'compare/tall/aspects': { body: (size, tell) => bodies.aspects(tell, size, 4), more: sourced },
  'compare/wide/long words': { step: 'letter', body: (size, _tell, seed) => bodies.wideAspects(seed, size) },
  'timeline/tall/across': { body: (size, tell) => bodies.timeline(tell, size, 3) },
  'timeline/tall/down': { lang: 'ar', body: (size, tell) => bodies.timeline(tell, size, 7) },
  'flow/tall/down': { body: (size, tell) => bodies.flow(tell, size, 5, 7) },
  'flow/tall/across and narrow': {
    format: '4:3',
    lang: 'zh',
    body: (size, tell) => bodies.flow(tell, size, 6, 9),
  },
  'flow/overlap/words on arrows': { body: (size, tell) => bodies.flowArrows(tell, size, 4, 10) },
  'quote/tall/plain': { body: (size, tell) => bodies.quote(tell, size), more: { title: undefined } },
  'quote/tall/Chinese': { lang: 'zh', body: (size, tell) => bodies.quote(tell, size), more: sourced },
  'quote/overlap/label': {
    outline: (size, tell) => ({ slides: [{ id: 'case', title: tell(size), ...bodies.quote(tell, 90) }] }),
  },
  'statement/tall/plain': { body: (size, tell) => bodies.statement(tell, size), more: { title: undefined } },
  'text/tall/paragraph': { body: (size, tell) => bodies.text(tell, size) },
  'text/tall/paragraphs, narrow': {
    format: '4:3',
    step: 'item',
    body: (size, tell) => bodies.paragraphs(tell, size, 14),
  },
  'question/tall/plain': { body: (size, tell) => bodies.question(tell, size), more: { title: undefined } },
  'question/tall/choices': { body: (size, tell) => bodies.choices(tell, size, 4) },
  'question/tall/answer': { body: (size, tell) => bodies.answer(tell, size) },
  'definition/tall/one': { lang: 'de', body: (size, tell) => bodies.definition(tell, size, 1) },
  'definition/tall/four': { body: (size, tell) => bodies.definition(tell, size, 4) },
  'numbers/tall/label': { body: (size, tell) => bodies.numbers(tell, size, 4) },
  'table/tall/last cell': { body: (size, tell) => bodies.table(tell, size, 4, 7, 2) },
  'table/tall/more rows': {
    step: 'item',
    body: (size, tell) => bodies.moreRows(tell, size, 3, 12),
    more: sourced,
  },
  'table/wide/more columns': {
    step: 'item',
    body: (size, _tell, seed) => bodies.moreColumns(seed, size, 13),
  },
  'table/wide/long words in eight columns': {
    step: 'letter',
    body: (size, _tell, seed) => bodies.moreColumns(seed, 8, size),
  },
  'table/tall/caption': { body: (size, tell) => bodies.tableCaption(tell, size) },
  'chart/tall/caption': { body: (size, tell) => bodies.chart(tell, size) },
  'image/tall/caption of a tall picture': { body: (size, tell) => bodies.picture(tell, size, 'tall.png') },
  'image/tall/caption of a wide picture': {
    format: '4:3',
    body: (size, tell) => bodies.picture(tell, size, 'wide.png'),
    more: sourced,
  },
  'code/tall/title of many lines': {
    outline: (size, tell) => ({ slides: [{ id: 'case', title: tell(size), ...bodies.code(13) }] }),
  },
  'math/wide/sum': { step: 'term', body: (size) => bodies.wideFormula(size) },
  'math/tall/rows': { step: 'line', body: (size) => bodies.tallFormula(size) },
  'math/tall/symbols': { body: (size, tell) => bodies.symbols(tell, size) },
  'agenda/tall/long names': {
    outline: (size, tell) => ({ slides: [{ id: 'case', agenda: true }, ...sections(tell, 6, 9, size)] }),
  },
  'references/tall/more of them': { step: 'item', body: (size, tell) => bodies.references(tell, size, 9) },
  'points/cut/box of a list': {
    theme: 'boxed',
    step: 'item',
    body: (size, tell) => bodies.morePoints(tell, size, 6),
  },
  'text/cut/box of a text': { theme: 'boxed', body: (size, tell) => bodies.text(tell, size) },
  'code/cut/long line': {
    theme: 'boxed',
    step: 'word',
    body: (size, _tell, seed) => bodies.codeLine(seed, size),
  },
  'table/tall/box of a table': {
    theme: 'boxed',
    step: 'item',
    body: (size, tell) => bodies.moreRows(tell, size, 3, 6),
  },
  'quote/cut/word that does not break': {
    theme: 'boxed',
    step: 'letter',
    body: (size, _tell, seed) => ({ quote: longWord(seed, size) }),
  },
}

const end = { statement: 'The end' }

export const growingSlides: readonly GrowingSlide[] = Object.entries(rows).map(([name, row], index) => {
  const [kind = '', axis = ''] = name.split('/')
  const { lang = 'en', format = '16:9', theme = 'lectern', step = 'word', body, outline, more } = row
  const seed = index + 1
  const tell = sayIn(lang, seed)
  const shown = (size: number): object =>
    outline?.(size, tell) ?? {
      slides: [{ id: 'case', title: tell(4), ...body?.(size, tell, seed), ...more }, end],
    }
  return {
    ...{ name, kind, axis: axis as GrowingSlide['axis'], lang, format, theme, step },
    outline: (size) => ({ title: 'Mills', lang, size: format, theme, ...shown(size) }),
  }
})
