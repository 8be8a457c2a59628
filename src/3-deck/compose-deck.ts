import { linkTarget } from '../0-text/link-target.ts'
import { parseInline } from '../0-text/parse-inline.ts'
import type { Article } from '../1-article/model.ts'
import type { OutlineGrid } from '../2-outline/body-model.ts'
import type { PassageLock } from '../2-outline/lock-model.ts'
import type { Outline, OutlineArticle, OutlineSlide } from '../2-outline/model.ts'
import type { Report } from '../diagnostics/model.ts'
import { compareWithLock } from './addresses/compare-with-lock.ts'
import { listMoved } from './addresses/list-moved.ts'
import { checkLinks } from './check-links.ts'
import { composeSlide, type Numbered } from './compose-slide.ts'
import { composeTitleSlide } from './compose-title-slide.ts'
import { given, toTarget, toWords } from './composing.ts'
import { fillTable } from './fill-table.ts'
import { giveIds } from './give-ids.ts'
import type { Deck, Section, TalkFile } from './model.ts'
import { nameSlide } from './name-slide.ts'
import { planMinutes } from './plan-minutes.ts'
import { settlePrint } from './settle-print.ts'
import { nameSources } from './sources/name-sources.ts'
import { spreadSlides } from './spread-slides.ts'
import { readIsoDay, writeDate } from './write-date.ts'

export interface DeckSources {
  /** Name of the talk. */
  readonly name: string
  readonly outline: Outline
  /** In the order of the outline; the first one's addresses need no name. */
  readonly articles: readonly Article[]
  /** Every file that the outline names, by its name as typed. */
  readonly files: ReadonlyMap<string, TalkFile>
  /** Every CSV file that the outline names and that could be read, by its name as typed. */
  readonly tables: ReadonlyMap<string, OutlineGrid>
  /** What the addresses of the outline stood for; absent where nothing was built yet, or the lock cannot be read. */
  readonly lock?: PassageLock
  /** Over how many slides one is to be spread where it says `split: true`, as measured; by its id. */
  readonly parts?: ReadonlyMap<string, number>
}

/**
 * Takes outline and articles; gives the deck: every citation resolved, every picture looked at, minutes shared, ids given.
 * Reports `deck/*`, `fit/too-many` and the faults of citations. A slide that cannot be composed is told and left out.
 */
export function composeDeck(talk: DeckSources, report: Report): Deck {
  const { name, outline, articles, files, tables, lock, parts } = talk
  const { lang } = outline
  const described = articles.map((article) => withOutlineHead(article, outline.articles, report))
  const numbered = numberSections(outline.slides.map((slide) => fillTable(slide, tables)))
  const names = numbered.map((slide) => ({ ...slide, name: nameSlide(slide.slide, lang) }))
  const ids = giveIds(names, report)
  const all = names.map((slide, index) => ({ ...slide, id: ids[index] ?? '' }))
  const shown = all.filter((slide) => hiddenBy(slide) === undefined)
  const minutes = planMinutes(outline, all, shown)
  const cover = composeTitleSlide(outline, minutes[0] ?? 0, report)
  const timed = shown.map((slide, index) => ({ ...slide, minutes: minutes[index + 1] ?? 0 }))
  const addresses = compareWithLock(all, described, lock)
  const moved = listMoved(addresses)
  const sources = { lang, size: outline.size, articles: described, moved, files, tables, report }
  const composed = spreadSlides(timed, ids, lang, parts).flatMap(
    (slide, index) => composeSlide(slide, { number: index + 2, minutes: slide.minutes }, sources) ?? [],
  )
  const left = all.filter(({ slide }) => slide.skip === true).map((slide) => ({ ...slide, minutes: 0 }))
  const skipped = spreadSlides(left, ids, lang).flatMap(
    (slide) => composeSlide(slide, { number: 0, minutes: 0 }, sources) ?? [],
  )
  const hidden = new Map(all.flatMap((slide) => entryOf(slide.id, hiddenBy(slide))))
  checkLinks({ slides: [cover, ...composed], skipped, hidden }, report)
  const frame = { lang, size: outline.size, print: settlePrint(outline.print) }
  return {
    ...frame,
    name,
    title: cover.title,
    theme: { name: outline.theme?.text ?? 'lectern', ...given('at', outline.theme?.at) },
    ...given('author', outline.by === undefined ? undefined : parseInline(outline.by.text).plain),
    ...given('date', outline.date === undefined ? undefined : writeDate(outline.date.text, lang)),
    ...given('day', outline.date === undefined ? undefined : readIsoDay(outline.date.text)),
    minutes: outline.minutes?.value ?? minutes.reduce((sum, part) => sum + part, 0),
    ...given('minutesAt', outline.minutes?.at),
    wordsPerMinute: outline.wordsPerMinute,
    articleHeads: described.map(({ head }) => head),
    sections: composeSections(numbered, report),
    addresses,
    ...nameSources({ ...frame, slides: [cover, ...composed], skipped }, described),
  }
}

/** The key that keeps a slide out of the deck. A section without its divider is a section all the same. */
function hiddenBy({ slide }: Numbered): string | undefined {
  if (slide.skip === true) return 'skip: true'
  return slide.kind === 'section' && slide.divider === false ? 'divider: false' : undefined
}

function entryOf<V>(key: string, value: V | undefined): readonly (readonly [string, V])[] {
  return value === undefined ? [] : [[key, value]]
}

/** Each slide with the number of its section, counted from 1. */
function numberSections(slides: readonly OutlineSlide[]): readonly Numbered[] {
  let section = 0
  return slides.map((slide) => {
    if (slide.kind === 'section') section += 1
    return { slide, ...(section === 0 ? {} : { section }) }
  })
}

function composeSections(slides: readonly Numbered[], report: Report): readonly Section[] {
  return slides.flatMap(({ slide, section }) =>
    slide.kind === 'section' && section !== undefined
      ? [
          {
            number: section,
            title: toWords(slide.body.title, report),
            ...given('minutes', slide.minutes?.value),
            origin: slide.at,
          },
        ]
      : [],
  )
}

/** What the outline says of an article goes before what the article says of itself. */
function withOutlineHead(article: Article, described: readonly OutlineArticle[], report: Report): Article {
  const own = described.find((candidate) => candidate.name === article.name)
  const { url: ownUrl, ...head } = article.head
  // What an article says of itself is no fault of the outline: an address that cannot be used is left out.
  const url = own?.url === undefined ? linkTarget(ownUrl ?? '') : toTarget(own.url, report)
  const said = { title: own?.title, by: own?.by, publisher: own?.publisher, date: own?.date }
  const typed = Object.entries(said).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, parseInline(value.text).plain]],
  )
  return { ...article, head: { ...head, ...Object.fromEntries(typed), ...given('url', url) } }
}
