import { deserialize, serialize } from 'node:v8'
import type { PressedPart } from '../package/package-part.ts'

/** Layouts of shipped themes as they stand in a presentation, deflated when Lectern was compiled: by the hash of all that they are made of. */
export type MadeLayouts = ReadonlyMap<string, readonly PressedPart[]>

export const printMade = (layouts: MadeLayouts): Uint8Array => serialize(layouts)

/** Takes what another version of Node may have written: what is none is nothing. */
export function parseMade(bytes: Uint8Array | undefined): MadeLayouts {
  if (bytes === undefined) return new Map()
  try {
    const made: unknown = deserialize(bytes)
    return made instanceof Map ? made : new Map()
  } catch {
    return new Map()
  }
}
