import type { LooksHead } from '../../../6-theme/look-model.ts'
import type { StyleTools } from '../look/write-text-style.ts'
import type { LayoutPlan } from '../parts/layout-part.ts'
import { hash, hashLook, hashPlain, once } from './hash-values.ts'

const hashHead = once<LooksHead>(hashPlain)

/** Gives a text that is the same for layouts of the same makings alone, whatever their numbers. */
export function hashLayout(
  { name, title, look }: Omit<LayoutPlan, 'path'>,
  looks: LooksHead,
  { isRightToLeft }: Pick<StyleTools, 'isRightToLeft'>,
): string {
  return hash(['layout', name, title, hashLook(look), hashHead(looks), isRightToLeft])
}
