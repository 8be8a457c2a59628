/** A file ready to be written: path relative to the talk's output folder, with `/`. */
export interface OutputFile {
  readonly path: string
  readonly bytes: Uint8Array
}
