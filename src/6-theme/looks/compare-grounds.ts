import type { Slide } from '../../3-deck/model.ts'
import type { ColorLook, GroundLook, LayoutLook, Looks } from '../look-model.ts'

interface Measured {
  readonly slides: readonly LayoutLook[]
  readonly code: Readonly<Record<string, ColorLook>>
}

/**
 * Takes slides of every kind, and how they are measured on a ground (undefined: the theme's own); gives what becomes of their
 * colors on each ground. Nothing moves there, so parts and what is drawn answer each other one by one.
 */
export async function compareGrounds(
  samples: readonly { readonly kind: Slide['kind'] }[],
  grounds: readonly string[],
  measure: (ground?: string) => Promise<Measured>,
): Promise<Looks['grounds']> {
  const own = await measure()
  const all: Record<string, Record<string, GroundLook>> = {}
  for (const ground of grounds) {
    const other = await measure(ground)
    const kinds: Record<string, GroundLook> = {}
    for (const [index, { kind }] of samples.entries()) {
      const [before, after] = [own.slides[index], other.slides[index]]
      if (before === undefined || after === undefined) continue
      const known = kinds[kind]
      const colors = mergeColors(known?.colors ?? {}, compareColors(before, after))
      kinds[kind] = {
        background: after.background,
        colors,
        code: kind === 'code' || kind === 'columns' ? other.code : {},
      }
    }
    all[ground] = kinds
  }
  return all
}

type Colors = Readonly<Record<string, Readonly<Record<string, ColorLook>>>>

function mergeColors(one: Colors, other: Colors): Colors {
  const stems = [...new Set([...Object.keys(one), ...Object.keys(other)])]
  return Object.fromEntries(stems.map((stem) => [stem, { ...other[stem], ...one[stem] }]))
}

function compareColors(before: LayoutLook, after: LayoutLook): Colors {
  const found = new Map<string, Record<string, ColorLook>>()
  const note = (stem: string, one: unknown, other: unknown): void => {
    for (const [from, to] of pairColors(one, other)) {
      if (from.hex === to.hex && from.opacity === to.opacity) continue
      const colors = found.get(stem) ?? {}
      colors[keyOf(from)] ??= to
      found.set(stem, colors)
    }
  }
  for (const [name, part] of Object.entries(before.parts)) note(stemOf(name), part, after.parts[name])
  for (const [index, one] of before.decorations.entries()) note('decorations', one, after.decorations[index])
  note('progress', before.progress, after.progress)
  return Object.fromEntries(found)
}

/** The same for all numbers: `event-3.date` is `event.date`. */
export function stemOf(name: string): string {
  return name.replace(/-\d+/g, '')
}

export function keyOf({ hex, opacity = 1 }: ColorLook): string {
  return opacity === 1 ? hex : `${hex} ${opacity}`
}

/** Colors at the same place of two values of one form. */
function pairColors(one: unknown, other: unknown): readonly (readonly [ColorLook, ColorLook])[] {
  if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null) return []
  if (isColor(one) && isColor(other)) return [[one, other]]
  return Object.entries(one).flatMap(([key, value]) =>
    pairColors(value, (other as Record<string, unknown>)[key]),
  )
}

export function isColor(value: object): value is ColorLook {
  return 'hex' in value
}
