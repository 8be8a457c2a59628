import { deserialize, serialize } from 'node:v8'
import type { FileCache } from './keep-files.ts'

/** Small results by their keys, all in one file: hundreds of files would cost more than they save. */
export interface KeptPieces {
  readonly get: (key: string) => Uint8Array | undefined
  readonly put: (key: string, bytes: Uint8Array) => void
  /** Keeps what is new, if anything is. */
  readonly keep: () => Promise<void>
}

/** Of results as they were: an author goes back and forth, and asks for some formats only. */
const mostOld = 1000
const mostOldBytes = 3_000_000

/** Takes where files are kept, and the name of this one. */
export async function keepPieces(files: FileCache, name: string): Promise<KeptPieces> {
  const bytes = await files.read(name)
  const old = bytes === undefined ? new Map() : (deserialize(bytes) as Map<string, Uint8Array>)
  const used = new Map<string, Uint8Array>()
  let isNew = false
  return {
    get: (key) => {
      const piece = used.get(key) ?? old.get(key)
      if (piece !== undefined) used.set(key, piece)
      return piece
    },
    put: (key, piece) => {
      used.set(key, piece)
      isNew = true
    },
    keep: async () => {
      if (!isNew) return
      const rest = newestOf([...old].filter(([key]) => !used.has(key)))
      await files.write(name, serialize(new Map([...used, ...rest])))
    },
  }
}

/** Takes pieces from the newest on; gives as many as are kept though this run had no use for them. */
function newestOf(pieces: readonly [string, Uint8Array][]): readonly [string, Uint8Array][] {
  let bytes = 0
  const tooMuch = pieces.findIndex(([, piece]) => {
    bytes += piece.length
    return bytes > mostOldBytes
  })
  return pieces.slice(0, tooMuch < 0 ? mostOld : Math.min(tooMuch, mostOld))
}
