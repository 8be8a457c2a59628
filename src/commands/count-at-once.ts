import { availableParallelism } from 'node:os'

/** Of what a talk takes, a quarter is JavaScript of this process's one thread (docs/adr/0027): more would only wait for it. */
const mostAtOnce = 4

/** What a talk of some hundred slides takes while it is made: its pages in the browser, its fonts and texts (measured). */
const talkMiB = 500

/** How many talks are made at once: as many as there are processors, while there is memory for them, and at least one. */
export function countAtOnce(
  processors = availableParallelism(),
  // It knows the limits of a container.
  freeMiB = process.availableMemory() / 2 ** 20,
): number {
  return Math.max(1, Math.min(processors, mostAtOnce, Math.floor(freeMiB / talkMiB)))
}
