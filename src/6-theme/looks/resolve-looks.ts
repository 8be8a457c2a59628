import type { Deck, Slide } from '../../3-deck/model.ts'
import type { MarpDeck } from '../../5-markdown/model.ts'
import type { DeckLooks, GroundLook, LayoutLook, Looks } from '../look-model.ts'
import { mixColumns } from './mix-columns.ts'
import { nameVariant, readClasses } from './name-variant.ts'
import { orderLayout } from './order-layout.ts'
import { placeInTime } from './place-in-time.ts'
import { recolorLayout } from './recolor-layout.ts'

interface Resolved {
  readonly looks: Looks
  readonly marp: MarpDeck
  readonly resolved: DeckLooks
}

const resolvedOnce = new WeakMap<Deck, Resolved>()

/**
 * Takes the looks of a theme, the deck and its Markdown (which gives slides their classes); gives the layout of each slide, on its
 * ground, and one more for each kind that the deck has not. Of the same, it is the same object.
 */
export function resolveLooks(looks: Looks, deck: Deck, marp: MarpDeck): DeckLooks {
  const known = resolvedOnce.get(deck)
  if (known?.looks === looks && known.marp === marp) return known.resolved
  const resolved = resolve(looks, deck, marp)
  resolvedOnce.set(deck, { looks, marp, resolved })
  return resolved
}

function resolve({ layouts, grounds, ...head }: Looks, deck: Deck, marp: MarpDeck): DeckLooks {
  const markdown = new Map(marp.slides.map((slide) => [slide.id, slide.markdown]))
  const resolved = new Map<string, LayoutLook>()
  const layoutOf = new Map<string, string>()
  for (const slide of deck.slides) {
    const classes = readClasses(markdown.get(slide.id) ?? '')
    const variant = nameVariant(slide, deck, classes)
    const places =
      slide.kind === 'timeline' && slide.isToScale ? classes.filter((name) => name.startsWith('at-')) : []
    const ground = classes.find((name) => name.startsWith('on-'))
    const name = [variant, ...places, ...(ground === undefined ? [] : [ground])].join(' ')
    layoutOf.set(slide.id, name)
    if (resolved.has(name)) continue
    const found = findLayout(slide, variant, layouts)
    const placed = slide.kind === 'timeline' && slide.isToScale ? placeInTime(slide, found) : found
    const colors = ground === undefined ? undefined : grounds[ground]?.[slide.kind]
    resolved.set(name, colors === undefined ? orderLayout(placed) : recolored(placed, colors))
  }
  const kinds = new Set(deck.slides.map(({ kind }) => kind))
  for (const name of Object.keys(layouts)) {
    const kind = kindOf(name) as Slide['kind']
    const layout = name.includes(' ') || kinds.has(kind) ? undefined : layouts[name]
    if (layout === undefined) continue
    kinds.add(kind)
    resolved.set(name, orderLayout(layout))
  }
  return { ...head, layouts: resolved, layoutOf }
}

function kindOf(variant: string): string {
  return variant.split(/[- ]/)[0] ?? ''
}

/** A variant that no specimen has (there should be none) takes the nearest by name of its kind. */
function findLayout(slide: Slide, variant: string, layouts: Looks['layouts']): LayoutLook {
  const known = layouts[variant]
  if (known !== undefined) return known
  const [plain = '', ...words] = variant.split(' ')
  const suffix = words.map((word) => ` ${word}`).join('')
  const mixed = slide.kind === 'columns' ? mixColumns(slide, suffix, (name) => layouts[name]) : undefined
  if (mixed !== undefined) return mixed
  const ending = suffix === '' ? /^\S+$/ : new RegExp(`^\\S+${suffix}$`)
  const near = Object.keys(layouts).filter((name) => kindOf(name) === slide.kind && ending.test(name))
  const shared = (name: string): number => [...name].findIndex((letter, index) => letter !== plain[index])
  const best =
    near.sort((a, b) => shared(b) - shared(a))[0] ??
    Object.keys(layouts).find((name) => kindOf(name) === slide.kind)
  const layout = layouts[best ?? '']
  if (layout === undefined) throw new Error(`no specimen is of the kind ${slide.kind}`)
  return layout
}

const onGrounds = new WeakMap<LayoutLook, Map<GroundLook, LayoutLook>>()

/** The same layout on the same ground is the same object, by which those who write it know it. */
function recolored(layout: LayoutLook, ground: GroundLook): LayoutLook {
  const known = onGrounds.get(layout) ?? new Map<GroundLook, LayoutLook>()
  onGrounds.set(layout, known)
  const look = known.get(ground) ?? orderLayout(recolorLayout(layout, ground))
  known.set(ground, look)
  return look
}
