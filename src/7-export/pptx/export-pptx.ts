import type { Deck, Slide } from '../../3-deck/model.ts'
import type { DressedDeck } from '../../6-theme/model.ts'
import { masterParts, notesMasterParts } from './master-parts.ts'
import { packageRelations, presentationPart, propertyParts } from './presentation-parts.ts'
import { slideParts } from './slide-parts.ts'
import { slideSizes } from './slide-size.ts'
import { zipPackage } from './zip-package.ts'

/** As much of the deck as a presentation of pictures tells. */
export interface PptxDeck extends Pick<Deck, 'size' | 'lang' | 'author'> {
  readonly slides: readonly Pick<Slide, 'number' | 'name' | 'speakerNotes' | 'citedNotes'>[]
}

/**
 * Takes the deck, the same deck dressed, and a PNG of each slide; gives a presentation with one picture a slide, its title
 * as the slide's title, its words as the picture's alternative text, and its notes on a notes page.
 */
export function exportPptx(
  deck: PptxDeck,
  dressed: DressedDeck,
  pictures: readonly Uint8Array[],
): Uint8Array {
  const size = slideSizes[deck.size]
  const slides = deck.slides.flatMap((slide, index) => {
    const picture = pictures[index]
    if (picture === undefined) throw new Error(`slide ${slide.number} has no picture`)
    const words = dressed.slides[index]?.words ?? ''
    const number = index + 1
    const notes = [slide.speakerNotes, slide.citedNotes].join('\n\n')
    return slideParts({ number, title: slide.name, words, notes, lang: deck.lang, picture }, size)
  })
  const parts = [
    presentationPart(deck.slides.length, size, deck.size === '4:3'),
    ...masterParts(size),
    ...notesMasterParts(size),
    ...slides,
    ...propertyParts({ title: dressed.title, lang: deck.lang, author: deck.author }),
  ]
  return zipPackage(parts, packageRelations)
}
