import type { BrowserHandle, BrowserPage, SizePx } from '../../browser/model.ts'
import { tellingMs } from '../../browser/watch-pages.ts'
import { footElements } from './feet/foot-elements.ts'
import { footOpacity } from './feet/foot-opacity.ts'
import type { SlideFeet } from './feet/model.ts'
import { setFeetApart } from './feet/set-feet-apart.ts'
import { keyOfPiece, type Pieces } from './pieces.ts'
import { formulaMark } from './tags/formula-mark.ts'
import { markForReaders } from './tags/mark-for-readers.ts'

/** A page of HTML that is to be printed. */
export interface Sheets {
  readonly html: string
  readonly size: SizePx
  /** Whether the feet of slides are to be drawn by themselves: for pages that are slides. */
  readonly setsFeetApart?: true
  /** What is done to the page before it is printed. */
  readonly prepare?: {
    /** With the page it says what comes out: another way has another name. */
    readonly name: string
    readonly run: (page: BrowserPage) => Promise<unknown>
  }
}

/** Slides as they are printed: one way of saying it, by which what was printed while it was measured is found again. */
export const slideSheets = (html: string, { widthPx, heightPx }: SizePx): Sheets => ({
  html,
  size: { widthPx, heightPx },
  setsFeetApart: true,
})

/** What came out. */
export interface Print {
  /** The PDF as Chromium wrote it. */
  readonly bytes: Uint8Array
  /** Of each slide; absent where none were set apart. */
  readonly feet?: readonly SlideFeet[]
  /** Told when the text was found to be there: the next run gets what was printed. Absent where an earlier run found it. */
  readonly accept?: () => void
}

/** Prints each page of HTML once, whoever asks for it, and not at all where an earlier run printed it. */
export interface Prints {
  /** Calls `onServed` when the browser has got a page, if it needs one. Rejects with `BrowserTrouble` when the browser breaks. */
  readonly print: (sheets: Sheets, browser: BrowserHandle, onServed?: () => void) => Promise<Print>
  /** Prints a page that is open and shows this, and is nobody's any more. */
  readonly printOpen: (sheets: Sheets, page: BrowserPage, browser: BrowserHandle) => Promise<void>
}

/** As many as a paper of 200 slides has. */
const longCharacters = 300_000

/** `kept` gives what earlier runs printed, once it is needed. */
export function createPrints(kept: () => Promise<Pieces | undefined>): Prints {
  const printed = new Map<string, Promise<Print>>()

  async function printOnce(key: string, print: () => Promise<Print>): Promise<Print> {
    const known = printed.get(key)
    if (known !== undefined) return known
    const printing = recall(key, print)
    printed.set(key, printing)
    // Of a browser that broke, the next who asks hears it from the browser.
    printing.catch(() => printed.delete(key))
    return printing
  }

  async function recall(key: string, print: () => Promise<Print>): Promise<Print> {
    const pieces = await kept()
    const known = recallPrint(key, pieces)
    if (known !== undefined) return known
    const made = await print()
    const accept = (): void => {
      pieces?.put(key, made.bytes)
      if (made.feet !== undefined) pieces?.put(`${key} feet`, Buffer.from(JSON.stringify(made.feet)))
    }
    return { ...made, accept }
  }

  let lastLong: Promise<unknown> = Promise.resolve()
  /** Two papers of 400 slides at once hold as much memory as all the rest. */
  function inTurn(sheets: Sheets, print: () => Promise<Print>): Promise<Print> {
    if (sheets.html.length < longCharacters) return print()
    const printing = lastLong.then(print, print)
    lastLong = printing.catch(() => {})
    return printing
  }

  return {
    print: (sheets, browser, onServed) =>
      printOnce(keyOf(sheets, browser), () =>
        inTurn(sheets, () =>
          browser.withPage(sheets.html, sheets.size, (page) => printPage(sheets, page), onServed),
        ),
      ),
    printOpen: async (sheets, page, browser) => {
      await printOnce(keyOf(sheets, browser), () => printPage(sheets, page))
    },
  }
}

/** Gives the same with `onAsked` called when the browser has been told of the first page. */
export function watchPrints(prints: Prints, onAsked: () => void): Prints {
  return {
    ...prints,
    print: (sheets, browser) => {
      setTimeout(onAsked, tellingMs)
      return prints.print(sheets, browser)
    },
  }
}

function recallPrint(key: string, pieces: Pieces | undefined): Print | undefined {
  const bytes = pieces?.get(key)
  if (bytes === undefined) return undefined
  const feet = pieces?.get(`${key} feet`)
  return feet === undefined ? { bytes } : { bytes, feet: JSON.parse(Buffer.from(feet).toString()) }
}

async function printPage({ setsFeetApart, prepare }: Sheets, page: BrowserPage): Promise<Print> {
  // In this order: marks are for feet of which nobody has said anything. Each answer that is waited for costs a turn.
  const [, feet] = await Promise.all([
    page.evaluate(markForReaders, { formulaMark }),
    setsFeetApart === true ? page.evaluate(setFeetApart, { footOpacity, footElements }) : undefined,
    prepare?.run(page),
  ])
  const bytes = await page.printPdf()
  return feet === undefined ? { bytes } : { bytes, feet }
}

/** All that the bytes depend on: two browsers print the same page otherwise. */
function keyOf({ html, size, prepare, setsFeetApart }: Sheets, { path, version }: BrowserHandle): string {
  const { widthPx, heightPx } = size
  const matter = ['print', path, version, widthPx, heightPx, prepare?.name ?? '', setsFeetApart ?? false]
  return keyOfPiece(matter, html)
}
