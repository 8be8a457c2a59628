import type { Decoration, Paint } from './paint.ts'

/** Runs in the page: gives what `::before` and `::after` write and draw: numbers, quotation marks, marks, axes, arrows. */
export function collectPseudos(decorations: readonly Decoration[]): Paint[] {
  const paints: Paint[] = []
  const collect = (element: Element, slide: number, part: '::before' | '::after'): void => {
    const style = getComputedStyle(element, part)
    if (style.content === 'none' || style.content === 'normal' || style.display === 'none') return
    if (decorations.some((one) => one.part === part && element.matches(one.selector))) return
    const section = element.closest('section') ?? element
    const scale = section.getBoundingClientRect().width / (section as HTMLElement).offsetWidth
    let block: Element = element
    while (block !== section && getComputedStyle(block).position === 'static') {
      block = block.parentElement ?? section
    }
    const frame = (style.position === 'absolute' ? block : element).getBoundingClientRect()
    const px = (value: string): number => (Number.parseFloat(value) || 0) * scale
    // What is not placed stands where its element begins.
    const box =
      style.position === 'absolute'
        ? {
            x: frame.x + px(style.left),
            y: frame.y + px(style.top),
            width: px(style.width),
            height: px(style.height),
          }
        : { x: frame.x, y: frame.y, width: px(style.fontSize) / 2, height: px(style.fontSize) / 2 }
    const name = `${element.tagName.toLowerCase()}${part} of .${section.className.replaceAll(' ', '.')}`
    // `plain` draws the tab of a section that is none without width, and its number is empty.
    const isNothing = style.position === 'absolute' && style.width === '0px'
    if (!isNothing && !/^""/.test(style.content)) {
      paints.push({ role: 'text', slide, what: name, color: style.color, ...box })
    }
    if (!isNothing) paints.push({ role: 'graphic', slide, what: name, color: style.backgroundColor, ...box })
    for (const side of ['Top', 'Right', 'Bottom', 'Left'] as const) {
      if (style[`border${side}Style`] === 'none' || style[`border${side}Width`] === '0px') continue
      paints.push({ role: 'graphic', slide, what: name, color: style[`border${side}Color`], ...box })
    }
  }
  document.querySelectorAll('section').forEach((section, slide) => {
    for (const element of [section, ...section.querySelectorAll('*')]) {
      collect(element, slide, '::before')
      collect(element, slide, '::after')
    }
  })
  return paints
}
