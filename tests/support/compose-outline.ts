import { parseArticle } from '../../src/1-article/parse-article.ts'
import { parseOutline } from '../../src/2-outline/parse-outline.ts'
import { composeDeck } from '../../src/3-deck/compose-deck.ts'
import type { Deck, TalkFile } from '../../src/3-deck/model.ts'
import { createReport } from '../../src/diagnostics/collect-report.ts'
import type { Diagnostic } from '../../src/diagnostics/model.ts'
import { createSourceFile } from '../../src/diagnostics/source-file.ts'
import { tinyPng } from './tiny-images.ts'

const smallArticle =
  'Tide mills use the sea. They are old.\n\nIn 1966 a station opened. It has 24 turbines, and it is large.\n'

/** The rooms from outline to deck, in memory: any outline text, a small article unless told, and the picture `wave.png`. */
export function composeOutline(
  text: string,
  parts: ReadonlyMap<string, number> = new Map(),
  articleText = smallArticle,
): {
  readonly deck: Deck | undefined
  readonly diagnostics: readonly Diagnostic[]
  readonly files: ReadonlyMap<string, ReturnType<typeof createSourceFile>>
} {
  const report = createReport()
  const outlineSource = createSourceFile('outline.yaml', text)
  const articleSource = createSourceFile('article.txt', articleText)
  const outline = parseOutline(outlineSource, report)
  const article = parseArticle(articleSource, { name: 'article', format: 'text', lang: 'en' }, report)
  const files = new Map<string, TalkFile>([['wave.png', { kind: 'read', bytes: tinyPng(4, 3) }]])
  const deck =
    outline === undefined
      ? undefined
      : composeDeck({ name: 'talk', outline, articles: [article], files, tables: new Map(), parts }, report)
  return {
    deck,
    diagnostics: report.diagnostics(),
    files: new Map([outlineSource, articleSource].map((source) => [source.file, source])),
  }
}
