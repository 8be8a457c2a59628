import fc from 'fast-check'
import { hardCode, hardLines, hardTex, hardText, visibleText } from './hard-text.ts'

const t = hardText
const title = visibleText
const some = <T>(of: fc.Arbitrary<T>, most = 3): fc.Arbitrary<T[]> =>
  fc.array(of, { minLength: 1, maxLength: most })
const maybe = <T extends object>(record: fc.Arbitrary<T>): fc.Arbitrary<Partial<T>> =>
  fc.tuple(record, fc.boolean()).map(([value, isThere]) => (isThere ? value : {}))
const frame = fc
  .tuple(
    maybe(fc.record({ steps: fc.boolean() })),
    maybe(fc.record({ notes: hardLines })),
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
  )
  .map((parts) => Object.assign({}, ...parts) as object)
const quote = fc
  .tuple(fc.record({ text: visibleText }), maybe(fc.record({ by: t })), maybe(fc.record({ where: t })))
  .map((parts) => Object.assign({}, ...parts) as object)
const column = fc
  .tuple(
    maybe(fc.record({ heading: visibleText })),
    fc.oneof(
      fc.record({ points }),
      fc.record({ text: t }),
      fc.record({ quote }),
      fc.record({ image: picture }),
      fc.record({ code: hardCode.map((text) => ({ text })) }),
    ),
  )
  .map((parts) => Object.assign({}, ...parts) as object)
const row = (width: number): fc.Arbitrary<string[]> =>
  fc.array(fc.oneof(t, fc.constant('')), { minLength: width, maxLength: width })

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
  numbers: fc.record({ title, numbers: some(fc.record({ value: t, label: t })) }),
  table: fc.record({ title, table: fc.record({ header: row(2), rows: some(row(2)), caption: t }) }),
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

/** As `anyOutline`, with a few slides. */
export const someSlides = fc.record({
  ...head,
  slides: some(withFrame(fc.oneof(...Object.values(slides))), 4),
})
