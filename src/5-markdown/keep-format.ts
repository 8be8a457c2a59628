import type { MarpDeck } from './model.ts'

/** Says of slides whether a format shows them. */
export const isShownIn =
  (format: string) =>
  ({ only }: { readonly only?: readonly string[] }): boolean =>
    only === undefined || only.includes(format)

/**
 * Takes the deck as Marp spells it, and a format; gives it with the slides that the format shows. The Markdown is whole,
 * with one more line on top of its front matter: the engine leaves the other slides out after it has counted them, so that numbers,
 * footers and shares of the way stay those of the whole deck.
 */
export function keepFormat(marp: MarpDeck, format: string): MarpDeck {
  const slides = marp.slides.filter(isShownIn(format))
  if (slides.length === marp.slides.length) return marp
  const name = (text: string): string => text.replace(/^---\n/, `---\nformat: ${format}\n`)
  return {
    ...marp,
    slides,
    markdown: name(marp.markdown),
    ...(marp.parts === undefined ? {} : { parts: { ...marp.parts, head: name(marp.parts.head) } }),
  }
}
