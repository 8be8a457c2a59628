import type { TextSlide } from '../../3-deck/model.ts'

/** Up to 25, 45 and 75 words have their own type sizes. */
const lengths: readonly (readonly [number, string])[] = [
  [25, 'short'],
  [45, 'medium'],
  [75, 'long'],
]

export function textLength({ wordCount }: TextSlide): string {
  return lengths.find(([most]) => wordCount <= most)?.[1] ?? 'full'
}
