/** A file ready to be written: path relative to the talk's output folder, with `/`. */
export interface OutputFile {
  readonly path: string
  readonly bytes: Uint8Array
  /** Ids of the slides that are in it; absent: all of the deck, or none at all. */
  readonly slides?: readonly string[]
}
