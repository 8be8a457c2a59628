import type { Article, ArticleHead, Passage } from '../../1-article/model.ts'
import type { PassageCoverage } from '../../4-check/model.ts'
import { languageAttributes } from './language-attributes.ts'
import { type Markup, markup, nothing } from './markup.ts'
import { slideId, type Targets } from './name-targets.ts'
import type { PageInput } from './page-input.ts'
import { fromTalk } from './place-faults.ts'

interface Shown {
  readonly cover: ReadonlyMap<string, PassageCoverage>
  readonly prefix: string
  readonly targets: Targets
}

/** The articles with their addresses: what no slide cites is marked, what slides cite links to them. Their heads are as the outline has them. */
export function showArticles({ articles, deck, coverage, outline }: PageInput, targets: Targets): Markup {
  const passages = coverage.paragraphs.flatMap((paragraph) => paragraph.passages)
  const cover = new Map(passages.map((passage) => [passage.address, passage]))
  return markup`${articles.map((article, index) =>
    showArticle(
      article,
      { title: fromTalk(article.file, outline), ...(deck?.articleHeads[index] ?? article.head) },
      {
        ...{ cover, targets },
        prefix: index === 0 ? '' : `${article.name}:`,
      },
    ),
  )}`
}

function showArticle(article: Article, head: ArticleHead, shown: Shown): Markup {
  const { title, by, publisher, date } = head
  const byline = [by, publisher, date].flatMap((part) => part ?? []).join(' · ')
  return markup`<div class="article" ${languageAttributes(article.lang)}>
<div><h3>${title}</h3>${byline === '' ? nothing : markup`<p class="byline">${byline}</p>`}</div>
${article.passages.map((passage) => showPassage(passage, shown))}</div>
`
}

function showPassage(passage: Passage, shown: Shown): Markup {
  const address = `${shown.prefix}${passage.address}`
  const id = shown.targets.passageId(address) ?? ''
  if (passage.kind === 'heading') return markup`<h4 id="${id}">${passage.text}</h4>\n`
  const label = markup`<a class="address" lang="en" dir="ltr" href="#${id}">${address}</a>`
  const kind = passage.isQuotation === true ? 'quotation' : passage.kind
  const words =
    passage.sentences.length === 0
      ? showPart(passage.text, address, undefined, shown)
      : markup`${showSentences(passage, shown)}`
  const mark = passage.sentences.length === 0 ? '' : id
  return markup`<div class="passage ${kind}"${mark === '' ? nothing : markup` id="${mark}"`}>${label}<p>${words}</p></div>\n`
}

/** Sentences with what stands between them in the article: a space, or nothing in Chinese. */
function showSentences({ text, sentences }: Passage, shown: Shown): readonly Markup[] {
  let cursor = 0
  return sentences.map((sentence, index) => {
    const start = text.indexOf(sentence.text, cursor)
    const gap = start > cursor && index > 0 ? ' ' : ''
    cursor = start + sentence.text.length
    return markup`${gap}${showPart(sentence.text, `${shown.prefix}${sentence.address}`, String(index + 1), shown)}`
  })
}

function showPart(
  text: string,
  address: string,
  number: string | undefined,
  { cover, targets }: Shown,
): Markup {
  const slides = (cover.get(address)?.slides ?? []).flatMap((id) => targets.slide(id) ?? [])
  const numeral =
    number === undefined
      ? nothing
      : markup`<span class="numeral" lang="en" title="${address}">${number}</span>`
  const refs = slides.map(
    (slide) =>
      markup`<a class="ref" lang="en" dir="ltr" href="#${slideId(slide)}" aria-label="slide ${slide.number}">${slide.number}</a>`,
  )
  const id = targets.passageId(address) ?? ''
  return slides.length > 0
    ? markup`<span class="part cited" id="${id}">${numeral}${text}<span class="refs">${refs}</span></span>`
    : markup`<span class="part open" id="${id}">${numeral}<span class="open-words">${text}</span><span class="hidden" lang="en"> (not cited)</span></span>`
}
