import fc from 'fast-check'

/** What YAML, or the language of outlines, reads as more than text; and what no file should hold. */
export const hostileBits = [
  ...['\n', '\r\n', '\r', '  ', '\t', ' ', ':', ': ', '- ', '? ', '# ', ', ', '[', ']', '{', '}'],
  ...['&a ', '*a', '!!str ', '!', '|', '|-\n', '>', '>+2\n', '"', "'", '\\', '%YAML 1.1\n', '---\n', '...\n'],
  ...['<<: ', '~', '@', '`', '\u0000', '\u001b', '\ufeff', '\ud800', '\u0085', '\u2028', '😀', '中'],
  ...['__proto__: 1\n', 'constructor', 'null', 'true', '1e9', 'slides:', 'points:', 'from: p1', 'id: x'],
  ...['from: second:p9', 'title:', '  - section: x\n', 'columns: [', 'agenda:\n'],
] as const

const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true })

/** One change of a text: of its characters, or of its lines. */
const textChange: fc.Arbitrary<(text: string) => string> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(place, fc.nat(40), fc.constantFrom(...hostileBits)).map(insert) },
  { weight: 1, arbitrary: fc.tuple(place, fc.integer({ min: 1, max: 40 })).map(cut) },
  { weight: 1, arbitrary: place.map(truncate) },
  {
    weight: 1,
    arbitrary: place.map((at) => changeLines(at, (lines, index) => [lines[index], lines[index]])),
  },
  { weight: 1, arbitrary: place.map((at) => changeLines(at, () => [])) },
  { weight: 1, arbitrary: fc.tuple(place, place).map(swapLines) },
  { weight: 2, arbitrary: fc.tuple(place, fc.integer({ min: -4, max: 4 })).map(indent) },
)

function insert([at, over, bit]: readonly [number, number, string]): (text: string) => string {
  return (text) => {
    const start = Math.floor(at * text.length)
    return text.slice(0, start) + bit + text.slice(start + (over > 20 ? over - 20 : 0))
  }
}

function cut([at, length]: readonly [number, number]): (text: string) => string {
  return (text) => {
    const start = Math.floor(at * text.length)
    return text.slice(0, start) + text.slice(start + length)
  }
}

function truncate(at: number): (text: string) => string {
  return (text) => text.slice(0, Math.floor(at * text.length))
}

type Line = string | undefined

function changeLines(at: number, change: (lines: readonly string[], index: number) => readonly Line[]) {
  return (text: string): string => {
    const lines = text.split('\n')
    const index = Math.floor(at * lines.length)
    return lines
      .flatMap((line, number) => (number === index ? change(lines, index) : [line]))
      .filter((line) => line !== undefined)
      .join('\n')
  }
}

function swapLines([one, other]: readonly [number, number]): (text: string) => string {
  return (text) => {
    const lines = text.split('\n')
    const [a, b] = [Math.floor(one * lines.length), Math.floor(other * lines.length)]
    return lines.map((line, index) => (index === a ? lines[b] : index === b ? lines[a] : line)).join('\n')
  }
}

function indent([at, by]: readonly [number, number]): (text: string) => string {
  return changeLines(at, (lines, index) => {
    const line = lines[index] ?? ''
    return [by >= 0 ? ' '.repeat(by) + line : line.replace(new RegExp(`^ {0,${-by}}`), '')]
  })
}

/** One to four changes of a text, one after the other. */
export const textChanges: fc.Arbitrary<(text: string) => string> = fc
  .array(textChange, { minLength: 1, maxLength: 4 })
  .map((changes) => (text) => changes.reduce((changed, change) => change(changed), text))

const oddValue = fc.oneof(
  fc.constantFrom<unknown>(null, true, 0, -1, 1.5, '', ' ', 'text', [], {}, [[]], { text: null }),
  fc.constantFrom<unknown>('p1', 'own', 'p1.2-p1.1'),
  fc.anything({
    maxDepth: 3,
    key: fc.constantFrom('text', 'from', 'points', 'file', '__proto__', 'items', 'title', 'x'),
  }),
)

interface Swap {
  readonly step: number
  readonly value: unknown
  readonly how: 'replace' | 'remove' | 'rename' | 'repeat'
}

/** Walks to a place that `step` chooses, and changes what is there. */
function applySwap(value: unknown, { step, value: odd, how }: Swap): unknown {
  if (typeof value !== 'object' || value === null || step % 5 === 4) return odd
  const entries = Object.entries(value)
  if (entries.length === 0) return odd
  const chosen = step % entries.length
  const next = Math.floor(step / entries.length)
  const changed = entries.flatMap(([key, inner], index): (readonly [string, unknown])[] => {
    if (index !== chosen) return [[key, inner]]
    if (next % 4 !== 3) return [[key, applySwap(inner, { step: next, value: odd, how })]]
    if (how === 'remove') return []
    if (how === 'rename') return [[`${key}x`, inner]]
    return how === 'replace'
      ? [[key, odd]]
      : [
          [key, inner],
          [`${key}${key}`, inner],
        ]
  })
  return Array.isArray(value) ? changed.map(([, inner]) => inner) : Object.fromEntries(changed)
}

/** One to three changes of a value: other types, keys that are gone, mistyped or repeated. */
export const valueChanges: fc.Arbitrary<(value: unknown) => unknown> = fc
  .array(
    fc.record({
      step: fc.nat(),
      value: oddValue,
      how: fc.constantFrom<Swap['how']>('replace', 'remove', 'rename', 'repeat'),
    }),
    { minLength: 1, maxLength: 3 },
  )
  .map((swaps) => (value) => swaps.reduce<unknown>(applySwap, value))
