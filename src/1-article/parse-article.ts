import { findDeepNesting } from '../0-text/deep-nesting.ts'
import type { Report, SourceFile } from '../diagnostics/model.ts'
import { rangeAt } from '../diagnostics/source-file.ts'
import { checkCharacters } from './check-characters.ts'
import type { Article } from './model.ts'
import { numberPassages } from './number-passages.ts'
import { readMarkdown } from './read-markdown.ts'
import { readPlainText } from './read-plain-text.ts'

export interface ArticleOptions {
  /** By this name the outline cites it: `second:p3.2`. */
  readonly name: string
  /** A language tag; it decides how sentences and words are told apart. */
  readonly lang: string
  readonly format: 'markdown' | 'text'
}

/**
 * Takes an article's file; gives its head and its numbered passages with exact ranges. Always gives a model. Faults:
 * `article/empty` where there is nothing to cite, `article/control-character` once for each character that is refused.
 * `article/too-deep` for Markdown that nests deeper than its parser can bear; it is read as plain text then.
 */
export function parseArticle(source: SourceFile, options: ArticleOptions, report: Report): Article {
  const { name, lang, format } = options
  checkCharacters(source, report)
  const deepAt = format === 'markdown' ? findDeepNesting(source.text) : undefined
  if (deepAt !== undefined) report.add('article/too-deep', rangeAt(source, deepAt, deepAt))
  const isPlain = format === 'text' || deepAt !== undefined
  const { head, blocks } = isPlain ? readPlainText(source.text, lang) : readMarkdown(source.text)
  const passages = numberPassages(blocks, source, lang)
  if (passages.every((passage) => passage.kind === 'heading'))
    report.add('article/empty', rangeAt(source, 0, 0))
  return { name, file: source.file, lang, head, passages }
}
