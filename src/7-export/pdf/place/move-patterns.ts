import { type Matrix, multiply, printMatrix, readMatrix } from '../feet/matrix.ts'
import type { PdfDraft, PdfValue } from '../file/model.ts'
import { add, entriesOf, itemsOf, list, objectEntries, reference, word } from '../file/values.ts'
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
  const moved = new Map([...patterns].map(([name, pattern]) => [name, movePattern(draft, pattern, by)]))
  return {
    kind: 'dictionary',
    entries: new Map([...all, ['Pattern', { kind: 'dictionary', entries: moved }]]),
  }
}

function movePattern(draft: PdfDraft, pattern: PdfValue, by: Matrix): PdfValue {
  const object = pattern.kind === 'reference' ? draft.objects.get(pattern.number) : undefined
  if (pattern.kind !== 'reference' || object === undefined) return pattern
  const entries = objectEntries(draft, pattern.number)
  const own = itemsOf(draft, entries.get('Matrix')).map((item) => (item.kind === 'word' ? item.word : '0'))
  const matrix = printMatrix(multiply(readMatrix(own.join(' ')), by))
  const moved = new Map([...entries, ['Matrix', list(matrix.split(' ').map(word))] as const])
  return reference(add(draft, { ...object, value: { kind: 'dictionary', entries: moved } }))
}
