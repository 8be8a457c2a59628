import type { RenderedDeck } from '../../6-theme/model.ts'
import { fillPresenter } from './fill-presenter.ts'
import { sealPage } from './seal-page.ts'

export interface HtmlExport {
  /** The deck with its notes, as the engine rendered it, pictures inside. */
  readonly rendered: RenderedDeck
  readonly author?: string
  /** Puts the deck's fonts into the style sheet of its slides. */
  readonly embedFonts: (css: string) => string
  /** marp-cli's presenter, as compiled: see `fillPresenter`. */
  readonly presenter: string
}

export type HtmlOutcome =
  | { readonly kind: 'html'; readonly bytes: Uint8Array }
  | { readonly kind: 'failed'; readonly reason: string }

/**
 * Makes the HTML to present from: marp-cli's own presenter template (`bespoke`) around the slides, notes inside, then our seal
 * (language, title, content policy).
 */
export function exportHtml({ rendered, author, embedFonts, presenter }: HtmlExport): HtmlOutcome {
  const { title, slides } = rendered
  const css = embedFonts(rendered.css)
  const html = fillPresenter(presenter, { title, css, slides, ...(author === undefined ? {} : { author }) })
  if (html === undefined)
    return { kind: 'failed', reason: 'its presenter is not built as that of marp-cli 4.5' }
  const sealed = sealPage(html, rendered)
  return sealed.kind === 'failed' ? sealed : { kind: 'html', bytes: new TextEncoder().encode(sealed.html) }
}
