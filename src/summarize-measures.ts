import type { ParagraphCoverage, SlideLoad } from './4-check/model.ts'
import type { Paint } from './diagnostics/format-diagnostic.ts'
import type { TalkResult } from './run.ts'

const mostParagraphs = 10
const mostSlides = 3
const barCells = 10
const longestWords = 36

/** Takes what became of a talk; gives what its author may want to look at: text that no slide cites, slides with much to read, long notes. */
export function summarizeMeasures(result: TalkResult, paint: Paint): readonly string[] {
  return [...listUncited(result, paint), ...listHeavy(result), ...listLate(result)].map((line) => `  ${line}`)
}

/** The paragraphs with most words that no slide cites, in the order of the article. */
function listUncited({ coverage, articles }: TalkResult, paint: Paint): readonly string[] {
  const open = coverage.paragraphs.filter(({ passages }) =>
    passages.some(({ slides }) => slides.length === 0),
  )
  if (open.length === 0 || articles.length === 0) return []
  if (coverage.cited === 0) return ['no slide cites the article']
  const share = 100 - Math.round((coverage.citedWords * 100) / Math.max(1, coverage.words))
  const weighed = [...open].sort((a, b) => uncitedWords(b) - uncitedWords(a))
  // A line for the last one takes no more room than a line that says that there is one.
  const shown = new Set(weighed.slice(0, open.length <= mostParagraphs + 1 ? open.length : mostParagraphs))
  const rest = open.filter((paragraph) => !shown.has(paragraph))
  const width = Math.max(...[...shown].map(({ address }) => address.length))
  const words = rest.reduce((sum, paragraph) => sum + uncitedWords(paragraph), 0)
  return [
    `not cited (░): ${share} % of the words`,
    ...open
      .filter((paragraph) => shown.has(paragraph))
      .map((paragraph) => `  ${showParagraph(paragraph, width, paint)}`),
    ...(rest.length === 0 ? [] : [`  … and ${rest.length} more with ${words} words`]),
  ]
}

function showParagraph(paragraph: ParagraphCoverage, width: number, paint: Paint): string {
  const { address, words, citedWords, passages } = paragraph
  const filled = words === 0 ? 0 : Math.floor((citedWords * barCells) / words)
  const bar = `${'█'.repeat(filled)}${paint.quiet('░'.repeat(barCells - filled))}`
  const open = passages.filter(({ slides }) => slides.length === 0)
  const [first] = open
  const which =
    open.length === passages.length
      ? (first?.text ?? '')
      : `${open.map((passage) => passage.address).join(' ')} ${first?.text ?? ''}`
  const count = `${uncitedWords(paragraph)} of ${words} words`.padStart(16)
  return `${address.padEnd(width)}  ${bar} ${count}  ${paint.quiet(shorten(which))}`
}

const uncitedWords = ({ words, citedWords }: ParagraphCoverage): number => words - citedWords

/** The beginning, up to a word; what would move a terminal's cursor or turn its text is a space. */
function shorten(text: string): string {
  const characters = [
    ...text.replace(/[\s\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]+/g, ' ').trim(),
  ]
  if (characters.length <= longestWords) return characters.join('')
  const cut = characters.slice(0, longestWords).join('')
  return `${cut.replace(/(?<=.{20}) \S*$/, '')}…`
}

function listHeavy({ deck, loads }: TalkResult): readonly string[] {
  const heavy = (deck?.slides ?? []).flatMap((slide) => {
    const load = loads.get(slide.id)
    return load?.isHeavy === true ? [{ id: slide.id, load }] : []
  })
  if (heavy.length === 0) return []
  const shown = [...heavy].sort((a, b) => b.load.words - a.load.words).slice(0, mostSlides)
  const more = heavy.length > shown.length ? `, and ${heavy.length - shown.length} more` : ''
  return [`much to read: ${shown.map(({ id, load }) => `${id} (${tellLoad(load)})`).join(', ')}${more}`]
}

function tellLoad({ words, items, readingSeconds }: SlideLoad): string {
  return [`${words} words`, ...(items > 1 ? [`${items} items`] : []), `${readingSeconds} s to read`].join(
    ', ',
  )
}

/** Sections whose notes take longer than they have; that of the whole talk is a fault of its own. */
function listLate({ pace }: TalkResult): readonly string[] {
  if (!pace.isPlanned) return []
  const late = pace.sections.filter(({ planned, estimated }) => estimated > planned)
  if (late.length === 0) return []
  const name = (title: string | undefined): string => (title === undefined ? 'the opening' : `“${title}”`)
  const told = late.map(
    ({ section, planned, estimated }) => `${name(section?.title)} ${estimated} min of ${planned}`,
  )
  return [`notes are longer than planned: ${told.join(', ')}`]
}
