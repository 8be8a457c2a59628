import fc from 'fast-check'

/** What stands behind the colon of a key, or behind a dash, in the column of that key or dash; with its line end. */
type Value = (column: number) => string

const margin = (width: number): string => ' '.repeat(width)
/** The same in every column. */
const always =
  (text: string): Value =>
  () =>
    text

const sound = [
  ...['alpha', 'beta gamma', 'it is, or not', "it's", 'a "b" c', '“x” y', '(a)', 'p1.2', 'own', '50 %', '.5'],
  ...['true', 'No', 'null', '~', '-3', '+1.5', '1e9', '0x1F', '0o17', '2026-01-01', '16:9', '--', '中文字'],
  ...['a#b', 'a - b', 'https://a.b/c?d#e', 'é\u00a0', '🎉', '\\rho', '='],
]
/** What YAML has other plans with. */
const odd = [
  ...['x: y', 'a:', ': a', 'a # b', '# a', '-', '- a', '? a', 'b}', 'w]', '{ a', ',', '|', '>', 'a\tb'],
  ...['&a b', '*a', '!!str a', '<<', '@a', '`a`', '%a', '---', '...'],
]
const words = fc.constantFrom(...sound, ...odd)
const plain = fc.oneof({ weight: 20, arbitrary: fc.constantFrom(...sound) }, { weight: 1, arbitrary: words })
const oddlyQuoted = [
  ...['""', "''", '"a\\tb \\u4e2d\\/"', '"\\x41"', '"\\q"', '"a" b', "'a'b", '"a', '"a\n    b"'],
]
const quoted = fc.oneof(
  { weight: 9, arbitrary: words.map((text) => JSON.stringify(text)) },
  { weight: 9, arbitrary: words.map((text) => `'${text.replaceAll("'", "''")}'`) },
  { weight: 2, arbitrary: fc.constantFrom(...oddlyQuoted) },
)
/** What may stand before the end of a line. */
const comment = fc.oneof(
  { weight: 8, arbitrary: fc.constant('') },
  { weight: 2, arbitrary: fc.constantFrom(' # c', ' # c', '  # c: d', ' ', ' #') },
)
/** Lines that say nothing. */
const gap: fc.Arbitrary<Value> = fc.oneof(
  { weight: 8, arbitrary: fc.constant(() => '') },
  {
    weight: 2,
    arbitrary: fc.constantFrom<Value>(
      ...[() => '\n', () => '   \n', () => '# c\n', () => '#c\n', () => ' # c\n'],
      ...[(column: number) => `${margin(column)}# c\n`, (column: number) => `${margin(column + 2)}#c\n`],
    ),
  },
)

const onLine = fc
  .tuple(fc.constantFrom(' ', ' ', '  '), fc.oneof(plain, quoted), comment)
  .map(([space, text, end]) => always(`${space}${text}${end}\n`))

const below: fc.Arbitrary<Value> = fc
  .tuple(comment, gap, fc.integer({ min: 1, max: 4 }), fc.oneof(plain, quoted), comment)
  .map(([first, between, by, text, end]) => (column): string => {
    return `${first}\n${between(column)}${margin(column + by)}${text}${end}\n`
  })

const folded: fc.Arbitrary<Value> = fc
  .tuple(
    plain,
    fc.array(fc.tuple(fc.constantFrom('\n', '\n', ' \n', '\n\n', '\n  \n'), fc.nat(4), plain)),
    comment,
  )
  .map(([first, lines, end]) => (column): string => {
    const more = lines.map(([ends, by, text]) => `${ends}${margin(column + by)}${text}`)
    return ` ${first}${more.join('')}${end}\n`
  })

const blockLine: fc.Arbitrary<Value> = fc.oneof(
  { weight: 6, arbitrary: words.map((text) => (column: number) => `${margin(column)}${text}\n`) },
  { weight: 1, arbitrary: words.map((text) => (column: number) => `${margin(column + 2)}${text}  \n`) },
  { weight: 2, arbitrary: fc.nat(6).map((width) => always(`${margin(width)}\n`)) },
)
const block: fc.Arbitrary<Value> = fc
  .tuple(
    fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom('|', '>', '|-', '>-') },
      { weight: 1, arbitrary: fc.constantFrom('|+', '>2', '| # c', '|x') },
    ),
    fc.integer({ min: 1, max: 4 }),
    fc.array(blockLine, { minLength: 1, maxLength: 6 }),
  )
  .map(([sign, by, lines]) => (column): string => {
    return ` ${sign}\n${lines.map((line) => line(column + by)).join('')}`
  })

const { flow } = fc.letrec<{ flow: string; value: string }>((tie) => {
  const space = fc.constantFrom(' ', ' ', ' ', '', '', '  ', '\n        ')
  const key = fc.constantFrom('a', 'text', '"b"', "'c'", 'd e', '"f" ')
  const colon = fc.constantFrom(': ', ': ', ':', ' : ', ':  ')
  const value = fc.oneof(
    { maxDepth: 2 },
    fc.constantFrom('w', 'beta gamma', '-3', 'a#b', 'it is'),
    plain,
    quoted,
    tie('flow'),
  )
  const items = fc.array(fc.tuple(space, value), { maxLength: 4 })
  const pairs = fc.array(fc.tuple(space, key, colon, value), { maxLength: 4 })
  const last = fc.constantFrom('', '', '', ',', ' ')
  return {
    value,
    flow: fc.oneof(
      fc.tuple(items, last).map(([all, end]) => `[${all.map((one) => one.join('')).join(',')}${end}]`),
      fc.tuple(pairs, last).map(([all, end]) => `{${all.map((one) => one.join('')).join(',')}${end}}`),
    ),
  }
})
const inBrackets: fc.Arbitrary<Value> = fc
  .tuple(flow, comment)
  .map(([text, end]) => always(` ${text}${end}\n`))

const keys = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom('title', 'a', 'b', '"q"', "'s'", 'two words', '中', 'x-y', '1') },
  { weight: 1, arbitrary: fc.constantFrom('a ', '<<', '"a" ', '-', '?') },
)
/** Mostly deeper: a list may begin in the column of its key, a map may not. */
const deeper = fc.constantFrom(2, 2, 2, 4, 1, 3, 0)

/** Each begins on a line whose margin stands already. */
const printList =
  (items: readonly (readonly [Value, Value | readonly [number, Value]])[]): Value =>
  (column) => {
    const print = (item: Value | readonly [number, Value]): string =>
      typeof item === 'function' ? item(column) : margin(item[0]) + item[1](column + 1 + item[0])
    return items
      .map(
        ([between, item], index) => `${index === 0 ? '' : between(column) + margin(column)}-${print(item)}`,
      )
      .join('')
  }

const printMap =
  (pairs: readonly (readonly [Value, string, Value])[]): Value =>
  (column) =>
    pairs
      .map(
        ([between, key, value], index) =>
          `${index === 0 ? '' : between(column) + margin(column)}${key}:${value(column)}`,
      )
      .join('')

const printBelow =
  ([end, between, by, inner]: readonly [string, Value, number, Value]): Value =>
  (column) =>
    `${end}\n${between(column)}${margin(column + by)}${inner(column + by)}`

/** YAML of lists and maps in lines, with much of what may stand in them: half of it has faults. */
export const anyYaml: fc.Arbitrary<string> = fc
  .letrec<{ list: Value; map: Value; value: Value; collection: Value }>((tie) => {
    const nothing = comment.map((end) => always(`${end}\n`))
    const scalars = [onLine, onLine, onLine, below, folded, block, inBrackets, nothing]
    const onDashLine = fc.tuple(fc.integer({ min: 1, max: 3 }), tie('collection'))
    const few = { minLength: 1, maxLength: 4 }
    return {
      value: fc.oneof(
        { maxDepth: 4 },
        ...scalars,
        fc.tuple(comment, gap, deeper, tie('collection')).map(printBelow),
      ),
      collection: fc.oneof(tie('list'), tie('map')),
      list: fc.array(fc.tuple(gap, fc.oneof(tie('value'), onDashLine)), few).map(printList),
      map: fc.array(fc.tuple(gap, keys, tie('value')), few).map(printMap),
    }
  })
  .collection.map((print) => print(0))
