import { joinSlides } from '../5-markdown/join-slides.ts'
import type { MarpDeck } from '../5-markdown/model.ts'
import { type Engine, type RenderedSlides, renderSlides } from '../6-theme/dress-deck.ts'
import { findChanges, type RenderedBefore, withoutFormat } from '../6-theme/find-changes.ts'
import type { Theme } from '../6-theme/model.ts'

/**
 * Takes a deck without notes, and one that was rendered before in the same theme; gives its slides, of which only those are rendered
 * that changed. Undefined where all of them have to be (`findChanges`).
 */
export function renderAgain(
  marp: MarpDeck,
  theme: Theme,
  before: RenderedBefore,
  engine: Engine,
): RenderedSlides | undefined {
  const changes = findChanges(marp, before)
  if (changes === undefined) return undefined
  if (isSame(marp, before)) return before.rendered
  const { html, css } = renderSlides(joinSlides(changes.parts), marp, theme, engine)
  const { rendered } = before
  return {
    html: rendered.html.map((known, place) => (changes.changed.has(place) ? (html[place] ?? '') : known)),
    css,
    comments: rendered.comments,
  }
}

/** Slides that are left out count, too: the style sheet is made of all. */
function isSame({ parts: now }: MarpDeck, { marp: { parts: then } }: RenderedBefore): boolean {
  return (
    now !== undefined &&
    then !== undefined &&
    withoutFormat(now.head) === withoutFormat(then.head) &&
    now.slides.every(({ markdown }, place) => then.slides[place]?.markdown === markdown)
  )
}
