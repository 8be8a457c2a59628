import type { Deck } from '../3-deck/model.ts'
import type { LayoutLook, Looks } from '../6-theme/look-model.ts'
import { orderLayout } from '../6-theme/looks/order-layout.ts'
import { parseLooks } from '../6-theme/looks/print-looks.ts'
import { nameMade, shippedPath, shippedThemes } from '../6-theme/shipped-themes.ts'
import { hashLayout } from '../7-export/pptx/kept/hash-layout.ts'
import { printMade } from '../7-export/pptx/kept/made-layouts.ts'
import { nameLayout } from '../7-export/pptx/look/name-layout.ts'
import type { Part, PressedPart } from '../7-export/pptx/package/package-part.ts'
import { asPressed, pressAhead } from '../7-export/pptx/package/write-zip.ts'
import { type LayoutPlan, layoutPart } from '../7-export/pptx/parts/layout-part.ts'
import { layoutPath } from '../7-export/pptx/parts/part-names.ts'

const sizes: readonly Deck['size'][] = ['16:9', '4:3']

/**
 * Takes what reads a file of the folder of themes; gives, by the names of files, what presentations have of their layouts: those of slides that
 * are as most are, with a source, in the theme's own size, read from left to right.
 */
export function makeUsualLayouts(read: (path: string) => string): ReadonlyMap<string, Uint8Array> {
  const shipped = [...shippedThemes].flatMap((theme) => sizes.map((size) => ({ theme, size })))
  return new Map(
    shipped.map(({ theme, size }) => {
      const looks = parseLooks(read(shippedPath(theme, size)))
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

function press(part: Part): PressedPart {
  pressAhead(part)
  const pressed = asPressed(part)
  if (pressed === undefined) throw new Error(`${part.path} was not deflated`)
  return pressed
}
