import type { MarpDeck } from '../5-markdown/model.ts'
import { composePage } from './compose-page.ts'
import { embedAssets } from './embed-assets.ts'
import type { DressedDeck, DressedSlide, RenderedDeck, Theme } from './model.ts'
import { readSlideWords } from './read-slide-words.ts'

/** As much of the engine as dressing needs; the pipeline passes it in. */
export interface Engine {
  readonly themeSet: { add(css: string): unknown }
  render(
    markdown: string,
    environment: { htmlAsArray: true },
  ): {
    readonly html: readonly string[]
    readonly css: string
    readonly comments: readonly (readonly string[])[]
  }
}

/**
 * Takes the deck as Markdown, its theme, and the engine; gives every slide as HTML and their style sheet, without
 * fonts. The size is the one that the engine chose from the deck's `size:` and the theme's `@size`.
 */
export function dressDeck(
  marp: MarpDeck,
  theme: Theme,
  deck: { readonly lang: string; readonly title: string },
  engine: Engine,
): RenderedDeck {
  const { html, css, comments } = renderMarkdown(marp.markdown, marp, theme, engine)
  const slides = marp.slides.map(({ id }, index) =>
    dressSlide(id, html[index] ?? '', comments[index] ?? [], marp.assets),
  )
  const size = readSize(slides[0]?.html ?? '')
  return { lang: deck.lang, title: deck.title, ...size, css, slides }
}

/**
 * Gives a rendered deck with what changed since: slides whose Markdown is the same are taken as they were rendered. `markdown` is what
 * is rendered for the others (`findChanges`).
 */
export function dressChanged(
  marp: MarpDeck,
  theme: Theme,
  { changed, markdown }: { readonly changed: ReadonlySet<number>; readonly markdown: string },
  before: RenderedDeck,
  engine: Engine,
): RenderedDeck {
  const { html, css } = renderMarkdown(markdown, marp, theme, engine)
  const slides = before.slides.map((slide, index) =>
    changed.has(index) ? dressSlide(slide.id, html[index] ?? '', slide.comments, marp.assets) : slide,
  )
  return { ...before, css, slides }
}

function renderMarkdown(
  markdown: string,
  { slides }: MarpDeck,
  theme: Theme,
  engine: Engine,
): ReturnType<Engine['render']> {
  for (const sheet of theme.sheets) engine.themeSet.add(sheet)
  const rendered = engine.render(markdown, { htmlAsArray: true })
  if (rendered.html.length !== slides.length) {
    throw new Error(`Marp made ${rendered.html.length} slides of ${slides.length}`)
  }
  return rendered
}

function dressSlide(
  id: string,
  html: string,
  comments: readonly string[],
  assets: MarpDeck['assets'],
): DressedSlide {
  return {
    id,
    html: embedAssets(html, assets),
    words: readSlideWords(html, true),
    hasText: readSlideWords(html, false) !== '',
    comments,
  }
}

/** Gives the deck with its fonts, and one page with all its slides. */
export function finishDeck(rendered: RenderedDeck, embedFonts: (css: string) => string): DressedDeck {
  const css = embedFonts(rendered.css)
  const slides = rendered.slides.map(({ html }) => html)
  return { ...rendered, css, page: composePage({ ...rendered, css, slides }) }
}

/** Marpit 3 tells the size only there: `<svg data-marpit-svg="" viewBox="0 0 1280 720">`. */
function readSize(html: string): { readonly widthPx: number; readonly heightPx: number } {
  const [, width, height] = /^\s*<svg [^>]*viewBox="0 0 (\d+) (\d+)"/.exec(html) ?? []
  if (width === undefined || height === undefined) throw new Error('Marp rendered a slide without a size')
  return { widthPx: Number(width), heightPx: Number(height) }
}
