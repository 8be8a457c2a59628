import type { Density } from './dress-specimens.ts'

/** Where docs/gallery keeps the picture of a specimen: `points.slate.png`, `points.slate.dense.png`. */
export function pictureName(id: string, theme: string, density: Density): string {
  return [id, theme, ...(density === 'normal' ? [] : [density]), 'png'].join('.')
}
