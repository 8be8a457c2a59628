import { setImmediate as aTurn } from 'node:timers/promises'
import type { Deck } from '../3-deck/model.ts'
import type { Theme } from '../6-theme/model.ts'
import { type Format, printedFormats } from '../config.ts'
import type { Run } from '../run.ts'
import { textEngine } from './load-lazily.ts'
import { readShipped } from './look-up-looks.ts'
import { type KnownNotes, readSlideNotes } from './read-notes.ts'

/**
 * Does what a build needs whatever the browser will say of the slides, while it lays them out: what is worked out here stays right
 * for slides of any density. The browser asks for files meanwhile, so everything is done in short turns.
 */
export async function workAhead(
  { deck, theme }: { readonly deck: Deck; readonly theme: Theme },
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
  // Last: this is one long turn.
  await readShipped(theme, deck, run)
}
