/** What an earlier run worked out, by the hash of all that it was worked out of; what is put there, the next run may get. */
export interface Pieces {
  readonly get: (key: string) => Uint8Array | undefined
  readonly put: (key: string, bytes: Uint8Array) => void
}

/** Nothing is known and nothing kept. */
export const noPieces: Pieces = { get: () => undefined, put: () => {} }
