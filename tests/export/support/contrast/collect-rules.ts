import type { Decoration, Paint } from './paint.ts'

/** Runs in the page: gives the borders of elements and the shapes of charts. */
export function collectRules(decorations: readonly Decoration[]): Paint[] {
  const paints: Paint[] = []
  const isDecoration = (element: Element, part: Decoration['part']): boolean =>
    decorations.some((one) => one.part === part && element.matches(one.selector))
  const collectBorders = (element: Element, slide: number, name: string): void => {
    const style = getComputedStyle(element)
    const { left, right, top, bottom, width, height } = element.getBoundingClientRect()
    const edges = {
      Top: { x: left, y: top, width, height: 1 },
      Right: { x: right - 1, y: top, width: 1, height },
      Bottom: { x: left, y: bottom - 1, width, height: 1 },
      Left: { x: left, y: top, width: 1, height },
    }
    for (const side of ['Top', 'Right', 'Bottom', 'Left'] as const) {
      if (style[`border${side}Style`] === 'none' || style[`border${side}Width`] === '0px') continue
      paints.push({
        role: 'graphic',
        slide,
        what: `border of ${name}`,
        color: style[`border${side}Color`],
        ...edges[side],
      })
    }
  }
  const collectShape = (element: Element, slide: number): void => {
    const style = getComputedStyle(element)
    const { x, y, width, height } = element.getBoundingClientRect()
    // What is filled with the ground is told from it by its outline, what is translucent by the line above it.
    const fill = style.fill === 'none' || Number(style.fillOpacity) < 1 ? undefined : style.fill
    const isOutlined = element.getAttribute('style')?.includes('fill:var(--paper') === true
    const color = fill === undefined || isOutlined ? style.stroke : fill
    if (color === 'none' || element.getAttribute('style')?.includes('stroke:var(--paper') === true) return
    paints.push({ role: 'graphic', slide, what: `${element.tagName} of a chart`, color, x, y, width, height })
  }
  document.querySelectorAll('section').forEach((section, slide) => {
    const kind = section.className.replaceAll(' ', '.')
    for (const element of section.querySelectorAll('*')) {
      const isShape = element.matches('svg[role="img"] *:not(text, desc)')
      if (isDecoration(element, isShape ? 'shape' : 'border')) continue
      if (isShape) collectShape(element, slide)
      else collectBorders(element, slide, `${element.tagName.toLowerCase()} of .${kind}`)
    }
  })
  return paints
}
