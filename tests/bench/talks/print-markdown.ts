import type { GeneratedTalk, PlannedSlide } from './model.ts'

/** How a tool writes what Markdown does not say. */
export interface MarkdownDialect {
  readonly head: (title: string) => readonly string[]
  readonly notes: (text: string) => readonly string[]
  readonly columns: (columns: readonly (readonly string[])[]) => readonly string[]
}

const comment = (text: string): readonly string[] => ['', `<!-- ${text} -->`]
const halves = (columns: readonly (readonly string[])[]): readonly string[] => [
  '<div style="display:grid;grid-template-columns:1fr 1fr;gap:2em">',
  ...columns.flatMap((lines) => ['<div>', '', ...lines, '', '</div>']),
  '</div>',
]

/** The tools of the benchmark that read Markdown. */
export const dialects = {
  marp: {
    head: () => ['---', 'marp: true', 'paginate: true', '---'],
    notes: comment,
    columns: halves,
  },
  slidev: {
    head: (title) => ['---', 'theme: default', `title: ${JSON.stringify(title)}`, '---'],
    notes: comment,
    columns: halves,
  },
  reveal: {
    head: () => [],
    notes: (text) => ['', `Note: ${text}`],
    columns: halves,
  },
  pandoc: {
    head: (title) => ['---', `title: ${JSON.stringify(title)}`, '---'],
    notes: (text) => ['', '::: notes', text, ':::'],
    columns: (columns) => [
      '::: columns',
      ...columns.flatMap((lines) => ['::: column', '', ...lines, '', ':::']),
      ':::',
    ],
  },
} as const satisfies Readonly<Record<string, MarkdownDialect>>

/** Takes a talk; gives the same slides in the Markdown of another tool. */
export function printMarkdown({ title, slides }: GeneratedTalk, name: keyof typeof dialects): string {
  const dialect: MarkdownDialect = dialects[name]
  const cover = [`# ${title}`, '', 'Ada Moreno']
  const all = [cover, ...slides.map((slide) => printSlide(slide, dialect))]
  return `${[...dialect.head(title), '', ...all.flatMap((lines, index) => (index === 0 ? lines : ['', '---', '', ...lines]))].join('\n')}\n`
}

function printSlide(slide: PlannedSlide, dialect: MarkdownDialect): readonly string[] {
  const mark = slide.kind === 'section' ? '#' : '##'
  return [`${mark} ${slide.title}`, '', ...printBody(slide, dialect), ...dialect.notes(slide.notes)]
}

function printBody(slide: PlannedSlide, dialect: MarkdownDialect): readonly string[] {
  switch (slide.kind) {
    case 'section':
      return []
    case 'points':
      return slide.items.map(({ text }) => `- ${text}`)
    case 'columns':
      return dialect.columns(
        slide.columns.map(({ heading, items }) => [
          `### ${heading}`,
          '',
          ...items.map(({ text }) => `- ${text}`),
        ]),
      )
    case 'table':
      return printTable(
        slide.header,
        slide.rows.map(({ cells }) => cells),
      )
    case 'timeline':
      return slide.events.map(({ date, text }) => `- **${date}** ${text}`)
    case 'numbers':
      return printTable(
        ['', ''],
        slide.numbers.map(({ value, text }) => [`**${value}**`, text]),
      )
    case 'quote':
      return [`> ${slide.words}`, '', slide.by]
    case 'code':
      return [`\`\`\`${slide.language}`, slide.code, '```']
  }
}

function printTable(header: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`
  return [line(header), line(header.map(() => '---')), ...rows.map(line)]
}
