import type { MarpDeck, MarpParts, MarpSlide } from '../5-markdown/model.ts'
import type { RenderedSlides } from './dress-deck.ts'

type Spelled = Pick<MarpSlide, 'id' | 'markdown'>

/** As much of a deck as tells what changed since. */
export interface SpelledDeck {
  readonly slides: readonly Spelled[]
  readonly parts?: { readonly head: string; readonly slides: readonly Spelled[] }
}

/** A deck without notes, and what was rendered of it. */
export interface RenderedBefore {
  readonly marp: SpelledDeck
  readonly rendered: RenderedSlides
}

/** What has to be rendered anew. */
export interface Changes {
  /** By their places among the slides that are shown. */
  readonly changed: ReadonlySet<number>
  /** The deck with as little as these slides need to come out as they do in all of it. */
  readonly parts: MarpParts
}

/**
 * Takes a deck without notes, and one that was rendered before; gives the slides that have to be rendered anew. Undefined where
 * more than these could look otherwise: what a slide shows of the deck (its page, footer, share of the way, where links lead) hangs
 * on the front matter and on the directives of all slides, so they may differ in density only.
 */
export function findChanges(marp: MarpDeck, before: RenderedBefore): Changes | undefined {
  const [now, then] = [marp.parts, before.marp.parts]
  if (now === undefined || then === undefined || !standAlike(now, then)) return undefined
  const isShownAlike = marp.slides.length === before.marp.slides.length
  if (!isShownAlike || marp.slides.some(({ id }, place) => before.marp.slides[place]?.id !== id))
    return undefined
  const changed = new Set(
    marp.slides.flatMap(({ markdown }, place) =>
      before.marp.slides[place]?.markdown === markdown ? [] : [place],
    ),
  )
  const whole = new Set([...changed].map((place) => marp.slides[place]?.id))
  // The style sheet has a font for formulas where there is one.
  const math = before.rendered.html.findIndex((html, place) => !changed.has(place) && hasMath(html))
  if (math >= 0) whole.add(marp.slides[math]?.id)
  const slides = now.slides.map((slide) =>
    whole.has(slide.id) ? slide : { ...slide, markdown: readDirectives(slide) },
  )
  return { changed, parts: { head: now.head, slides } }
}

function standAlike(now: MarpParts, then: NonNullable<SpelledDeck['parts']>): boolean {
  return (
    withoutFormat(now.head) === withoutFormat(then.head) &&
    now.slides.length === then.slides.length &&
    now.slides.every((slide, place) => {
      const other = then.slides[place]
      return other !== undefined && whatOthersShow(slide) === whatOthersShow(other)
    })
  )
}

function hasMath(html: string): boolean {
  return html.includes('<math')
}

/** Formats that show the same slides alike have the same Markdown but for the line that names the format. */
export function withoutFormat(markdown: string): string {
  return markdown.replace(/^---\nformat: \w+\n/, '---\n')
}

/** Without what the slide alone shows, or nobody: ids hang on titles, and the engine does not ask for them. */
function whatOthersShow(slide: Spelled): string {
  return readDirectives(slide)
    .replace(/^<!--\n_class: .*/, (classes) => classes.replace(' dense', ''))
    .replace(/\nid: .*/, '')
}

function readDirectives({ markdown }: Spelled): string {
  return markdown.slice(0, markdown.indexOf('-->') + '-->'.length)
}
