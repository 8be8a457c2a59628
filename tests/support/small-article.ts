import type { Article } from '../../src/1-article/model.ts'
import { parseArticle } from '../../src/1-article/parse-article.ts'
import { createReport } from '../../src/diagnostics/collect-report.ts'
import { createSourceFile } from '../../src/diagnostics/source-file.ts'

/** Parses the text of an article in English. */
export function articleOf(
  text: string,
  options: { readonly name?: string; readonly format?: 'markdown' | 'text' } = {},
): Article {
  const { name = 'article', format = 'markdown' } = options
  return parseArticle(createSourceFile(`${name}.md`, text), { name, format, lang: 'en' }, createReport())
}
