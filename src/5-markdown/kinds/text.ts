import type { TextSlide } from '../../3-deck/model.ts'

/** Up to 25, 50 and 90 words have their own type sizes. */
const lengths: readonly (readonly [number, string])[] = [
  [25, 'short'],
  [50, 'medium'],
  [90, 'long'],
]

export function textLength({ wordCount }: TextSlide): string {
  return lengths.find(([most]) => wordCount <= most)?.[1] ?? 'full'
}
