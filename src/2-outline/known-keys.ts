import { kinds } from './kinds/table-of-kinds.ts'
import { headFields } from './read-head.ts'
import { frameFields } from './read-slide.ts'

/** The keys that stand at the top of an outline and on its slides: by them, a slip in YAML is told from a text. */
export const knownKeys: ReadonlySet<string> = new Set([
  ...Object.keys(headFields),
  ...Object.keys(frameFields),
  ...Object.keys(kinds),
  'include',
])
