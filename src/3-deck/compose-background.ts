import type { OutlineBackground } from '../2-outline/model.ts'
import type { Composing } from './composing.ts'
import { composePicture } from './kinds/picture.ts'
import type { Background } from './model.ts'

/** Takes what stands behind a slide; gives it with its picture read, or undefined where there is none (`deck/image-*` then). */
export function composeBackground(
  background: OutlineBackground | undefined,
  composing: Composing,
): Background | undefined {
  if (background?.kind !== 'picture') return background
  const { file, at } = background
  const picture = composePicture({ file, at, alt: { text: '', at } }, composing)
  return picture === undefined ? undefined : { kind: 'picture', picture }
}
