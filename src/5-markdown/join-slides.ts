import type { MarpParts } from './model.ts'

/** Gives a deck's Markdown of its front matter and its slides. */
export function joinSlides({ head, slides }: MarpParts): string {
  return `${head}\n\n${slides.map(({ markdown }) => markdown).join('\n\n---\n\n')}\n`
}
