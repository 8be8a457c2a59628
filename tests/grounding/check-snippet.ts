import { readFileSync } from 'node:fs'
import type { Article } from '../../src/1-article/model.ts'
import { parseArticle } from '../../src/1-article/parse-article.ts'
import { parseOutline } from '../../src/2-outline/parse-outline.ts'
import { composeDeck } from '../../src/3-deck/compose-deck.ts'
import { checkDeck } from '../../src/4-check/check-deck.ts'
import { createReport } from '../../src/diagnostics/collect-report.ts'
import type { Diagnostic } from '../../src/diagnostics/model.ts'
import { createSourceFile } from '../../src/diagnostics/source-file.ts'

/** Takes an article as text; gives it as the talk has it. */
export function readArticleText(text: string, file: string, lang: string): Article {
  const format = file.endsWith('.md') ? 'markdown' : 'text'
  return parseArticle(createSourceFile(file, text), { name: 'article', format, lang }, createReport())
}

const known = new Map<string, Article>()

/** An article of these tests, or of another folder of the project. */
export function readArticleFile(path: string, lang: string): Article {
  const key = `${lang} ${path}`
  const article =
    known.get(key) ?? readArticleText(readFileSync(new URL(path, import.meta.url), 'utf8'), path, lang)
  known.set(key, article)
  return article
}

const headOf = ({ lang }: Article): string => `title: Talk\nlang: ${lang}\nslides:\n`

/** Takes slides as an author types them (the list under `slides:`); gives their deck, and the file that it is of. */
export function composeSnippet(slides: string, article: Article, report = createReport()) {
  const source = createSourceFile('outline.yaml', headOf(article) + slides)
  const outline = parseOutline(source, report)
  if (outline === undefined) throw new Error(`no outline: ${JSON.stringify(report.diagnostics())}`)
  const sources = { name: 'talk', outline, articles: [article], files: new Map(), tables: new Map() }
  return { deck: composeDeck(sources, report), source }
}

/** Gives what is told of such slides, with lines of that list. */
export function checkSnippet(slides: string, article: Article): readonly Diagnostic[] {
  const report = createReport()
  const { deck, source } = composeSnippet(slides, article, report)
  checkDeck(deck, [article], new Map([[source.file, source]]), report)
  const lines = headOf(article).split('\n').length - 1
  return report
    .diagnostics()
    .map((one) => (one.at === undefined ? one : { ...one, at: { ...one.at, line: one.at.line - lines } }))
}
