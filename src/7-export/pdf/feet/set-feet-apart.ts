/// <reference lib="dom" />

import type { SlideFeet } from './model.ts'

// This function runs in the page, sent there as text.

interface Wanted {
  readonly footOpacity: number
  /** A selector of each kind. */
  readonly footElements: readonly string[]
}

/**
 * Has the feet of slides (running head and foot, number, source line) printed apart from the rest, where that changes nothing of
 * how they look; gives how many each slide has. Gives nothing, and changes nothing, where a theme does something to its
 * feet of which that cannot be said. Can be called again for the same page.
 */
export function setFeetApart({ footOpacity, footElements }: Wanted): readonly SlideFeet[] | undefined {
  const elements = footElements.join(', ')
  const opacity = `opacity: ${footOpacity} !important`
  // Whatever a theme says, it does not say it of something with five ids.
  const rule = `:is(${elements}):not(#a#b#c#d#e), section:not(#a#b#c#d#e)::after { ${opacity} }`
  interface Foot {
    readonly element: Element
    readonly pseudo?: '::after'
  }
  const styleOf = ({ element, pseudo }: Foot): CSSStyleDeclaration => getComputedStyle(element, pseudo)

  /** Painted as a group already, or of a shape that Chromium makes by one. */
  const isGroup = (style: CSSStyleDeclaration): boolean =>
    style.opacity !== '1' ||
    style.mixBlendMode !== 'normal' ||
    [style.filter, style.backdropFilter, style.maskImage, style.clipPath].some((made) => made !== 'none')
  /** What is not quite opaque is painted after all that stands in the flow, as what has a position is. */
  const canBeSet = (style: CSSStyleDeclaration): boolean => !isGroup(style) && style.position !== 'static'

  const isThere = ({ element, pseudo }: Foot): boolean => {
    if (element.getClientRects().length === 0) return false
    if (pseudo === undefined) return true
    const { content, display } = getComputedStyle(element, pseudo)
    return display !== 'none' && content !== 'none' && content !== 'normal'
  }
  const feetOf = (slide: Element): readonly Foot[] =>
    [
      ...[...slide.querySelectorAll(elements)].map((element) => ({ element })),
      ...[...slide.querySelectorAll('section')].map((element) => ({ element, pseudo: '::after' as const })),
    ].filter(isThere)

  /** Has words, inside of its slide. Where words of a style sheet stand, nobody can say: they stand on theirs. */
  const paintsForCertain = (slide: Element, foot: Foot): boolean => {
    const { visibility, content } = styleOf(foot)
    if (visibility !== 'visible') return false
    if (foot.pseudo !== undefined) return content.replaceAll(/["\s]/g, '') !== ''
    if (!foot.element.textContent?.trim()) return false
    const [own, room] = [foot.element.getBoundingClientRect(), slide.getBoundingClientRect()]
    const isBeside = own.right <= room.left || own.left >= room.right
    return !isBeside && own.bottom > room.top && own.top < room.bottom && own.width > 0 && own.height > 0
  }

  const ofBefore = document.adoptedStyleSheets.find(({ cssRules }) => cssRules[0]?.cssText.includes(opacity))
  if (ofBefore !== undefined) ofBefore.disabled = true
  const slides = [...document.querySelectorAll('svg[data-marpit-svg]')]
  const around = slides.flatMap((slide) => [slide, ...slide.querySelectorAll('section')])
  if (around.some((element) => isGroup(getComputedStyle(element)))) return undefined
  const feet = slides.map((slide) => ({ slide, own: feetOf(slide) }))
  if (!feet.every(({ own }) => own.every((foot) => canBeSet(styleOf(foot))))) return undefined
  const counts = feet.map(({ slide, own }) => ({
    least: own.filter((foot) => paintsForCertain(slide, foot)).length,
    most: own.length,
  }))
  const sheet = ofBefore ?? new CSSStyleSheet()
  if (ofBefore === undefined) {
    sheet.insertRule(rule)
    document.adoptedStyleSheets.push(sheet)
  }
  // Nothing is asked of the page after this: it would be laid out for that, and once more to be printed.
  sheet.disabled = false
  return counts
}
