import { setImmediate as aTurn, setTimeout as aWhile } from 'node:timers/promises'
import type { Deck } from '../3-deck/model.ts'
import { isShownIn } from '../5-markdown/keep-format.ts'
import type { ShownSlides } from '../7-export/pdf/paper/model.ts'
import { usualSizes } from '../7-export/pdf/paper/usual-sizes.ts'
import type { Prints, Sheets } from '../7-export/pdf/prints.ts'
import { sheetsAhead } from '../7-export/pdf-files.ts'
import type { Format } from '../config.ts'
import type { Run } from '../run.ts'
import type { Dresser } from './create-dresser.ts'
import type { LayPapers, PaperFormat } from './lay-papers.ts'

interface Printing {
  readonly formats: readonly Format[]
  readonly layPapers: LayPapers
  readonly prints: Prints
  readonly run: Run
}

/** What is printed of papers before anybody asks for it: what stands around the slides, which need not be drawn for that. */
export interface PapersAhead {
  /** Has the first printed: called before slides are rendered, when the browser has nothing else to do. */
  readonly printFirst: () => Promise<void>
  /** Puts the others together: called while the browser lays out slides, which are needed first. */
  readonly layOthers: () => Promise<void>
  /**
   * Has the others printed, one after the other: called when slides are printed, which more work waits for, or when there is
   * nothing else to do.
   */
  readonly printOthers: () => void
}

const paperFormats: readonly PaperFormat[] = ['notes', 'students']

/** What comes next leaves the browser few turns, so it is waited for until it has the page, if it is up and takes a page in its usual time. */
const handingMs = 60

/** Papers that need other slides in the end, or of another size (a theme's own), are printed again. */
export function preparePapers(deck: Deck, dresser: Dresser, printing: Printing): PapersAhead {
  const { prints, run } = printing
  const papers = listSheets(deck, dresser, printing)
  const others: Sheets[] = []
  let laying: Promise<void> | undefined
  const print = async (paper: Sheets, onServed: () => void = () => {}): Promise<void> => {
    try {
      const found = await run.browser()
      if (found.kind === 'ready') await prints.print(paper, found.browser, onServed)
    } catch {
      // Who asks for it in the end is told of what goes wrong.
    }
  }
  const layAll = async (): Promise<void> => {
    for await (const paper of papers) others.push(paper)
  }
  const layOthers = (): Promise<void> => {
    laying ??= layAll()
    return laying
  }
  return {
    printFirst: async () => {
      const { value: first } = await papers.next()
      if (first === undefined) return
      await atMost(handingMs, new Promise<void>((resolve) => void print(first, resolve).finally(resolve)))
    },
    layOthers,
    printOthers: async () => {
      await layOthers()
      for (const paper of others.splice(0)) await print(paper)
    },
  }
}

/** Gives the pages of papers one after the other, each when it is asked for. */
async function* listSheets(
  deck: Deck,
  dresser: Dresser,
  { formats, layPapers }: Printing,
): AsyncGenerator<Sheets> {
  for (const format of paperFormats) {
    if (!formats.includes(format)) continue
    await aTurn()
    yield* sheetsAhead[format](deck, await layPapers(format, deck, listShown(deck, format), dresser.theme))
  }
}

/** Those that will be printed (`keepFormat`): to spell the deck for that takes longer. */
const listShown = ({ slides, size }: Deck, format: PaperFormat): ShownSlides => ({
  slides: slides.filter(isShownIn(format)),
  ...usualSizes[size],
})

async function atMost(milliseconds: number, waited: Promise<void> | undefined): Promise<void> {
  await Promise.race([waited, aWhile(milliseconds, undefined, { ref: false })])
}
