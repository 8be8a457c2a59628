import type { LayoutLook } from '../../../6-theme/look-model.ts'
import { kindOf } from './name-layout.ts'
import { findSlots, type Slot, type SlotTools } from './slots.ts'

interface FoundSlots extends SlotTools {
  readonly kind: string
  readonly slots: readonly Slot[]
}

const foundOnce = new WeakMap<LayoutLook, FoundSlots>()

/** Finds the placeholders of a layout when they are first asked for: slides that were kept need none. */
export function slotsOf(name: string, look: LayoutLook, { fonts, heightPx }: SlotTools): readonly Slot[] {
  const kind = kindOf(name)
  const known = foundOnce.get(look)
  if (known?.kind === kind && known.fonts === fonts && known.heightPx === heightPx) return known.slots
  const slots = findSlots(look, kind, { fonts, heightPx })
  foundOnce.set(look, { kind, fonts, heightPx, slots })
  return slots
}
