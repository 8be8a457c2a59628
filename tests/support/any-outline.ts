import fc from 'fast-check'

import { hardCode, hardLines, hardTex, hardText, visibleText } from './hard-text.ts'
import type { TypedOutline } from './render-outline.ts'

const t = hardText
const title = visibleText
const some = <T>(of: fc.Arbitrary<T>, most = 3): fc.Arbitrary<T[]> =>
  fc.array(of, { minLength: 1, maxLength: most })
const maybe = <T extends object>(record: fc.Arbitrary<T>): fc.Arbitrary<Partial<T>> =>
  fc.tuple(record, fc.boolean()).map(([value, isThere]) => (isThere ? value : {}))
const formats = ['html', 'pdf', 'pptx', 'notes', 'students']
const pictureBehind = fc.record({ file: fc.constant('wave.png') })
const frame = fc
  .tuple(
    maybe(fc.record({ steps: fc.boolean() })),
    maybe(fc.record({ notes: hardLines })),
    maybe(fc.record({ split: fc.boolean(), only: fc.subarray(formats, { minLength: 1 }) })),
    maybe(fc.record({ background: fc.oneof(fc.constantFrom('dark', 'accent', 'tint'), pictureBehind) })),
    maybe(fc.record({ skip: fc.boolean() })),
    maybe(fc.record({ also: fc.record({ cite: t }).map((source) => [source]) })),
  )
  .map((parts) => Object.assign({}, ...parts) as object)
const item = fc.oneof(t, fc.record({ text: t, points: some(t, 2) }))
const points = fc.oneof(some(item), fc.record({ items: some(item), numbered: fc.boolean() }))
const picture = fc
  .tuple(
    fc.record({ file: fc.constant('wave.png'), alt: t }),
    maybe(fc.record({ caption: t })),
    maybe(fc.record({ credit: t })),
    maybe(fc.record({ fit: fc.constantFrom('contain', 'cover') })),
  )
  .map((parts) => Object.assign({}, ...parts) as object)
const quote = fc
  .tuple(fc.record({ text: visibleText }), maybe(fc.record({ by: t })), maybe(fc.record({ where: t })))
  .map((parts) => Object.assign({}, ...parts) as object)
/** Paragraphs, parted by blank lines. */
const prose = some(visibleText).map((paragraphs) => paragraphs.join('\n\n'))
const column = fc
  .tuple(
    maybe(fc.record({ heading: visibleText })),
    fc.oneof(
      fc.record({ points }),
      fc.record({ text: prose }),
      fc.record({ quote }),
      fc.record({ image: picture }),
      fc.record({ code: hardCode.map((text) => ({ text })) }),
    ),
  )
  .map((parts) => Object.assign({}, ...parts) as object)
const flatItem = fc.oneof(t, fc.record({ text: t }))
const question = fc
  .tuple(
    fc.record({ text: visibleText }),
    maybe(fc.record({ answer: visibleText })),
    maybe(fc.record({ choices: fc.array(flatItem, { minLength: 2, maxLength: 6 }) })),
  )
  .map((parts) => Object.assign({}, ...parts) as object)
const definition = fc.record({ term: t, meaning: t })
const row = (width: number): fc.Arbitrary<string[]> =>
  fc.array(fc.oneof(t, fc.constant('')), { minLength: width, maxLength: width })

const figure = fc.integer({ min: 1, max: 9999 }).map(String)

/** A slide of each kind, with anything in every position that takes words. */
const slides: { readonly [kind: string]: fc.Arbitrary<object> } = {
  section: fc.record({ section: title }),
  points: fc.record({ title, points }),
  columns: fc.record({ title, columns: fc.array(column, { minLength: 2, maxLength: 3 }) }),
  sides: fc.record({
    title,
    compare: fc.array(fc.record({ heading: t, points: some(t) }), { minLength: 2, maxLength: 2 }),
  }),
  aspects: fc.record({
    title,
    compare: fc.record({ header: row(2), rows: some(fc.record({ aspect: t, cells: row(2) })) }),
  }),
  timeline: fc.record({ title, timeline: some(fc.record({ date: t, text: t })) }),
  quote: fc.record({ quote }),
  statement: fc.record({ statement: visibleText }),
  thesis: fc.record({ title, statement: t }),
  scaled: fc.record({
    title,
    timeline: fc
      .array(fc.record({ date: fc.integer({ min: -3000, max: 2100 }), text: t }), {
        minLength: 1,
        maxLength: 8,
      })
      .map((events) => ({ scale: true, items: events.sort((a, b) => a.date - b.date) })),
  }),
  flow: fc.record({ title, flow: fc.array(flatItem, { minLength: 2, maxLength: 6 }) }),
  chain: fc.record({
    title,
    flow: fc.record({
      items: fc.array(flatItem, { minLength: 4, maxLength: 6 }),
      arrows: some(fc.oneof(t, fc.constant(''))),
    }),
  }),
  text: fc.record({ title, text: fc.oneof(prose, fc.record({ text: prose })) }),
  question: fc.record({ question: fc.oneof(visibleText, question) }),
  titledQuestion: fc.record({ title, question }),
  definition: fc.record({ title, definition: fc.oneof(definition, some(definition, 4)) }),
  numbers: fc.record({ title, numbers: some(fc.record({ value: t, label: t })) }),
  table: fc.record({ title, table: fc.record({ header: row(2), rows: some(row(2)), caption: t }) }),
  chart: fc.record({
    title,
    chart: fc.record({
      type: fc.constantFrom('bar', 'stacked', 'line', 'area', 'scatter'),
      header: row(3),
      rows: fc.array(fc.tuple(t, figure, figure), { minLength: 2, maxLength: 5 }),
      unit: t,
      caption: t,
    }),
  }),
  slices: fc.record({
    title,
    chart: fc.record({
      type: fc.constantFrom('pie', 'donut'),
      header: row(2),
      rows: fc.array(fc.tuple(t, figure), { minLength: 2, maxLength: 5 }),
      caption: t,
    }),
  }),
  image: fc.record({ image: picture }),
  code: fc.record({
    title,
    code: fc
      .tuple(
        fc.record({ text: hardCode }),
        maybe(fc.record({ language: fc.constantFrom('python', 'json', 'text') })),
        maybe(fc.record({ highlight: fc.constant(1) })),
      )
      .map((parts) => Object.assign({}, ...parts) as object),
  }),
  math: fc.record({
    title,
    math: fc.record({ text: hardTex, symbols: some(fc.record({ term: hardTex, meaning: t })) }),
  }),
  agenda: fc.record({ title, agenda: fc.constant(true) }),
  references: fc.record({ title, references: some(fc.record({ cite: t })) }),
}

const head = {
  lang: fc.constant('en'),
  title,
  subtitle: t,
  by: t,
  date: t,
  cover: fc.record({ notes: hardLines }),
}
const withFrame = (slide: fc.Arbitrary<object>): fc.Arbitrary<object> =>
  fc.tuple(slide, frame).map(([body, rest]) => ({ ...rest, ...body }))

/** An outline without a fault: a slide of each kind, and words that are hard to print in every position. */
export const anyOutline = fc.record({ ...head, slides: fc.tuple(...Object.values(slides).map(withFrame)) })

/** As `anyOutline`, with one or two slides: small enough to be changed thousands of times. */
export const aFewSlides = fc.record({
  ...head,
  slides: some(withFrame(fc.oneof(...Object.values(slides))), 2),
})

/** A slide of one kind, and what may stand on any. */
export const anySlideOf: { readonly [kind: string]: fc.Arbitrary<object> } = Object.fromEntries(
  Object.entries(slides).map(([kind, slide]) => [kind, withFrame(slide)]),
)

/** An outline of these slides. */
export const outlineOf = (all: fc.Arbitrary<object[]>): fc.Arbitrary<TypedOutline> =>
  fc.record({ ...head, slides: all })
