import { availableParallelism } from 'node:os'

/** What a talk of a hundred slides takes while it is made: its pages in the browser, its fonts and texts (measured). */
const talkMiB = 600

/** How many talks are made at once: as many as there are processors, while there is memory for them, and at least one. */
export function countAtOnce(
  processors = availableParallelism(),
  // Knows the limits of a container; 2 ** 20 bytes are a MiB.
  freeMiB = process.availableMemory() / 2 ** 20,
): number {
  return Math.max(1, Math.min(processors, Math.floor(freeMiB / talkMiB)))
}
