import type { Deck, Slide } from '../../3-deck/model.ts'
import type { Bookmark } from './model.ts'

/**
 * Gives a bookmark for each slide, under its section's; of a section without a divider, the bookmark leads to its first
 * slide. Slides without a title go by the words of their bodies.
 */
export function composeBookmarks(
  slides: readonly Pick<Slide, 'kind' | 'name' | 'section'>[],
  sections: Deck['sections'],
  targetOf: (index: number) => Bookmark['target'],
): readonly Bookmark[] {
  const top: (Bookmark & { readonly inner: Bookmark[] })[] = []
  let open: number | undefined
  slides.forEach((slide, index) => {
    const target = targetOf(index)
    const isNew = slide.section !== undefined && slide.section !== open
    const entry = { title: slide.name, target, inner: [] }
    if (slide.section === undefined || slide.kind === 'section') top.push(entry)
    else {
      const title = sections.find(({ number }) => number === slide.section)?.title.plain ?? slide.name
      if (isNew) top.push({ title, target, inner: [] })
      top.at(-1)?.inner.push(entry)
    }
    open = slide.section
  })
  return top
}
