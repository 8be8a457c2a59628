import { type Language, longUrl, longWord, say } from './say-words.ts'

/** Says so many words in the language of the case; `nth` tells texts of one slide apart. */
export type Say = (count: number, nth?: number) => string

export function sayIn(lang: Language, seed: number): Say {
  return (count, nth = 0) => say(lang, seed * 1000 + nth, count)
}

/** A body as an outline has it, with what else its slide has. */
export type Body = Readonly<Record<string, unknown>>

/** `count` texts of so many words each; the last one has as many as are asked for. */
function texts(tell: Say, count: number, words: number, last: number): readonly string[] {
  return Array.from({ length: count }, (_none, nth) => tell(nth === count - 1 ? last : words, nth + 1))
}

const repeat = <T>(count: number, make: (nth: number) => T): readonly T[] =>
  Array.from({ length: count }, (_none, nth) => make(nth))

/** Bodies that grow with `size`: by a word, an item or a line for each step. */
export const bodies = {
  lastPoint: (tell: Say, size: number, count: number, words: number): Body => ({
    points: texts(tell, count, words, size),
  }),
  onePoint: (tell: Say, size: number): Body => ({ points: [tell(size, 1)] }),
  numberedPoints: (tell: Say, size: number, count: number, words: number): Body => ({
    points: { numbered: true, items: texts(tell, count, words, size) },
  }),
  morePoints: (tell: Say, size: number, words: number): Body => ({
    points: repeat(size, (nth) => tell(words, nth + 1)),
  }),
  nestedPoints: (tell: Say, size: number): Body => ({
    points: [
      { text: tell(5, 1), points: repeat(size, (nth) => tell(4, nth + 10)) },
      { text: tell(5, 2), points: [tell(4, 3), tell(4, 4)] },
    ],
  }),
  urls: (seed: number, size: number): Body => ({ points: repeat(size, (nth) => longUrl(seed + nth)) }),
  longWords: (seed: number, size: number, letters: number): Body => ({
    points: [repeat(size, (nth) => longWord(seed + nth, letters)).join(' ')],
  }),
  inlineFormula: (size: number): Body => ({
    points: ['A sum', `All of it is $${repeat(size, (nth) => `x_{${nth}}`).join('+')}$`],
  }),
  columns: (tell: Say, size: number, count: number, words: number): Body => ({
    columns: repeat(count, (nth) => ({
      heading: tell(2, nth),
      text: tell(nth === count - 1 ? size : words, nth + 10),
    })),
  }),
  columnPoints: (tell: Say, size: number, words: number): Body => ({
    columns: [
      { heading: tell(2, 1), points: [tell(words, 2), tell(words, 3)] },
      { heading: tell(2, 4), points: repeat(size, (nth) => tell(words, nth + 5)) },
    ],
  }),
  columnQuote: (tell: Say, size: number): Body => ({
    columns: [{ text: tell(8, 1) }, { quote: { text: tell(size, 2), by: tell(2, 3) } }],
  }),
  columnPicture: (tell: Say, size: number, file: string): Body => ({
    columns: [{ text: tell(8, 1) }, { image: { file, alt: 'A mill', caption: tell(size, 2) } }],
  }),
  columnCode: (tell: Say, size: number): Body => ({
    columns: [
      { heading: tell(size, 3), text: tell(5, 2) },
      { code: { language: 'python', text: repeat(8, (nth) => `row_${nth} = ${nth}`).join('\n') } },
    ],
  }),
  sides: (tell: Say, size: number, rows: number, words: number): Body => ({
    compare: [
      { heading: tell(2, 1), points: repeat(rows, (nth) => tell(words, nth + 2)) },
      { heading: tell(2, 50), points: [...repeat(rows - 1, (nth) => tell(words, nth + 51)), tell(size, 99)] },
    ],
  }),
  aspects: (tell: Say, size: number, rows: number): Body => ({
    compare: {
      header: [tell(1, 1), tell(1, 2)],
      rows: repeat(rows, (nth) => ({
        aspect: tell(1, nth + 3),
        cells: [tell(5, nth + 20), tell(nth === rows - 1 ? size : 5, nth + 40)],
      })),
    },
  }),
  wideAspects: (seed: number, size: number): Body => ({
    compare: {
      header: ['One', 'Two'],
      rows: [{ aspect: 'Scope', cells: [longWord(seed, size), longWord(seed + 1, size)] }],
    },
  }),
  timeline: (tell: Say, size: number, events: number): Body => ({
    timeline: repeat(events, (nth) => ({
      date: String(1700 + nth * 20),
      text: tell(nth === events - 1 ? size : 4, nth + 1),
    })),
  }),
  scaledTimeline: (tell: Say, size: number, years: readonly number[]): Body => ({
    timeline: {
      scale: true,
      items: years.map((year, nth) => ({
        date: String(year),
        text: tell(nth === years.length - 2 ? size : 3, nth + 1),
      })),
    },
  }),
  flow: (tell: Say, size: number, steps: number, words: number): Body => ({
    flow: texts(tell, steps, words, size),
  }),
  flowArrows: (tell: Say, size: number, steps: number, words: number): Body => ({
    flow: {
      arrows: repeat(steps - 1, (nth) => tell(size, nth + 30)),
      items: repeat(steps, (nth) => tell(words, nth + 1)),
    },
  }),
  quote: (tell: Say, size: number): Body => ({ quote: { text: tell(size, 1), by: tell(2, 2) } }),
  statement: (tell: Say, size: number): Body => ({ statement: tell(size, 1) }),
  text: (tell: Say, size: number): Body => ({ text: tell(size, 1) }),
  paragraphs: (tell: Say, size: number, words: number): Body => ({
    text: repeat(size, (nth) => tell(words, nth + 1)).join('\n\n'),
  }),
  question: (tell: Say, size: number): Body => ({ question: tell(size, 1) }),
  choices: (tell: Say, size: number, choices: number): Body => ({
    question: { text: tell(10, 1), choices: texts(tell, choices, 4, size), answer: tell(3, 90) },
  }),
  answer: (tell: Say, size: number): Body => ({ question: { text: tell(12, 1), answer: tell(size, 2) } }),
  definition: (tell: Say, size: number, count: number): Body => ({
    definition: repeat(count, (nth) => ({
      term: tell(1, nth + 1),
      meaning: tell(nth === count - 1 ? size : 8, nth + 10),
    })),
  }),
  numbers: (tell: Say, size: number, count: number): Body => ({
    numbers: repeat(count, (nth) => ({
      value: String((nth + 3) * 17),
      label: tell(nth === 0 ? size : 3, nth + 1),
    })),
  }),
  table: (tell: Say, size: number, columns: number, rows: number, words: number): Body => ({
    table: {
      header: repeat(columns, (nth) => tell(1, nth + 1)),
      rows: repeat(rows, (row) =>
        repeat(columns, (nth) =>
          tell(row === rows - 1 && nth === columns - 1 ? size : words, row * 10 + nth + 20),
        ),
      ),
    },
  }),
  moreRows: (tell: Say, size: number, columns: number, words: number): Body => ({
    table: {
      header: repeat(columns, (nth) => tell(1, nth + 1)),
      rows: repeat(size, (row) => repeat(columns, (nth) => tell(words, row * 10 + nth + 20))),
    },
  }),
  moreColumns: (seed: number, size: number, letters: number): Body => ({
    table: {
      header: repeat(size, (nth) => longWord(seed + nth, 6)),
      rows: repeat(3, (row) => repeat(size, (nth) => longWord(seed + row * 20 + nth, letters))),
    },
  }),
  tableCaption: (tell: Say, size: number): Body => ({
    table: {
      header: [tell(1, 1), tell(1, 2)],
      rows: repeat(6, (row) => [tell(2, row + 10), tell(3, row + 20)]),
      caption: tell(size, 5),
    },
  }),
  chart: (tell: Say, size: number): Body => ({
    chart: {
      type: 'bar',
      header: ['Year', 'Mills'],
      rows: [
        ['1800', '31'],
        ['1850', '28'],
        ['1900', '12'],
      ],
      caption: tell(size, 1),
    },
  }),
  picture: (tell: Say, size: number, file: string): Body => ({
    image: { file, alt: 'A mill', caption: tell(size, 1) },
  }),
  code: (lines: number): Body => ({
    code: { language: 'python', text: repeat(lines, (nth) => `level_${nth} = read(${nth})`).join('\n') },
  }),
  codeLine: (seed: number, size: number): Body => ({
    code: { text: `short\n${repeat(size, (nth) => longWord(seed + nth, 4)).join(' ')}` },
  }),
  wideFormula: (size: number): Body => ({ math: repeat(size, (nth) => `x_{${nth}}`).join('+') }),
  tallFormula: (size: number): Body => ({
    math: `\\begin{aligned} ${repeat(size, (nth) => `y_{${nth}} &= \\frac{a_{${nth}}}{b}`).join(' \\\\ ')} \\end{aligned}`,
  }),
  symbols: (tell: Say, size: number): Body => ({
    math: {
      text: 'E = mc^2',
      symbols: repeat(6, (nth) => ({ term: '$m$', meaning: tell(nth === 5 ? size : 4, nth) })),
    },
  }),
  references: (tell: Say, size: number, words: number): Body => ({
    references: repeat(size, (nth) => ({ cite: tell(words, nth + 1), url: longUrl(nth) })),
  }),
} as const
