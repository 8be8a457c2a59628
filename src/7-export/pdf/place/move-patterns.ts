import type { Matrix } from '../feet/matrix.ts'
import { movePattern } from '../feet/move-pattern.ts'
import type { PdfDraft, PdfValue } from '../file/model.ts'
import { entriesOf, reference } from '../file/values.ts'
import type { Fit } from './fit-slide.ts'

/**
 * Takes what a slide may name, already in the draft; gives it with patterns that lie where the slide does: they lie in the
 * measure of the page, whatever the operators did to it before (ISO 32000-1, 8.7.2).
 */
export function movePatterns(draft: PdfDraft, resources: PdfValue | undefined, fit: Fit): PdfValue {
  const all = entriesOf(draft, resources)
  const patterns = entriesOf(draft, all.get('Pattern'))
  if (patterns.size === 0) return { kind: 'dictionary', entries: all }
  const by: Matrix = [fit.scale, 0, 0, fit.scale, fit.xPt, fit.yPt]
  const moved = new Map(
    [...patterns].map(([name, pattern]): [string, PdfValue] => [
      name,
      pattern.kind === 'reference' ? reference(movePattern(draft, pattern.number, by)) : pattern,
    ]),
  )
  return {
    kind: 'dictionary',
    entries: new Map([...all, ['Pattern', { kind: 'dictionary', entries: moved }]]),
  }
}
