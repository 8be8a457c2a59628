import type { Deck, Slide, SlideOf } from '../../../../src/3-deck/model.ts'
import { readNotes } from '../../../../src/stages/read-notes.ts'
import type { ReadSlide } from '../reader/read-presentation.ts'
import type { ReadShape } from '../reader/read-shapes.ts'
import type { SheetCell } from '../reader/read-workbook.ts'
import { type ExpectedParagraph, says, tableOf, titleOf, wordsOfSlide } from './words-of-slide.ts'

type Faults = readonly string[]
type ShapeOf<K extends ReadShape['kind']> = Extract<ReadShape, { kind: K }>

/** What the deck has and the slides that were read from a file have not, or otherwise: a line for each. */
export function compareWithDeck(read: readonly ReadSlide[], slides: readonly Slide[], deck: Deck): Faults {
  const notes = readNotes(deck)
  const seen = new Map<string, number>()
  const faults = slides.flatMap((slide, index) => {
    const found = read[index]
    if (found === undefined) return [`${slide.id}: no slide`]
    const times = (seen.get(slide.name) ?? 0) + 1
    seen.set(slide.name, times)
    const said = notes.get(slide.id) ?? []
    return [
      ...compareTitle(found, slide, times),
      ...compareWords(found, slide, deck),
      ...compareTable(found, slide),
      ...(slide.kind === 'chart' ? compareChart(found, slide) : []),
      ...comparePictures(found, slide),
      ...compareParagraphs(found.notes, said, 'notes'),
    ].map((fault) => `${slide.id}: ${fault}`)
  })
  return read.length === slides.length ? faults : [...faults, `${read.length} slides, not ${slides.length}`]
}

const shapesOf = <K extends ReadShape['kind']>({ shapes }: ReadSlide, kind: K): readonly ShapeOf<K>[] =>
  shapes.filter((shape): shape is ShapeOf<K> => shape.kind === kind)

function compareTitle(read: ReadSlide, slide: Slide, times: number): Faults {
  const titles = shapesOf(read, 'words').filter(({ role }) => role === 'title' || role === 'ctrTitle')
  const title = titleOf(slide)
  const numbered = times === 1 ? title : { runs: [...title.runs, { text: ` (${times})` }] }
  return compareParagraphs(
    titles.flatMap(({ paragraphs }) => paragraphs),
    [numbered],
    'title',
  )
}

const beside = ['title', 'ctrTitle', 'ftr', 'sldNum', undefined]

function compareWords(read: ReadSlide, slide: Slide, deck: Deck): Faults {
  const said = shapesOf(read, 'words').filter(({ role }) => !beside.includes(role))
  return compareParagraphs(
    said.flatMap(({ paragraphs }) => paragraphs),
    wordsOfSlide(slide, deck),
    'words',
  )
}

function compareParagraphs(
  found: readonly string[],
  expected: readonly ExpectedParagraph[],
  what: string,
): Faults {
  const isSame = (paragraph: ExpectedParagraph, index: number): boolean => says(found[index] ?? '', paragraph)
  if (found.length === expected.length && expected.every(isSame)) return []
  const wanted = expected.map(({ runs }) => runs.map(({ text }) => text).join(''))
  return [`${what} are ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`]
}

function compareTable(read: ReadSlide, slide: Slide): Faults {
  const tables = shapesOf(read, 'table')
  const rows = tableOf(slide)
  if (rows === undefined) return tables.length === 0 ? [] : ['there is a table']
  const [table] = tables
  if (table === undefined) return ['there is no table']
  return [
    ...(table.alt?.includes(slide.name) === true ? [] : [`the table is described as ${table.alt}`]),
    ...(table.rows.length === rows.length ? [] : [`the table has ${table.rows.length} rows`]),
    ...rows.flatMap((cells, row) =>
      compareParagraphs(
        table.rows[row] ?? [],
        cells.map((cell) => cell ?? { runs: [] }),
        `row ${row}`,
      ),
    ),
  ]
}

/** Rows of a sheet stand in the order drawn, which is not always the order typed. */
function compareChart(read: ReadSlide, { chart }: SlideOf<'chart'>): Faults {
  const [found] = shapesOf(read, 'chart')
  if (found === undefined) return ['there is no chart']
  const [head = [], ...rows] = found.chart.sheet
  const spell = (cells: readonly SheetCell[]): string => JSON.stringify(cells.map((cell) => cell ?? ''))
  const numbersOf = (cells: readonly SheetCell[]): string => spell(cells.slice(chart.firstSeries))
  const values = chart.rows.map((row) => numbersOf(row.values))
  const isNamed = chart.firstSeries === 1 && rows.every(([name]) => typeof name === 'string')
  const names = isNamed ? chart.rows.map(({ cells }) => cells[0]?.plain.trim() ?? '') : []
  const shown = chart.rows.map((_row, index) => `${names[index] ?? ''} ${values[index]}`)
  const inSheet = rows.map((cells) => `${isNamed ? cells[0] : ''} ${numbersOf(cells)}`)
  const drawn = new Set(found.chart.series.flatMap((series) => series.values))
  const missing = chart.rows
    .flatMap((row) => row.values.slice(chart.type === 'scatter' ? chart.firstSeries + 1 : 1))
    .filter((number) => !drawn.has(number))
  return [
    ...(found.alt === chart.data ? [] : [`the chart is described as ${found.alt}`]),
    ...(found.chart.isAsSheet ? [] : ['the chart shows other values than its sheet has']),
    ...(spell(head) === spell(chart.header.map(({ plain }) => plain.trim()))
      ? []
      : [`the sheet has the head ${spell(head)}`]),
    ...(spell([...inSheet].sort()) === spell([...shown].sort())
      ? []
      : [`the sheet has ${inSheet.join(' ')}, not ${shown.join(' ')}`]),
    ...(missing.length === 0 ? [] : [`the chart has not ${missing.join(', ')}`]),
  ]
}

function comparePictures(read: ReadSlide, slide: Slide): Faults {
  const expected =
    slide.kind === 'image'
      ? [slide.image]
      : slide.kind === 'columns'
        ? slide.columns.flatMap(({ content }) => (content.kind === 'image' ? [content.image] : []))
        : []
  const pictures = shapesOf(read, 'picture')
  const faults = expected.flatMap(({ alt, mediaType, bytes, turn }, index) => {
    const found = pictures[index]
    if (found === undefined) return [`the picture ${alt} is missing`]
    const isDescribed = alt === '' ? found.isDecoration : found.alt === alt && !found.isDecoration
    // But for the byte that says how a camera was held: the frame says it.
    const kept = bytes.map((byte, at) => (at === turn?.byteAt ? 1 : byte))
    const isSame = /png|jpeg|gif/.test(mediaType) ? Buffer.compare(found.bytes, kept) === 0 : true
    return isDescribed && isSame ? [] : [`a picture is described as ${found.alt}, not ${alt}`]
  })
  return pictures.length === expected.length ? faults : [...faults, `there are ${pictures.length} pictures`]
}
