import type { MarpDeck } from '../5-markdown/model.ts'
import { embedAssets } from './embed-assets.ts'
import type { DressedDeck, DressedSlide, RenderedDeck, Theme } from './model.ts'
import { partSlides } from './part-slides.ts'
import { readSlideWords } from './read-slide-words.ts'

/** As much of the engine as dressing needs; the pipeline passes it in. */
export interface Engine {
  readonly markdown: { readonly options: { readonly highlight?: ColorCode } }
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

type ColorCode = (code: string, language: string, marks: string) => unknown

/** Slides as the engine gives them, without the files that they show, and their style sheet. */
export type RenderedSlides = ReturnType<Engine['render']>

/** What stands over a deck. */
interface Head {
  readonly lang: string
  readonly title: string
}

/**
 * Takes the deck as Markdown, its theme, and the engine; gives every slide as HTML and their style sheet, without
 * fonts. The size is the one that the engine chose from the deck's `size:` and the theme's `@size`.
 */
export function dressDeck(marp: MarpDeck, theme: Theme, head: Head, engine: Engine): RenderedDeck {
  return dressSlides(renderSlides(marp.markdown, marp, theme, engine), marp, head)
}

/** Has the engine render all slides of a deck, or those that changed with the directives of the others (`findChanges`). */
export function renderSlides(
  markdown: string,
  { slides }: MarpDeck,
  theme: Theme,
  engine: Engine,
): RenderedSlides {
  for (const sheet of theme.sheets) engine.themeSet.add(sheet)
  const rendered = engine.render(markdown, { htmlAsArray: true })
  if (rendered.html.length !== slides.length) {
    throw new Error(`Marp made ${rendered.html.length} slides of ${slides.length}`)
  }
  return rendered
}

/** Gives rendered slides with what they show. Those that come out of the engine as in a deck before are taken from there. */
export function dressSlides(
  { html, css, comments }: RenderedSlides,
  marp: MarpDeck,
  { lang, title }: Head,
  before?: { readonly rendered: RenderedSlides; readonly dressed: RenderedDeck },
): RenderedDeck {
  const slides = marp.slides.map(({ id }, index) => {
    const there = before?.dressed.slides[index]
    if (there?.id === id && before?.rendered.html[index] === html[index]) return there
    return dressSlide(id, html[index] ?? '', comments[index] ?? [], marp.assets)
  })
  return { lang, title, ...readSize(slides[0]?.html ?? ''), css, slides }
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

/** Gives the deck with its fonts, on pages of HTML. */
export function finishDeck(rendered: RenderedDeck, embedFonts: (css: string) => string): DressedDeck {
  const css = embedFonts(rendered.css)
  return { ...rendered, css, parts: partSlides({ ...rendered, css }) }
}

/** Marpit 3 tells the size only there: `<svg data-marpit-svg="" viewBox="0 0 1280 720">`. */
function readSize(html: string): { readonly widthPx: number; readonly heightPx: number } {
  const [, width, height] = /^\s*<svg [^>]*viewBox="0 0 (\d+) (\d+)"/.exec(html) ?? []
  if (width === undefined || height === undefined) throw new Error('Marp rendered a slide without a size')
  return { widthPx: Number(width), heightPx: Number(height) }
}
