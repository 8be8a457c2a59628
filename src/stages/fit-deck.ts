import { composeDeck, type DeckSources } from '../3-deck/compose-deck.ts'
import type { Deck } from '../3-deck/model.ts'
import type { MarpDeck } from '../5-markdown/model.ts'
import { keySlides } from '../6-theme/fit/key-slides.ts'
import { lookUpFit } from '../6-theme/fit/look-up-fit.ts'
import { measureFit } from '../6-theme/fit/measure-fit.ts'
import { rememberMeasures } from '../6-theme/fit/remember-measures.ts'
import { reportFit } from '../6-theme/fit/report-fit.ts'
import { type Measures, settleFit } from '../6-theme/fit/settle-fit.ts'
import type { Verdict } from '../6-theme/model.ts'
import { watchPages } from '../browser/watch-pages.ts'
import { createReport } from '../diagnostics/collect-report.ts'
import type { Report } from '../diagnostics/model.ts'
import { digestFiles } from '../io/digest-files.ts'
import type { TalkPlace } from '../io/find-talks.ts'
import type { Run } from '../run.ts'
import { askBrowser, type Unmeasured } from './ask-browser.ts'
import type { Dresser } from './create-dresser.ts'
import { createPrinter } from './create-printer.ts'
import { dressToMeasure } from './dress-formats.ts'

export interface FittedDeck {
  readonly deck: Deck
  readonly marp: MarpDeck
  /** Absent where nothing was measured. */
  readonly verdicts?: ReadonlyMap<string, Verdict>
  /** Why not; absent where nobody asked. */
  readonly unmeasured?: Unmeasured
}

interface Fitting {
  readonly talk: TalkPlace
  readonly run: Run
  readonly report: Report
  /** Called while the browser lays out the slides. */
  readonly meanwhile: () => Promise<void>
}

/** Gives the deck with the density and the parts that each slide needs to fit, and tells what does not (`fit/*`). */
export async function fitDeck(
  composed: Deck,
  sources: DeckSources,
  dresser: Dresser | undefined,
  { talk, run, report, meanwhile }: Fitting,
): Promise<FittedDeck> {
  const { print } = dresser?.printer ?? createPrinter(undefined)
  if (dresser === undefined || run.fit === undefined) return { deck: composed, marp: await print(composed) }
  if (run.fit.isForbidden)
    return { deck: composed, marp: await print(composed), unmeasured: { kind: 'none' } }
  const tool = await digestFiles(run.packageFolder, measuringCode)
  const memory = await rememberMeasures(run.fit.store(talk.outlinePath))
  let unmeasured: Unmeasured | undefined
  const measure = async (deck: Deck): Promise<Measures> => {
    const marp = await print(deck)
    return lookUpFit(keySlides(marp, deck, dresser.theme, tool), memory, async (ids) => {
      let ahead: Promise<void> | undefined
      const begin = (): void => {
        ahead ??= meanwhile()
        // Told below, when the browser is done.
        ahead.catch(() => {})
      }
      // While it starts. Whoever asks for a browser that is not there pays for nothing that a build would not need.
      const dressing = dressToMeasure(deck, dresser, run.output?.formats ?? [])
      const [asked] = await Promise.all([
        askBrowser(run.browser, async (browser) =>
          measureFit(await dressing, ids, watchPages(browser, begin)),
        ),
        dressing,
      ])
      await ahead
      if (asked.kind === 'done') return asked.result
      unmeasured = asked
      return undefined
    })
  }
  // What composing finds was told the first time.
  const recompose = (parts: ReadonlyMap<string, number>): Deck =>
    composeDeck({ ...sources, parts }, createReport())
  const settled = await settleFit(composed, { measure, recompose })
  if (settled.verdicts !== undefined) reportFit(settled.deck.slides, settled.verdicts, report)
  return { ...settled, marp: await print(settled.deck), ...(unmeasured === undefined ? {} : { unmeasured }) }
}

/** What a measure depends on besides slide and theme. */
const measuringCode = [
  'build/digest.txt',
  // What the engine adds to themes of others.
  'themes/layouts',
]
