import type { Deck } from '../3-deck/model.ts'
import type { LayoutLook, Looks } from '../6-theme/look-model.ts'
import { orderLayout } from '../6-theme/looks/order-layout.ts'
import { parseLooks } from '../6-theme/looks/print-looks.ts'
import { hashLayout } from '../7-export/pptx/kept/hash-layout.ts'
import { nameMade, printMade } from '../7-export/pptx/kept/made-layouts.ts'
import { nameLayout } from '../7-export/pptx/look/name-layout.ts'
import type { PressedPart } from '../7-export/pptx/package/package-part.ts'
import { pressAhead, pressedOf } from '../7-export/pptx/package/write-zip.ts'
import { type LayoutPlan, layoutPart } from '../7-export/pptx/parts/layout-part.ts'
import { layoutPath } from '../7-export/pptx/parts/part-names.ts'

/** The looks of a shipped theme, as they travel with the package. */
interface ShippedLooks {
  readonly theme: string
  readonly size: Deck['size']
  readonly text: string
}

/**
 * Takes the looks of the shipped themes; gives, by the names of files, what presentations have of their layouts: those of slides that
 * are as most are, with a source, in the theme's own size, read from left to right.
 */
export function makeUsualLayouts(shipped: readonly ShippedLooks[]): ReadonlyMap<string, Uint8Array> {
  return new Map(
    shipped.map(({ theme, size, text }) => {
      const looks = parseLooks(text)
      if (looks === undefined) throw new Error(`the looks of ${theme} are of another version`)
      return [nameMade(theme, size), printMade(makeLayouts(looks))]
    }),
  )
}

function makeLayouts({
  layouts,
  grounds: _grounds,
  ...head
}: Looks): ReadonlyMap<string, readonly PressedPart[]> {
  const usual = Object.entries(layouts).filter(([name]) => !name.includes(' '))
  const base = { fonts: head.fonts, isRightToLeft: false }
  return new Map(
    usual.map(([name, look]: readonly [string, LayoutLook]) => {
      const plan: LayoutPlan = { name, title: nameLayout(name), path: layoutPath(1), look: orderLayout(look) }
      return [hashLayout(plan, head, base), layoutPart(plan, head, base).map(press)]
    }),
  )
}

function press(part: ReturnType<typeof layoutPart>[number]): PressedPart {
  pressAhead(part)
  const { path, contentType, relations } = part
  const pressed = pressedOf(part)
  if (pressed === undefined) throw new Error(`${path} was not deflated`)
  return { path, contentType, relations, pressed }
}
