import type { TextStore } from '../model.ts'
import type { Measure } from './model.ts'

export interface Memory {
  readonly get: (key: string) => Measure | undefined
  readonly put: (key: string, measure: Measure) => void
  /** Keeps what was learned, if anything was. */
  readonly keep: () => Promise<void>
}

/** Changes with what a measure holds: a file of another form is not read. */
const form = 1
/** Of slides as they were: an author goes back and forth. */
const mostOld = 400

/**
 * Measures by key, as far as an earlier run knows them. Keys stand for all that a measure depends on, so of two runs at once the
 * last one's file is as true as the first one's, and a file may be deleted at any time.
 */
export async function rememberMeasures(store: TextStore): Promise<Memory> {
  const old = readMeasures(await store.read())
  const used = new Map<string, Measure>()
  let isNew = false
  return {
    get: (key) => {
      const measure = used.get(key) ?? old.get(key)
      if (measure !== undefined) used.set(key, measure)
      return measure
    },
    put: (key, measure) => {
      used.set(key, measure)
      isNew = true
    },
    keep: async () => {
      if (!isNew) return
      const rest = [...old].filter(([key]) => !used.has(key)).slice(0, mostOld)
      await store.write(`${JSON.stringify({ form, measures: Object.fromEntries([...used, ...rest]) })}\n`)
    },
  }
}

function readMeasures(text: string | undefined): ReadonlyMap<string, Measure> {
  try {
    const file = JSON.parse(text ?? '{}') as {
      readonly form?: number
      readonly measures?: Record<string, Measure>
    }
    return new Map(file.form === form ? Object.entries(file.measures ?? {}) : [])
  } catch {
    return new Map()
  }
}
