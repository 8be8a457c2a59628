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
  for (const sheet of theme.sheets) engine.themeSet.add(sheet)
  const rendered = engine.render(marp.markdown, { htmlAsArray: true })
  if (rendered.html.length !== marp.slides.length) {
    throw new Error(`Marp made ${rendered.html.length} slides of ${marp.slides.length}`)
  }
  const slides = marp.slides.map((slide, index): DressedSlide => {
    const html = rendered.html[index] ?? ''
    return {
      id: slide.id,
      html: embedAssets(html, marp.assets),
      words: readSlideWords(html, true),
      hasText: readSlideWords(html, false) !== '',
      comments: rendered.comments[index] ?? [],
    }
  })
  const size = readSize(slides[0]?.html ?? '')
  return { lang: deck.lang, title: deck.title, ...size, css: rendered.css, slides }
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
