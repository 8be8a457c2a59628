import { joinSlides } from './join-slides.ts'
import type { MarpDeck, MarpSlide } from './model.ts'

/** Takes a deck as it was printed; gives it as if nothing were said to its slides, which look the same. */
export function withoutNotes(marp: MarpDeck): MarpDeck {
  if (marp.parts === undefined) throw new Error('the deck was not printed by Lectern')
  const slides = marp.slides.map(silence)
  const parts = { ...marp.parts, slides: marp.parts.slides.map(silence) }
  return { ...marp, markdown: joinSlides(parts), slides, parts }
}

function silence(slide: MarpSlide): MarpSlide {
  if (slide.spoken === undefined) return slide
  const { spoken, ...rest } = slide
  return { ...rest, markdown: spoken.shown }
}
