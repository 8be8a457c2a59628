import { basename, join } from 'node:path'
import type { Outline, OutlineArticle, OutlineSlide } from './2-outline/model.ts'
import type { TalkFile } from './3-deck/model.ts'
import type { Report, SourceFile, SourceRange } from './diagnostics/model.ts'
import { createSourceFile, rangeAt } from './diagnostics/source-file.ts'
import { decodeText } from './io/decode-text.ts'
import { showPath, type TalkPlace } from './io/find-talks.ts'
import { type ReadFile, readInside } from './io/read-inside.ts'
import { mostBytes } from './io/size-limits.ts'

/** Where a talk's files lie, and how their paths are shown. */
export interface Place {
  readonly talk: TalkPlace
  readonly workingFolder: string
}

const megabytes = (bytes: number): number => Math.round(bytes / 100_000) / 10

/** Reads the outline; tells why where it cannot. */
export async function readOutline(
  { talk, workingFolder }: Place,
  report: Report,
): Promise<SourceFile | undefined> {
  const file = showPath(talk.outlinePath, workingFolder)
  const read = await readInside(talk.folder, basename(talk.outlinePath), mostBytes.outline)
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
    const read = await readInside(place.talk.folder, file, mostBytes.article)
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
  const read = await readInside(place.talk.folder, file, mostBytes.article)
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
        [name, asTalkFile(await readInside(place.talk.folder, name, limit), limit)] as const,
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
  if (slide.kind === 'image') return [slide.body.file.text]
  if (slide.kind !== 'columns') return []
  return slide.body.items.flatMap((column) => (column.image === undefined ? [] : [column.image.file.text]))
}

function asTalkFile(read: ReadFile, limit: number): TalkFile {
  if (read.kind !== 'too-large') return read
  return {
    kind: 'refused',
    reason: `it has ${megabytes(read.bytes)} MB; the limit is ${megabytes(limit)} MB`,
  }
}

function decode(
  file: string,
  bytes: Uint8Array,
  code: 'outline/not-utf8' | 'article/not-utf8',
  report: Report,
): SourceFile | undefined {
  const decoded = decodeText(bytes)
  if (decoded.kind === 'text') return createSourceFile(file, decoded.text)
  const before = createSourceFile(file, decoded.before)
  report.add(code, rangeAt(before, decoded.before.length, decoded.before.length))
  return undefined
}

function startOf(file: string): SourceRange {
  return { file, line: 1, column: 1, endLine: 1, endColumn: 1 }
}
