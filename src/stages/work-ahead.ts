import { setImmediate as aTurn } from 'node:timers/promises'
import type { Deck } from '../3-deck/model.ts'
import { writeAhead } from '../7-export/pptx/export-pptx.ts'
import { type Format, printedFormats } from '../config.ts'
import type { Run } from '../run.ts'
import type { Dresser } from './create-dresser.ts'
import { textEngine } from './load-lazily.ts'
import { lookUpShipped } from './look-up-looks.ts'
import { type KnownNotes, readSlideNotes } from './read-notes.ts'

/**
 * Does what a build needs whatever the browser will say of the slides, while it lays them out: what is worked out here stays right
 * for slides of any density. The browser asks for files meanwhile, so everything is done in short turns.
 */
export async function workAhead(
  deck: Deck,
  { theme, printer }: Pick<Dresser, 'theme' | 'printer'>,
  formats: readonly Format[],
  notes: KnownNotes,
  run: Run,
): Promise<void> {
  if (formats.some((format) => printedFormats.includes(format))) {
    const found = await run.browser()
    if (found.kind === 'ready') found.browser.openAhead()
    await textEngine()
  }
  if (!formats.includes('pptx')) return
  for (const slide of deck.slides) {
    await aTurn()
    readSlideNotes(slide, notes)
  }
  const looks = await lookUpShipped(deck, await printer.print(deck), theme, run)
  await aTurn()
  if (looks !== undefined) await writeAhead(looks, deck.lang, aTurn)
}
