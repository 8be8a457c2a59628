/// <reference lib="dom" />
// The functions of this file run in the page.

/** What leaves its slide, lies over another block or over the footer; each as a sentence. */
export function findCollisions(): readonly string[] {
  const found: string[] = []
  for (const section of document.querySelectorAll('svg[data-marpit-svg] section[id]')) {
    const slide = section.getBoundingClientRect()
    const name = `${section.id} (${section.className})`
    const blocks = [...section.children].filter((block) => {
      const isFrame = block.tagName === 'FOOTER' || block.tagName === 'HEADER'
      return !isFrame && getComputedStyle(block).position !== 'absolute'
    })
    const floor = [section.querySelector('footer'), section.querySelector('p:last-of-type')]
      .filter((block) => block !== null && getComputedStyle(block).position === 'absolute')
      .map((block) => block?.getBoundingClientRect().top ?? slide.bottom)
    const words = document.createTreeWalker(section, NodeFilter.SHOW_TEXT)
    while (words.nextNode()) {
      const { textContent, parentElement } = words.currentNode
      if (!textContent?.trim() || parentElement?.closest('desc, annotation, math')) continue
      const range = document.createRange()
      range.selectNodeContents(words.currentNode)
      const box = range.getBoundingClientRect()
      const isOut =
        box.left < slide.left - 1 ||
        box.right > slide.right + 1 ||
        box.top < slide.top - 1 ||
        box.bottom > slide.bottom + 1
      if (isOut) found.push(`${name}: “${textContent.trim()}” leaves the slide`)
      const isInBody = blocks.some((block) => block.contains(parentElement))
      if (isInBody && box.bottom > Math.min(...floor) + 3) {
        found.push(`${name}: “${textContent.trim()}” stands on what is below the body`)
      }
    }
    blocks.forEach((block, index) => {
      const next = blocks[index + 1]
      if (next === undefined) return
      const [one, other] = [block.getBoundingClientRect(), next.getBoundingClientRect()]
      const isBeside = one.right <= other.left + 2 || other.right <= one.left + 2
      if (!isBeside && one.bottom > other.top + 2)
        found.push(`${name}: ${block.tagName} over ${next.tagName}`)
    })
  }
  return found
}

/** Texts with less contrast to their ground than 4.5, as `kind: element: contrast`; grounds are colors, pictures are not seen. */
export function findPaleTexts(): readonly string[] {
  const canvas = document.createElement('canvas')
  canvas.width = 1
  canvas.height = 1
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  if (pen === null) throw new Error('no canvas')
  const paint = (colors: readonly string[]): readonly number[] => {
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, 1, 1)
    for (const color of colors) {
      pen.fillStyle = color
      pen.fillRect(0, 0, 1, 1)
    }
    return [...pen.getImageData(0, 0, 1, 1).data].slice(0, 3)
  }
  const luminance = (channels: readonly number[]): number => {
    const [red = 0, green = 0, blue = 0] = channels.map((channel) => {
      const share = channel / 255
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }
  const groundsOf = (element: Element): readonly string[] => {
    const grounds: string[] = []
    for (let one: Element | null = element; one !== null; one = one.parentElement) {
      grounds.unshift(getComputedStyle(one).backgroundColor)
      if (one.tagName === 'SECTION') break
    }
    return grounds
  }
  const contrast = (element: Element, color: string): number => {
    const grounds = groundsOf(element)
    const [darker = 0, lighter = 0] = [luminance(paint(grounds)), luminance(paint([...grounds, color]))].sort(
      (a, b) => a - b,
    )
    return (lighter + 0.05) / (darker + 0.05)
  }
  const found = new Set<string>()
  for (const section of document.querySelectorAll('svg[data-marpit-svg] section[id]')) {
    const kind = section.className.split(' ')[0] ?? ''
    const judge = (element: Element, color: string, name: string): void => {
      const reached = contrast(element, color)
      if (reached < 4.5) found.add(`${kind}: ${name}: ${reached.toFixed(1)}`)
    }
    if (section.hasAttribute('data-marpit-pagination')) {
      judge(section, getComputedStyle(section, '::after').color, 'page')
    }
    for (const element of section.querySelectorAll('*')) {
      const hasWords = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim())
      // Words in charts may stand on fills, which are checked where they are drawn.
      if (!hasWords || element.closest('svg[role="img"], annotation') !== null) continue
      judge(
        element,
        getComputedStyle(element).color,
        element.closest('pre') ? 'code' : element.tagName.toLowerCase(),
      )
    }
  }
  return [...found].sort()
}

/** The colors of the fills and lines of every chart, as they are painted, each once. */
export function colorsOfCharts(): readonly string[] {
  const shapes = [...document.querySelectorAll('section.chart svg[role="img"] :is(rect, path, circle, text)')]
  const colors = shapes.flatMap((shape) => {
    const { fill, stroke } = getComputedStyle(shape)
    return [fill, stroke].filter((color) => color !== 'none')
  })
  return [...new Set(colors)].sort()
}
