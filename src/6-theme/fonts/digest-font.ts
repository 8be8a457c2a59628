import { createHash } from 'node:crypto'

const known = new WeakMap<Uint8Array, string>()

/** Gives what a font is known by, whatever its file is called. It is asked for each cut. */
export function digestFont(font: Uint8Array): string {
  const digest = known.get(font) ?? createHash('sha256').update(font).digest('hex').slice(0, 32)
  known.set(font, digest)
  return digest
}
