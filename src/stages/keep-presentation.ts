import { deserialize, serialize } from 'node:v8'
import { type KeptParts, type KeptPresentation, recallParts } from '../7-export/pptx/kept/kept-parts.ts'
import type { ByteStore } from '../run.ts'

/** The parts of a talk's presentations, between runs. */
export interface PresentationKeeper {
  /** What earlier runs left. */
  readonly recall: () => Promise<KeptParts>
  /** Keeps what is new, if anything is. */
  readonly keep: () => Promise<void>
}

/** Takes where they are kept; it is read at once. */
export function keepPresentation(store: ByteStore): PresentationKeeper {
  const recalled = store.read().then((bytes) => {
    const kept = bytes === undefined ? undefined : (deserialize(bytes) as KeptPresentation)
    return recallParts(kept)
  })
  return {
    recall: () => recalled,
    keep: async () => {
      const parts = (await recalled).list()
      if (parts !== undefined) await store.write(serialize(parts))
    },
  }
}
