import { setImmediate as aTurn } from 'node:timers/promises'
import type { Deck } from '../3-deck/model.ts'
import { type Format, printedFormats } from '../config.ts'
import { textEngine } from './load-lazily.ts'
import { type KnownNotes, readSlideNotes } from './read-notes.ts'

/**
 * Does what a build needs whatever the browser will say of the slides, while it lays them out: what is worked out here stays right
 * for slides of any density. The browser asks for files meanwhile, so everything is done in short turns.
 */
export async function workAhead(deck: Deck, formats: readonly Format[], notes: KnownNotes): Promise<void> {
  if (formats.some((format) => printedFormats.includes(format))) await textEngine()
  if (!formats.includes('pptx')) return
  for (const slide of deck.slides) {
    await aTurn()
    readSlideNotes(slide, notes)
  }
}
