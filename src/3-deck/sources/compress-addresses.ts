import { letterOf, type Part } from './index-parts.ts'

/**
 * Takes parts of one article in its order; gives their addresses, without its name. Neighbors become a range, also from one
 * paragraph to the next, and whole paragraphs one address: p4.1, p4.2 … p4.5 are `p4.1–p4.5`, or `p4` if that is all of it.
 * A table between two paragraphs is no part of a range of them.
 */
export function compressAddresses(parts: readonly Part[]): readonly string[] {
  const runs: Part[][] = []
  /** By letter, the run that its next part may go on. */
  const open = new Map<string, Part[]>()
  for (const part of parts) {
    const run = open.get(letterOf(part.address))
    if (run !== undefined && run.at(-1)?.nth === part.nth - 1) run.push(part)
    else {
      const begun = [part]
      runs.push(begun)
      open.set(letterOf(part.address), begun)
    }
  }
  return runs.map(printRun)
}

function printRun(run: readonly Part[]): string {
  const passages = [...new Set(run.map(({ passage }) => passage))]
  const whole = passages.reduce((sum, { sentences }) => sum + Math.max(1, sentences.length), 0)
  const addresses = (run.length === whole ? passages : run).map(({ address }) => address)
  const [first = '', last = first] = [addresses[0], addresses.at(-1)]
  return first === last ? first : `${first}–${last}`
}
