/** What a deck puts into the page of marp-cli's presenter. */
export interface Presented {
  readonly title: string
  readonly author?: string
  readonly css: string
  /** Each slide as HTML, and its notes. */
  readonly slides: readonly { readonly html: string; readonly comments: readonly string[] }[]
}

/**
 * Takes the page that marp-cli 4.5.1 made of one empty slide when Lectern was compiled (`bundle.mjs`), with a mark where the deck
 * comes in; gives the page that marp-cli makes of this deck. Undefined where the page is not built as expected.
 */
export function fillPresenter(page: string, deck: Presented): string | undefined {
  const filling: Readonly<Record<string, string>> = {
    title: escapeLikePug(deck.title),
    author: deck.author === undefined ? '' : printAuthor(escapeLikePug(deck.author)),
    // The slides are in another element than those of our own pages.
    css: deck.css.replaceAll('div.marpit > ', 'div#\\:\\$p > '),
    slides: deck.slides.map(({ html }) => html).join(''),
    notes: deck.slides.map(({ comments }, index) => printNotes(comments, index)).join(''),
  }
  const seen = new Set<string>()
  const filled = page.replace(/\{\{lectern (\w+)\}\}/g, (_, name: string) => {
    seen.add(name)
    return filling[name] ?? ''
  })
  return Object.keys(filling).every((name) => seen.has(name)) ? filled : undefined
}

const printAuthor = (author: string): string =>
  `<meta name="author" content="${author}"><meta property="article:author" content="${author}">`

function printNotes(comments: readonly string[], index: number): string {
  if (comments.length === 0) return ''
  const paragraphs = comments.map((comment) => `<p>${escapeLikePug(comment)}</p>`).join('')
  return `<div class="bespoke-marp-note" data-index="${index}" tabindex="0">${paragraphs}</div>`
}

/** As marp-cli's templates do, by names. */
function escapeLikePug(text: string): string {
  return text.replace(/["&<>]/g, (character) => entities[character] ?? character)
}

const entities: Readonly<Record<string, string>> = {
  '"': '&quot;',
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
}
