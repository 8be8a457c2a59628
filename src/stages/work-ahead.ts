import { setImmediate as aTurn } from 'node:timers/promises'
import type { Deck } from '../3-deck/model.ts'
import { composeAhead, loadAhead } from '../7-export/pdf-files.ts'
import { writeAhead } from '../7-export/pptx/export-pptx.ts'
import { type Format, printedFormats } from '../config.ts'
import type { Run } from '../run.ts'
import type { Dresser } from './create-dresser.ts'
import type { DressTalk } from './dress-talk.ts'
import { textEngine } from './load-lazily.ts'
import { lookUpShipped } from './look-up-looks.ts'
import { type KnownNotes, readSlideNotes } from './read-notes.ts'

interface Ahead {
  readonly formats: readonly Format[]
  readonly notes: KnownNotes
  readonly dress: DressTalk
  readonly run: Run
}

/**
 * Does what a build needs while the browser lays out the slides, which most of the time fit as they are: what hangs on that is
 * thrown away where they do not. The browser asks for files meanwhile, so everything is done in short turns.
 */
export async function workAhead(deck: Deck, dresser: Dresser, ahead: Ahead): Promise<void> {
  const { formats } = ahead
  if (formats.some((format) => printedFormats.includes(format))) await preparePaper(deck, dresser, ahead)
  if (formats.includes('pptx')) await preparePresentation(deck, dresser, ahead)
}

async function preparePaper(deck: Deck, dresser: Dresser, { formats, dress, run }: Ahead): Promise<void> {
  const found = await run.browser()
  if (found.kind !== 'ready') return
  found.browser.openAhead()
  await textEngine()
  await aTurn()
  const marp = await dresser.printer.print(deck)
  const { paperFor } = await dress({ deck, marp, dresser })
  await aTurn()
  if (formats.includes('students')) await loadAhead({ deck, paperFor }, found.browser)
  await aTurn()
  if (formats.includes('notes')) await composeAhead({ paperFor })
}

async function preparePresentation(
  deck: Deck,
  { theme, printer }: Dresser,
  { notes, run }: Ahead,
): Promise<void> {
  for (const slide of deck.slides) {
    await aTurn()
    readSlideNotes(slide, notes)
  }
  const looks = await lookUpShipped(deck, await printer.print(deck), theme, run)
  await aTurn()
  if (looks !== undefined) await writeAhead(looks, deck.lang, aTurn)
}
