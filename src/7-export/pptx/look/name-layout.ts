const kinds: Readonly<Record<string, string>> = {
  ...{ title: 'Title', section: 'Section', points: 'Points', columns: 'Columns', compare: 'Comparison' },
  ...{ timeline: 'Timeline', flow: 'Flow', quote: 'Quote', statement: 'Statement', text: 'Text' },
  ...{ question: 'Question', definition: 'Definition', numbers: 'Numbers', table: 'Table', chart: 'Chart' },
  ...{ image: 'Picture', code: 'Code', math: 'Formula', agenda: 'Agenda', references: 'References' },
}

const counted = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'] as const

/** Kinds that are named by how many things stand side by side: “Two columns”. */
const namedByCount = new Set(['columns', 'numbers'])

const words: Readonly<Record<string, string>> = {
  sub: 'subtitle',
  by: 'byline',
  unsourced: 'no source',
  titled: 'with title',
  captioned: 'with caption',
  image: 'picture',
  cover: 'picture to the edges',
}

/**
 * Takes the name of a variant (`points-4-numbered dense`); gives the name that people choose a layout by: “Points, 4, numbered, dense”.
 */
export function nameLayout(variant: string): string {
  // Places on a timeline to scale are no words for people.
  const [first = '', ...states] = variant.split(' ').filter((word) => !/^at-\d+$/.test(word))
  const [kind = '', ...details] = first.split('-')
  const label = kinds[kind] ?? kind
  const count = Number(details[0])
  const isCounted = namedByCount.has(kind) && counted[count] !== undefined
  const name = isCounted ? `${counted[count]} ${label.toLowerCase()}` : label
  const rest = [...(isCounted ? details.slice(1) : details), ...states].map((word) => words[word] ?? word)
  const [number, ...others] = rest
  // A count stands right behind the kind: “Timeline 4, across”.
  return /^\d+$/.test(number ?? '') ? [`${name} ${number}`, ...others].join(', ') : [name, ...rest].join(', ')
}

/** The kind of slide that a variant is for. */
export function kindOf(variant: string): string {
  return variant.split(/[- ]/)[0] ?? variant
}
