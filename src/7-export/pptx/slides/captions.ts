import type { Run } from '../../../0-text/model.ts'
import type { Picture } from '../../../3-deck/part-model.ts'

/** Caption and credit of a picture in one line, as far as there are any. */
export function captionOf({ caption, credit }: Picture): { readonly runs: readonly Run[] } | undefined {
  const parts = [caption, credit].flatMap((words) => (words === undefined ? [] : [words.runs]))
  if (parts.length === 0) return undefined
  return { runs: parts.flatMap((runs, index) => (index === 0 ? runs : [{ text: ' ·\u00a0' }, ...runs])) }
}
