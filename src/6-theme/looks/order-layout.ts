import type { LayoutLook } from '../look-model.ts'

const atFoot: ReadonlySet<string> = new Set(['source', 'footer', 'page'])

const ordered = new WeakMap<LayoutLook, LayoutLook>()

/** Gives a layout with its parts as the slide is read; of the same, it is the same object. */
export function orderLayout(layout: LayoutLook): LayoutLook {
  const known = ordered.get(layout) ?? putInOrder(layout)
  ordered.set(layout, known)
  return known
}

/** As the slide is read: what belongs to one item stands together. */
function putInOrder(layout: LayoutLook): LayoutLook {
  const rank = (name: string): number => {
    if (name === 'title') return -1
    if (atFoot.has(name)) return 1000
    const number = /-(\d+)/.exec(name)?.[1]
    return number === undefined || /^(?:head|row|cell)-/.test(name) ? 0 : Number(number)
  }
  const entries = Object.entries(layout.parts)
  const sorted = entries
    .map((entry, index) => ({ entry, index }))
    .sort((a, b) => rank(a.entry[0]) - rank(b.entry[0]) || a.index - b.index)
  return { ...layout, parts: Object.fromEntries(sorted.map(({ entry }) => entry)) }
}
