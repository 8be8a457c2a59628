/** How a form of slide is called; `counted` with what the first number of its variant counts. */
interface Label {
  readonly name: string
  /** One, and several; a name that is empty leaves the first place to the count: “Four points”. */
  readonly counted?: readonly [one: string, several: string]
}

const labels: Readonly<Record<string, Label>> = {
  title: { name: 'Title' },
  section: { name: 'Section', counted: ['section listed', 'sections listed'] },
  points: { name: '', counted: ['point', 'points'] },
  columns: { name: '', counted: ['column', 'columns'] },
  compare: { name: 'Comparison', counted: ['point a side', 'points a side'] },
  timeline: { name: 'Timeline', counted: ['event', 'events'] },
  flow: { name: 'Flow', counted: ['step', 'steps'] },
  quote: { name: 'Quote' },
  statement: { name: 'Statement' },
  text: { name: 'Text' },
  question: { name: 'Question', counted: ['choice', 'choices'] },
  definition: { name: '', counted: ['definition', 'definitions'] },
  numbers: { name: '', counted: ['number', 'numbers'] },
  table: { name: 'Table', counted: ['row', 'rows'] },
  chart: { name: 'Chart' },
  image: { name: 'Picture' },
  code: { name: 'Code' },
  math: { name: 'Formula', counted: ['symbol', 'symbols'] },
  agenda: { name: 'Agenda', counted: ['section', 'sections'] },
  references: { name: 'References' },
}

const numerals = [
  ...['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six'],
  ...['Seven', 'Eight', 'Nine', 'Ten', 'Eleven', 'Twelve'],
] as const

/** What variants call otherwise than people do, some kinds in their own way; an empty word is what goes without saying. */
const words: Readonly<Record<string, string>> = {
  ...{
    sub: 'subtitle',
    by: 'byline',
    titled: 'with title',
    headed: 'with headings',
    captioned: 'with caption',
  },
  ...{ 'chars-3': '', 'chars-5': 'medium', 'chars-8': 'long', 'chars-more': 'very long', full: 'very long' },
  ...{
    few: 'few lines',
    many: 'many lines',
    scaled: 'to scale',
    named: 'arrows with words',
    sides: '',
    aspects: '',
  },
  ...{ 'wide-term': 'long term', current: 'one marked', unsourced: 'no source line' },
  ...{ image: 'picture', cover: 'cropped picture', 'image cover': 'to the edges', 'references 6': 'many' },
  further: 'with further reading',
  ...{
    'on-accent': 'on a strong color',
    'on-dark': 'on dark',
    'on-tint': 'on a tint',
    'on-picture': 'on a picture',
  },
}

/** A number, a detail of two words, or a detail of one. */
const detail = /\d+|chars-\w+|wide-term|[a-z]+/g

/**
 * Takes the name of a variant (`points-4-numbered dense`); gives the name that people choose a layout by: “Four points, numbered,
 * dense”.
 */
export function nameLayout(variant: string): string {
  // Places on a timeline to scale are no words for people.
  const [first = '', ...states] = variant.split(' ').filter((word) => !/^at-\d+$/.test(word))
  const kind = kindOf(first)
  const { name, counted } = labels[kind] ?? { name: kind }
  const inWords = (word: string): string => words[`${kind} ${word}`] ?? words[word] ?? word
  const details = first.slice(kind.length).match(detail) ?? []
  const [count, second] = details.filter(isNumber).map(Number)
  const counts =
    details[0] === 'aspects'
      ? [countOf(count, ['case', 'cases']), countOf(second, ['aspect', 'aspects'])]
      : [countOf(count, counted)]
  const others = details.filter((word) => !isNumber(word) || words[`${kind} ${word}`] !== undefined)
  const told = kind === 'columns' ? joinAlike(others) : others
  const [head = '', ...rest] = [name, ...counts, ...[...told, ...states].map(inWords)].filter(
    (word) => word !== '',
  )
  return [head, ...rest.map((word) => word.toLowerCase())].join(', ')
}

/**
 * Takes the variants of a presentation; gives the name of each, unlike all others: layouts that differ in places only (timelines to
 * scale) are told apart by a letter, as PowerPoint lists them one below the other.
 */
export function nameLayouts(variants: readonly string[]): ReadonlyMap<string, string> {
  const taken = new Map<string, number>()
  return new Map(
    variants.map((variant) => {
      const name = nameLayout(variant)
      const before = taken.get(name) ?? 0
      taken.set(name, before + 1)
      return [variant, before === 0 ? name : `${name}, ${lettersOf(before)}`]
    }),
  )
}

/** The kind of slide that a variant is for. */
export function kindOf(variant: string): string {
  return variant.split(/[- ]/)[0] ?? variant
}

/** No sections, choices or symbols are not told. */
function countOf(count: number | undefined, counted: Label['counted']): string {
  if (count === undefined || count === 0 || counted === undefined) return ''
  return `${numerals[count] ?? 'Many'} ${counted[count === 1 ? 0 : 1]}`
}

const isNumber = (word: string): boolean => /^\d+$/.test(word)

/** Columns that all hold the same say so once: “Three columns, points”. */
function joinAlike(details: readonly string[]): readonly string[] {
  const contents = new Set(details.filter((word) => word !== 'headed'))
  return contents.size === 1 ? [...new Set(details)] : details
}

/** 1 is B, as the first of a name has no letter; 25 is Z, 26 is AA. */
function lettersOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : `${lettersOf(Math.floor(index / 26) - 1)}${last}`
}
