/** The machine as a command sees it; only `cli.ts` makes one, from the process and the terminal. */
export interface Host {
  readonly workingFolder: string
  readonly packageFolder: string
  readonly version: string
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Whether people watch stderr on a terminal: a spinner makes sense only there. */
  readonly isTerminal: boolean
  readonly hasColor: boolean
  /** The same of stdout, for what people asked to read: its width where it is a terminal. */
  readonly page: { readonly columns?: number; readonly hasColor: boolean }
  /** To people (stderr). */
  readonly tell: (text: string) => void
  /** To scripts (stdout), one write, awaited. */
  readonly print: (text: string) => Promise<void>
  /** Registers what must be undone however the process ends. Gives a function that does it now. */
  readonly beforeEnd: (undo: () => Promise<void>) => () => Promise<void>
}
