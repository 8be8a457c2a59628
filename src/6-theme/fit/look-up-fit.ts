import type { Measure } from './model.ts'
import type { Memory } from './remember-measures.ts'

/**
 * Takes the key of every slide, what is remembered, and how slides are measured; gives the measure of each slide, and measures
 * only those that nobody knows. Undefined where they cannot be measured.
 */
export async function lookUpFit(
  keys: ReadonlyMap<string, string>,
  memory: Memory,
  measure: (ids: readonly string[]) => Promise<readonly Measure[] | undefined>,
): Promise<ReadonlyMap<string, Measure> | undefined> {
  const unknown = [...keys].filter(([, key]) => memory.get(key) === undefined)
  if (unknown.length > 0) {
    const measures = await measure(unknown.map(([id]) => id))
    if (measures === undefined) return undefined
    unknown.forEach(([, key], index) => {
      const found = measures[index]
      if (found !== undefined) memory.put(key, found)
    })
    await memory.keep()
  }
  return new Map(
    [...keys].flatMap(([id, key]) => {
      const found = memory.get(key)
      return found === undefined ? [] : [[id, found] as const]
    }),
  )
}
