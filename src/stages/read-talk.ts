import type { Article } from '../1-article/model.ts'
import { parseArticle } from '../1-article/parse-article.ts'
import { findIncludes } from '../2-outline/includes/find-includes.ts'
import type { Outline } from '../2-outline/model.ts'
import { parseOutline } from '../2-outline/parse-outline.ts'
import type { DeckSources } from '../3-deck/compose-deck.ts'
import type { Report, SourceFile } from '../diagnostics/model.ts'
import { parseTables } from './parse-tables.ts'
import { type Place, readArticles, readDataFiles, readOutline, readTalkFiles } from './read-sources.ts'
import { readSurroundings, sourcesIn } from './read-surroundings.ts'

/** What was written, read and parsed. */
export interface ReadTalk {
  /** Absent where the outline cannot be read at all. */
  readonly outline?: Outline
  readonly articles: readonly Article[]
  /** What the deck is composed of; absent where there is no outline. */
  readonly deckSources?: DeckSources
  /** The texts that faults may speak of, by the path shown. */
  readonly texts: ReadonlyMap<string, SourceFile>
}

/** Reads and parses all that a talk is made of; tells what cannot be read, and every fault of form. */
export async function readTalk(place: Place, report: Report): Promise<ReadTalk> {
  const source = await readOutline(place, report)
  const around = await readSurroundings(source, findIncludes, place, report)
  const outline = source === undefined ? undefined : parseOutline(source, report, around)
  const articleSources = await readArticles(outline, place, report)
  const articles = articleSources.map(({ name, format, source }) =>
    parseArticle(source, { name, format, lang: outline?.lang ?? 'en' }, report),
  )
  const dataSources = outline === undefined ? [] : await readDataFiles(outline, place, report)
  const read = [
    source,
    ...sourcesIn(around),
    ...[...articleSources, ...dataSources].map(({ source }) => source),
  ].flatMap((text) => text ?? [])
  const texts = new Map(read.map((text) => [text.file, text]))
  if (outline === undefined) return { articles, texts }

  const files = await readTalkFiles(outline, place)
  const tables = await parseTables(dataSources, report)
  const deckSources = { name: place.talk.name, outline, articles, files, tables }
  return { outline, articles, deckSources, texts }
}
