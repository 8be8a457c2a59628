/** A size in CSS pixels (96 to the inch). */
export interface SizePx {
  readonly widthPx: number
  readonly heightPx: number
}

/** A box in CSS pixels, from the top left corner of the page (not of the viewport). */
export interface BoxPx extends SizePx {
  readonly xPx: number
  readonly yPx: number
}

/**
 * One page, laid out, with every `@font-face` loaded.
 * Every call rejects with `BrowserTrouble` when the browser dies, or does not answer in time.
 */
export interface BrowserPage {
  /** `@font-face` families (with weight and style) that could not be loaded: broken or refused files. */
  readonly brokenFonts: readonly string[]

  /**
   * The page as a PDF: tagged, with outline and backgrounds, in the page size of its CSS (`@page`).
   * Creation dates are the clock's: who writes the file sets them.
   * A PDF without a font from a page with text is `BrowserTrouble`, never a blank file.
   */
  printPdf(): Promise<Uint8Array>

  /** A box of the page as PNG; `scale` 2 gives two picture pixels for one CSS pixel. */
  picture(box: BoxPx, scale: number): Promise<Uint8Array>

  /**
   * Runs our own function in the page, where the page's scripts stay disabled. The function is sent as
   * text, so it may use nothing from around it but `helpers`: function declarations, by their names.
   * Argument and result travel as JSON. What it throws comes back as a plain Error, since that is a bug of
   * ours and not of the browser.
   */
  evaluate<A, R>(fn: (argument: A) => R, argument: A, helpers?: readonly InPage[]): Promise<R>
}

/** A function declaration that is sent to the page as text. */
// biome-ignore lint/suspicious/noExplicitAny: what it takes is between it and who calls it in the page.
export type InPage = (...given: any[]) => unknown

/** The browser of a run: started once, again for each call that it broke under, closed by `close`. */
export interface BrowserHandle {
  readonly path: string
  /** As the browser names itself: `HeadlessChrome/147.0.7727.0`. */
  readonly version: string
  /** False where Chromium's sandbox is impossible (root, most containers): say so once. */
  readonly isSandboxed: boolean

  /** The same browser for another talk: what breaks it under one talk takes it from that talk only. */
  readonly forTalk: () => BrowserHandle

  /**
   * Opens the HTML from memory, offline, with page scripts disabled, and closes the page after `use`.
   * If the browser breaks meanwhile, it is started again and `use` runs a second time, with a new page:
   * `use` must only collect. Rejects with `BrowserTrouble` when that breaks as well. `onServed` is called when the page has got
   * the HTML: what takes long and needs no browser is well begun then.
   */
  withPage<T>(
    html: string,
    size: SizePx,
    use: (page: BrowserPage) => Promise<T>,
    onServed?: () => void,
  ): Promise<T>

  /** Says how many pages will be in use at once: they are opened beside other work. */
  readonly openAhead: (count: number) => void

  /** Addresses that pages asked for and that were refused, in order, each once. */
  readonly refusedRequests: () => readonly string[]

  /** Ends the browser and removes its temporary folder. May be called twice, and at any time. */
  close(): Promise<void>
}

export type BrowserOutcome =
  | { readonly kind: 'ready'; readonly browser: BrowserHandle }
  /** Nothing was found. `lookedFor` is empty if `LECTERN_BROWSER=none` forbade to look. */
  | { readonly kind: 'none'; readonly lookedFor: readonly string[] }
  /** What `LECTERN_BROWSER` names is missing or does not start; or all that was found did not start. */
  | { readonly kind: 'broken'; readonly path: string; readonly reason: string }

export interface LaunchOptions {
  /** Where `LECTERN_BROWSER` is looked up, and what the browser inherits. */
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Where the shipped browser is unpacked to, once for all runs; made if missing. */
  readonly cacheFolder: string
  /** How long a browser may take to start; 8000 if not said. */
  readonly launchTimeoutMs?: number
  /** How long one call to the browser may take; 24000 if not said. */
  readonly protocolTimeoutMs?: number
}
