import { basename, join } from 'node:path'
import type { OutlineText } from '../2-outline/citation-model.ts'
import type { Outline, OutlineArticle, OutlineSlide } from '../2-outline/model.ts'
import type { TalkFile } from '../3-deck/model.ts'
import type { Report, SourceFile, SourceRange } from '../diagnostics/model.ts'
import { createSourceFile, rangeAt } from '../diagnostics/source-file.ts'
import { decodeText } from '../io/decode-text.ts'
import { showPath, type TalkPlace } from '../io/find-talks.ts'
import type { ReadLog } from '../io/log-reads.ts'
import type { ReadFile } from '../io/read-inside.ts'
import { mostBytes } from '../io/size-limits.ts'

/** Where a talk's files lie, how their paths are shown, and by whom they are read. */
export interface Place {
  readonly talk: TalkPlace
  readonly workingFolder: string
  readonly files: ReadLog
}

export const megabytes = (bytes: number): number => Math.round(bytes / 100_000) / 10

/** Reads the outline; tells why where it cannot. */
export async function readOutline(
  { talk, workingFolder, files }: Place,
  report: Report,
): Promise<SourceFile | undefined> {
  const file = showPath(talk.outlinePath, workingFolder)
  const read = await files.read(talk.folder, basename(talk.outlinePath), mostBytes.outline)
  if (read.kind === 'read') return decode(file, read.bytes, 'outline/not-utf8', report)
  const at = startOf(file)
  if (read.kind === 'too-large') {
    report.add('outline/too-large', at, {
      megabytes: megabytes(read.bytes),
      limit: megabytes(mostBytes.outline),
    })
  } else if (read.kind === 'refused') report.add('outline/unreadable', at, { reason: read.reason })
  else if (read.kind === 'outside') report.add('outline/outside', at)
  else report.add('outline/missing', at)
  return undefined
}

/** An article as read, before it is parsed. */
export interface ArticleSource {
  readonly name: string
  readonly format: 'markdown' | 'text'
  readonly source: SourceFile
}

/** Reads the articles that the outline names; without `article:`, article.md or article.txt. */
export async function readArticles(
  outline: Outline | undefined,
  place: Place,
  report: Report,
): Promise<readonly ArticleSource[]> {
  const named = outline?.articles ?? []
  if (named.length === 0) return readUnnamedArticle(place, outline !== undefined, report)
  const read = await Promise.all(named.map((article) => readArticle(article, place, report)))
  return read.flatMap((article) => article ?? [])
}

const usualNames = ['article.md', 'article.txt'] as const

/** Where the outline cannot be read, it may well name an article: one that is not there is no fault then. */
async function readUnnamedArticle(
  place: Place,
  isNeeded: boolean,
  report: Report,
): Promise<readonly ArticleSource[]> {
  for (const file of usualNames) {
    const read = await place.files.read(place.talk.folder, file, mostBytes.article)
    if (read.kind === 'missing') continue
    const at = startOf(showPath(join(place.talk.folder, file), place.workingFolder))
    const article = judgeArticle(read, { name: 'article', file, at, place }, report)
    return article === undefined ? [] : [article]
  }
  if (isNeeded) report.add('article/missing', startOf(showPath(place.talk.outlinePath, place.workingFolder)))
  return []
}

async function readArticle(
  article: OutlineArticle,
  place: Place,
  report: Report,
): Promise<ArticleSource | undefined> {
  const file = article.file.text
  const read = await place.files.read(place.talk.folder, file, mostBytes.article)
  return judgeArticle(read, { name: article.name, file, at: article.file.at, place }, report)
}

interface NamedArticle {
  readonly name: string
  readonly file: string
  readonly at: SourceRange
  readonly place: Place
}

function judgeArticle(
  read: ReadFile,
  { name, file, at, place }: NamedArticle,
  report: Report,
): ArticleSource | undefined {
  if (read.kind === 'read') {
    const shown = showPath(join(place.talk.folder, file), place.workingFolder)
    const source = decode(shown, read.bytes, 'article/not-utf8', report)
    const format = /\.(md|markdown)$/i.test(file) ? 'markdown' : 'text'
    return source === undefined ? undefined : { name, format, source }
  }
  if (read.kind === 'missing') report.add('article/missing', at, { file, suggestion: read.suggestion })
  else if (read.kind === 'outside') report.add('article/outside', at, { file })
  else if (read.kind === 'refused') report.add('article/unreadable', at, { file, reason: read.reason })
  else
    report.add('article/too-large', at, {
      megabytes: megabytes(read.bytes),
      limit: megabytes(mostBytes.article),
    })
  return undefined
}

/** Reads every file that a slide names (pictures, code), once each. */
export async function readTalkFiles(outline: Outline, place: Place): Promise<ReadonlyMap<string, TalkFile>> {
  const limits = new Map([
    ...outline.slides.flatMap(codeNames).map((name) => [name, mostBytes.code] as const),
    ...outline.slides.flatMap(pictureNames).map((name) => [name, mostBytes.picture] as const),
  ])
  const read = await Promise.all(
    [...limits].map(
      async ([name, limit]) =>
        [name, asTalkFile(await place.files.read(place.talk.folder, name, limit), limit)] as const,
    ),
  )
  return new Map(read)
}

function codeNames(slide: OutlineSlide): readonly string[] {
  const all = slide.kind === 'columns' ? slide.body.items.map(({ code }) => code) : []
  const one = slide.kind === 'code' ? [slide.body] : []
  return [...one, ...all].flatMap((code) => (code?.file === undefined ? [] : [code.file.text]))
}

function pictureNames(slide: OutlineSlide): readonly string[] {
  const behind = slide.background?.kind === 'picture' ? [slide.background.file.text] : []
  return [...behind, ...bodyPictureNames(slide)]
}

function bodyPictureNames(slide: OutlineSlide): readonly string[] {
  if (slide.kind === 'image') return [slide.body.file.text]
  if (slide.kind !== 'columns') return []
  return slide.body.items.flatMap((column) => (column.image === undefined ? [] : [column.image.file.text]))
}

/** A CSV file as read, before it is parsed. */
export interface DataSource {
  /** As the outline names it. */
  readonly name: string
  readonly source: SourceFile
}

/** Reads every CSV file that a slide names, once each; tells at each place that names it why one cannot be read. */
export async function readDataFiles(
  outline: Outline,
  place: Place,
  report: Report,
): Promise<readonly DataSource[]> {
  const named = outline.slides.flatMap(dataFile)
  const names = [...new Set(named.map(({ text }) => text))]
  const sources = await Promise.all(
    names.map(async (name): Promise<readonly DataSource[]> => {
      const read = await place.files.read(place.talk.folder, name, mostBytes.data)
      const shown = showPath(join(place.talk.folder, name), place.workingFolder)
      if (read.kind === 'read') {
        const source = decode(shown, read.bytes, 'outline/csv-not-utf8', report)
        return source === undefined ? [] : [{ name, source }]
      }
      for (const { at } of named.filter(({ text }) => text === name)) tellNoData(read, name, at, report)
      return []
    }),
  )
  return sources.flat()
}

function dataFile(slide: OutlineSlide): readonly OutlineText[] {
  if (slide.kind !== 'table' && slide.kind !== 'chart') return []
  return 'file' in slide.body ? [slide.body.file] : []
}

function tellNoData(
  read: Exclude<ReadFile, { kind: 'read' }>,
  file: string,
  at: SourceRange,
  report: Report,
): void {
  if (read.kind === 'missing') report.add('outline/csv-missing', at, { file, suggestion: read.suggestion })
  else if (read.kind === 'outside') report.add('outline/csv-outside', at, { file })
  else if (read.kind === 'refused') report.add('outline/csv-unreadable', at, { file, reason: read.reason })
  else {
    const limit = megabytes(mostBytes.data)
    report.add('outline/csv-too-large', at, { file, megabytes: megabytes(read.bytes), limit })
  }
}

function asTalkFile(read: ReadFile, limit: number): TalkFile {
  if (read.kind !== 'too-large') return read
  return {
    kind: 'refused',
    reason: `it has ${megabytes(read.bytes)} MB; the limit is ${megabytes(limit)} MB`,
  }
}

export function decode(
  file: string,
  bytes: Uint8Array,
  code: 'outline/not-utf8' | 'article/not-utf8' | 'outline/csv-not-utf8' | 'theme/not-utf8',
  report: Report,
  what?: string,
): SourceFile | undefined {
  const decoded = decodeText(bytes)
  if (decoded.kind === 'text') return createSourceFile(file, decoded.text)
  const before = createSourceFile(file, decoded.before)
  report.add(code, rangeAt(before, decoded.before.length, decoded.before.length), { what })
  return undefined
}

export function startOf(file: string): SourceRange {
  return { file, line: 1, column: 1, endLine: 1, endColumn: 1 }
}
