import type { PrintedArticle } from '../../../3-deck/source-model.ts'
import { escapeHtml } from '../../escape-html.ts'

/** Where a passage of an article (from 0) stands, for links. */
export const articleAnchor = (article: number, address: string): string => `article-${article + 1}-${address}`

/** Gives the articles whole, in two columns, each passage behind its address: what a handout ends with where it has them. */
export function composeArticles(articles: readonly PrintedArticle[]): string {
  return articles
    .map(({ label, blocks }, index) => {
      const printed = blocks.map((block) => printBlock(block, index))
      return `<div class="article" role="group"><h2>${escapeHtml(label)}</h2><div class="blocks">${printed.join('')}</div></div>`
    })
    .join('')
}

function printBlock(
  { kind, isQuotation, passages }: PrintedArticle['blocks'][number],
  article: number,
): string {
  const words = passages.map(({ address, text }) => {
    const isPreformed = kind === 'code' || text.includes('\n')
    return `<span id="${articleAnchor(article, address)}"${isPreformed ? ' class="rows"' : ''}><b>${escapeHtml(address)}</b> ${escapeHtml(text)}</span>`
  })
  const inner = words.join(' ')
  if (kind === 'heading') return `<h3>${inner}</h3>`
  return isQuotation === true ? `<blockquote><p>${inner}</p></blockquote>` : `<p class="${kind}">${inner}</p>`
}

export const articleCss = [
  '.article { break-before: page; page: auto } .article h2 { margin: 0 0 5mm; font-size: 14pt; line-height: 1.2 }',
  '.blocks { columns: 2; column-gap: 8mm; font-size: 9pt; line-height: 1.4 } .blocks p { margin: 0 0 2.4mm; orphans: 2; widows: 2 }',
  '.blocks h3 { margin: 3mm 0 1.6mm; font-size: 10pt; break-after: avoid } .blocks blockquote { margin: 0 0 0 3mm } .blocks .rows { white-space: pre-wrap } .blocks .code { font: 400 .86em/1.35 monospace }',
  '.blocks b { font: 700 6.5pt/1 sans-serif; color: #444 }',
].join('\n')
