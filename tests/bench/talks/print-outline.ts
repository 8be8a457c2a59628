import type { CitedText, GeneratedTalk, PlannedSlide } from './model.ts'

/** Takes a talk; gives its `outline.yaml`. */
export function printOutline({ title, slides }: GeneratedTalk): string {
  const head = [
    `title: ${quoted(title)}`,
    'by: Ada Moreno',
    'date: 2026-03-19',
    'lang: en',
    'article: article.txt',
  ]
  return [...head, 'slides:', ...slides.flatMap(printSlide), ''].join('\n')
}

/** JSON's strings are YAML's. */
const quoted = (text: string): string => JSON.stringify(text)
const item = ({ text, from }: CitedText): string => `{ text: ${quoted(text)}, from: ${quoted(from)} }`

function printSlide(slide: PlannedSlide): readonly string[] {
  const shared = [`    notes: ${quoted(slide.notes)}`]
  if (slide.kind === 'section') return [`  - section: ${quoted(slide.title)}`, ...shared]
  return [`  - title: ${quoted(slide.title)}`, ...printBody(slide), ...shared]
}

function printBody(slide: Exclude<PlannedSlide, { kind: 'section' }>): readonly string[] {
  switch (slide.kind) {
    case 'points':
      return ['    points:', ...slide.items.map((one) => `      - ${item(one)}`)]
    case 'columns':
      return [
        '    columns:',
        ...slide.columns.flatMap(({ heading, items }) => [
          `      - heading: ${quoted(heading)}`,
          '        points:',
          ...items.map((one) => `          - ${item(one)}`),
        ]),
      ]
    case 'table':
      return [
        '    table:',
        `      header: ${JSON.stringify(slide.header)}`,
        '      rows:',
        ...slide.rows.map(
          ({ cells, from }) => `        - { cells: ${JSON.stringify(cells)}, from: ${quoted(from)} }`,
        ),
      ]
    case 'timeline':
      return [
        '    timeline:',
        ...slide.events.map(
          ({ date, text, from }) =>
            `      - { date: ${quoted(date)}, text: ${quoted(text)}, from: ${quoted(from)} }`,
        ),
      ]
    case 'numbers':
      return [
        '    numbers:',
        ...slide.numbers.map(
          ({ value, text, from }) =>
            `      - { value: ${quoted(value)}, label: ${quoted(text)}, from: ${quoted(from)} }`,
        ),
      ]
    case 'quote':
      return [
        `    quote: { text: ${quoted(slide.words)}, by: ${quoted(slide.by)} }`,
        `    from: ${quoted(slide.from)}`,
      ]
    case 'code':
      return [`    code: { language: ${slide.language}, text: ${quoted(slide.code)} }`, '    from: own']
  }
}
