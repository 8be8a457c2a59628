import { withoutAnswers } from '../3-deck/leave-out.ts'
import type { Deck } from '../3-deck/model.ts'
import type { MarpDeck } from '../5-markdown/model.ts'
import { type PrintedDeck, printDeck } from '../5-markdown/print-deck.ts'
import { withoutNotes } from '../5-markdown/without-notes.ts'
import type { Theme } from '../6-theme/model.ts'
import { createDrawer } from './draw-deck.ts'

/** Spells decks as Markdown, each slide once as long as it stays the same, whoever asks. */
export interface Printer {
  /** With all that is said to the slides. */
  readonly print: (deck: Deck) => Promise<MarpDeck>
  /** What slides look like does not hang on what is said. */
  readonly printSilent: (deck: Deck) => Promise<MarpDeck>
  /** As students may have it: without answers, too. */
  readonly printForStudents: (deck: Deck) => Promise<MarpDeck>
}

/** Takes the theme, if there is one. */
export function createPrinter(theme: Theme | undefined): Printer {
  const draw = createDrawer(theme)
  const printed = new WeakMap<Deck, MarpDeck>()
  const silent = new WeakMap<MarpDeck, MarpDeck>()
  const answerless = new WeakMap<Deck, Deck>()
  let last: PrintedDeck | undefined
  const printOnce = async (deck: Deck, before: PrintedDeck | undefined): Promise<MarpDeck> => {
    const drawings = await draw(deck)
    const marp = printed.get(deck) ?? printDeck(deck, drawings, theme, before)
    printed.set(deck, marp)
    return marp
  }
  const print = async (deck: Deck): Promise<MarpDeck> => {
    const marp = await printOnce(deck, last)
    last = { deck, marp }
    return marp
  }
  const silence = (marp: MarpDeck): MarpDeck => {
    const known = silent.get(marp) ?? withoutNotes(marp)
    silent.set(marp, known)
    return known
  }
  return {
    print,
    printSilent: async (deck) => silence(await print(deck)),
    printForStudents: async (deck) => {
      const marp = await print(deck)
      const known = answerless.get(deck) ?? withoutAnswers(deck)
      answerless.set(deck, known)
      return silence(await printOnce(known, { deck, marp }))
    },
  }
}
