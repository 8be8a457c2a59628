import { createHash } from 'node:crypto'

/** What an earlier run worked out, by the hash of all that it was worked out of; what is put there, the next run may get. */
export interface Pieces {
  readonly get: (key: string) => Uint8Array | undefined
  readonly put: (key: string, bytes: Uint8Array) => void
}

/** Nothing is known and nothing kept. */
export const noPieces: Pieces = { get: () => undefined, put: () => {} }

/** Names what is worked out of a content and of what else it hangs on (`matter`), by the hash of both. */
export const keyOfPiece = (matter: unknown, content: string | Uint8Array): string =>
  createHash('sha256')
    .update(`${JSON.stringify(matter)}\n`)
    .update(content)
    .digest('base64url')
