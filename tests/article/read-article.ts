import type { Article, Sentence } from '../../src/1-article/model.ts'
import { parseArticle } from '../../src/1-article/parse-article.ts'
import { createReport } from '../../src/diagnostics/collect-report.ts'
import type { SourceFile, SourceRange } from '../../src/diagnostics/model.ts'
import { createSourceFile } from '../../src/diagnostics/source-file.ts'

export interface ReadArticle {
  readonly article: Article
  readonly source: SourceFile
  /** The codes that were reported, with the line of each. */
  readonly codes: readonly string[]
}

export function readArticle(text: string, format: 'markdown' | 'text', lang = 'en'): ReadArticle {
  const source = createSourceFile(`article.${format === 'text' ? 'txt' : 'md'}`, text)
  const report = createReport()
  const article = parseArticle(source, { name: 'article', lang, format }, report)
  const codes = report.diagnostics().map(({ code, at }) => `${code} ${at?.line}:${at?.column}`)
  return { article, source, codes }
}

export function sentences(article: Article): readonly Sentence[] {
  return article.passages.flatMap((passage) => passage.sentences)
}

/** What stands in a range, by lines and columns: it must not go through the offsets that made the range. */
export function textAt(source: SourceFile, at: SourceRange): string {
  const lines = source.text.split(/(?<=\r\n|\n|\r(?!\n))/)
  if (at.line === at.endLine) return lines[at.line - 1]?.slice(at.column - 1, at.endColumn - 1) ?? ''
  const middle = lines.slice(at.line, at.endLine - 1)
  const first = lines[at.line - 1]?.slice(at.column - 1) ?? ''
  const last = lines[at.endLine - 1]?.slice(0, at.endColumn - 1) ?? ''
  return [first, ...middle, last].join('')
}
