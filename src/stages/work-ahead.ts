import { setImmediate as aTurn } from 'node:timers/promises'
import type { Deck } from '../3-deck/model.ts'
import type { PptxMemory } from '../7-export/pptx/pptx-memory.ts'
import { writePptxAhead } from '../7-export/pptx-files.ts'
import type { Format } from '../config.ts'
import type { Run } from '../run.ts'
import type { Dresser } from './create-dresser.ts'
import { planDeckCharts } from './draw-deck.ts'
import type { DressTalk } from './dress-talk.ts'
import { lookUpShipped } from './look-up-looks.ts'
import { type KnownNotes, readNotes, readSlideNotes } from './read-notes.ts'

interface Ahead {
  readonly formats: readonly Format[]
  readonly notes: KnownNotes
  readonly memory: PptxMemory
  readonly dress: DressTalk
  readonly run: Run
}

/**
 * Does what a build needs while the browser lays out the slides, which most of the time fit as they are: what hangs on that is
 * thrown away where they do not. The browser asks for files meanwhile, so everything is done in short turns.
 */
export async function workAhead(deck: Deck, dresser: Dresser, ahead: Ahead): Promise<void> {
  const format = (['pptx', 'students'] as const).find((one) => ahead.formats.includes(one))
  if (format !== undefined) await preparePresentation(format, deck, dresser, ahead)
}

/** The speaker's, where both are asked for: slides that look the same to students are written once. */
async function preparePresentation(
  format: 'pptx' | 'students',
  deck: Deck,
  dresser: Dresser,
  { notes, memory, dress, run }: Ahead,
): Promise<void> {
  for (const slide of deck.slides) {
    await aTurn()
    readSlideNotes(slide, notes)
  }
  const marp = await dresser.printer.print(deck)
  const looks = await lookUpShipped(deck, marp, dresser.theme, run)
  if (looks === undefined) return
  await aTurn()
  const { students, dressed } = await dress({ deck, marp, dresser })
  await aTurn()
  const chartPlans = await planDeckCharts(deck)
  const presentation = { looks, chartPlans, memory, readNotes: (told: Deck) => readNotes(told, notes) }
  await writePptxAhead(format === 'pptx' ? deck : students, dressed.renderedFor(format), presentation)
}
