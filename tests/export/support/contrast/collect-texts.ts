import type { Paint } from './paint.ts'

/** Runs in the page: gives every line of text with its color. */
export function collectTexts(): Paint[] {
  const paints: Paint[] = []
  document.querySelectorAll('section').forEach((section, slide) => {
    const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const node = walker.currentNode
      const words = node.textContent?.trim() ?? ''
      const parent = node.parentElement
      if (words === '' || parent === null || parent.closest('desc, title, annotation') !== null) continue
      const style = getComputedStyle(parent)
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const { x, y, width, height } of range.getClientRects()) {
        if (width === 0 || height === 0) continue
        const color = parent.namespaceURI?.endsWith('/svg') === true ? style.fill : style.color
        paints.push({ role: 'text', slide, what: `“${words.slice(0, 24)}”`, color, x, y, width, height })
      }
    }
  })
  return paints
}
