/// <reference lib="dom" />
// The functions of this file run in the page.

/**
 * Loads every `@font-face`, used or not, and names those that failed. By itself Chromium loads a face only
 * when some text needs it, and prints with the fallback if that happens late.
 */
export async function loadFonts(): Promise<readonly string[]> {
  const faces = [...document.fonts]
  await Promise.all(faces.map((face) => face.load().catch(() => undefined)))
  await document.fonts.ready
  return faces
    .filter((face) => face.status !== 'loaded')
    .map((face) => `${face.family} ${face.weight} ${face.style}`)
}

/**
 * Whether a reader should see text here: then a PDF without any font is a blank one. Not by innerText,
 * which is empty itself when Chromium finds no font to lay the text out in.
 */
export function hasText(): boolean {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const { parentElement, textContent } = texts.currentNode
    const isSeen = parentElement?.checkVisibility({ visibilityProperty: true, opacityProperty: true })
    if (isSeen && textContent?.trim()) return true
  }
  return false
}
