import type { Deck } from '../3-deck/model.ts'
import { keySlides } from '../6-theme/fit/key-slides.ts'
import { lookUpFit } from '../6-theme/fit/look-up-fit.ts'
import { measureFit, type WhenMeasured } from '../6-theme/fit/measure-fit.ts'
import type { Measure } from '../6-theme/fit/model.ts'
import { rememberMeasures } from '../6-theme/fit/remember-measures.ts'
import { type Measures, settle } from '../6-theme/fit/settle-fit.ts'
import { type Sheets, slideSheets } from '../7-export/pdf/prints.ts'
import type { BrowserHandle, BrowserPage, SizePx } from '../browser/model.ts'
import { watchPages } from '../browser/watch-pages.ts'
import type { Report } from '../diagnostics/model.ts'
import { digestFiles } from '../io/digest-files.ts'
import type { TalkPlace } from '../io/find-talks.ts'
import type { Run } from '../run.ts'
import { askBrowser, type Unmeasured } from './ask-browser.ts'
import type { Dresser } from './create-dresser.ts'
import { dressToMeasure } from './dress-formats.ts'

/** What is done beside, and what follows. */
export interface Measuring {
  readonly talk: TalkPlace
  readonly run: Run
  readonly report: Report
  /** Prints a page whose slides were found to fit; absent where nothing is printed. */
  readonly printMeasured?: (sheets: Sheets, page: BrowserPage, browser: BrowserHandle) => Promise<void>
  /** Called while the browser lays out the slides, with the deck as it most likely stays. */
  readonly meanwhile: (deck: Deck) => Promise<void>
}

interface Measurer {
  /** How each slide of a deck lies: as an earlier run knows it, else as the browser lays it out. */
  readonly measure: (deck: Deck) => Promise<Measures>
  /** Why nobody could be asked; undefined where nobody had to be. */
  readonly unmeasured: () => Unmeasured | undefined
}

export async function createMeasurer(
  dresser: Dresser,
  fit: NonNullable<Run['fit']>,
  measuring: Measuring,
): Promise<Measurer> {
  const { talk, run } = measuring
  const tool = await digestFiles(run.packageFolder, measuringCode)
  const memory = await rememberMeasures(fit.store(talk.outlinePath))
  let unmeasured: Unmeasured | undefined
  return {
    measure: async (deck) => {
      const keys = keySlides(await dresser.printer.print(deck), deck, dresser.theme, tool)
      return lookUpFit(keys, memory, async (ids) => {
        // Slides that are known to be dense are printed so: then what is on the page is what comes out in the end.
        const known = [...keys].flatMap(([id, key]): [string, Measure][] => {
          const measure = memory.get(key)
          return measure === undefined ? [] : [[id, measure]]
        })
        const asked = await layOut(settle(deck, new Map(known)).deck, ids, dresser, measuring)
        if (asked.kind === 'done') return asked.result
        unmeasured = asked
        return undefined
      })
    },
    unmeasured: () => unmeasured,
  }
}

/** Has the browser lay out some slides of a deck. */
async function layOut(
  deck: Deck,
  ids: readonly string[],
  dresser: Dresser,
  { run, meanwhile, printMeasured, report }: Measuring,
): ReturnType<typeof askBrowser<readonly Measure[]>> {
  let ahead: Promise<void> | undefined
  const begin = (): void => {
    ahead ??= meanwhile(deck)
    // Told below, when the browser is done.
    ahead.catch(() => {})
  }
  const print = report.hasErrors() ? undefined : printMeasured
  // While it starts. Whoever asks for a browser that is not there pays for nothing that a build would not need.
  const dressing = dressToMeasure(deck, dresser, run.output?.formats ?? [])
  const [asked] = await Promise.all([
    askBrowser(run.browser, async (browser) => {
      const dressed = await dressing
      return measureFit(dressed, ids, watchPages(browser, begin), printing(print, dressed, browser))
    }),
    dressing,
  ])
  await ahead
  return asked
}

function printing(
  print: Measuring['printMeasured'],
  size: SizePx,
  browser: BrowserHandle,
): WhenMeasured | undefined {
  if (print === undefined) return undefined
  return (page, html) => print(slideSheets(html, size), page, browser)
}

/** What a measure depends on besides slide and theme. */
const measuringCode = [
  'build/digest.txt',
  // What the engine adds to themes of others.
  'themes/layouts',
]
