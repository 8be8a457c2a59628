import { composeDeck, type DeckSources } from '../3-deck/compose-deck.ts'
import type { Deck } from '../3-deck/model.ts'
import type { MarpDeck } from '../5-markdown/model.ts'
import { reportFit } from '../6-theme/fit/report-fit.ts'
import { settleFit } from '../6-theme/fit/settle-fit.ts'
import type { Verdict } from '../6-theme/model.ts'
import { createReport } from '../diagnostics/collect-report.ts'
import type { Unmeasured } from './ask-browser.ts'
import type { Dresser } from './create-dresser.ts'
import { createPrinter } from './create-printer.ts'
import { createMeasurer, type Measuring } from './measure-deck.ts'

export interface FittedDeck {
  readonly deck: Deck
  readonly marp: MarpDeck
  /** Absent where nothing was measured. */
  readonly verdicts?: ReadonlyMap<string, Verdict>
  /** Why not; absent where nobody asked. */
  readonly unmeasured?: Unmeasured
}

/** Gives the deck with the density and the parts that each slide needs to fit, and tells what does not (`fit/*`). */
export async function fitDeck(
  composed: Deck,
  sources: DeckSources,
  dresser: Dresser | undefined,
  measuring: Measuring,
): Promise<FittedDeck> {
  const { run, report } = measuring
  const { print } = dresser?.printer ?? createPrinter(undefined)
  if (dresser === undefined || run.fit === undefined) return { deck: composed, marp: await print(composed) }
  if (run.fit.isForbidden)
    return { deck: composed, marp: await print(composed), unmeasured: { kind: 'none' } }
  const { measure, unmeasured } = await createMeasurer(dresser, run.fit, measuring)
  // What composing finds was told the first time.
  const recompose = (parts: ReadonlyMap<string, number>): Deck =>
    composeDeck({ ...sources, parts }, createReport())
  const settled = await settleFit(composed, { measure, recompose })
  if (settled.verdicts !== undefined) reportFit(settled.deck.slides, settled.verdicts, report)
  const why = unmeasured()
  return { ...settled, marp: await print(settled.deck), ...(why === undefined ? {} : { unmeasured: why }) }
}
