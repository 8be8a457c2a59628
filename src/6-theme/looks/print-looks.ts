import type { Looks } from '../look-model.ts'
import { joinSeries, spreadSeries } from './join-series.ts'
import { type Dictionary, isMap, type Json, type JsonMap, lengthen, shorten } from './shorten-looks.ts'
import { applyDifference, tellDifference } from './tell-difference.ts'

/** Changes with what a file of looks holds: a file of another form is not read. */
const form = 1

type Short = ReadonlyMap<string, Json>

/**
 * Gives looks as text: a line for each layout, short enough to travel with the package and to be read in a diff. `origin` stands
 * for all that they were made from.
 */
export function printLooks({ layouts, grounds, ...head }: Looks, origin = ''): string {
  const dictionary: Dictionary = { colors: head.colors, texts: [], numbers: new Map() }
  const short: Short = new Map(
    Object.entries(layouts).map(([name, layout]) => [
      name,
      joinIn(shorten(layout as unknown as Json, dictionary)),
    ]),
  )
  const lines = [...short].map(([name, layout]) => {
    const like = findLike(name, layout, short)
    const other = like === undefined ? layout : (tellDifference(expect(name, like, short), layout) ?? {})
    return `${JSON.stringify(name)}: ${JSON.stringify(like === undefined ? { other } : { like, other })}`
  })
  const colors = shorten(grounds as unknown as Json, dictionary)
  const rest = Object.entries({ form, origin, ...head }).map(
    ([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)},`,
  )
  const texts = dictionary.texts.map((text) => JSON.stringify(text))
  return [
    '{',
    ...rest,
    `"grounds": ${spread(colors)},`,
    `"texts": [\n${texts.join(',\n')}\n],`,
    `"layouts": {\n${lines.join(',\n')}\n}`,
    '}',
    '',
  ].join('\n')
}

/** A line for each ground and kind. */
function spread(grounds: Json): string {
  return JSON.stringify(grounds).replace(
    /(?<=\}|^\{"[\w-]+":\{|\}\},"[\w-]+":\{),?(?="[\w-]+":\{"background")/g,
    (comma) => `${comma}\n`,
  )
}

function joinIn(layout: Json): Json {
  const parts = isMap(layout) ? layout.parts : undefined
  return isMap(layout) && isMap(parts ?? null) ? { ...layout, parts: joinSeries(parts as JsonMap) } : layout
}

function spreadIn(layout: Json): Json {
  const parts = isMap(layout) ? layout.parts : undefined
  return isMap(layout) && isMap(parts ?? null) ? { ...layout, parts: spreadSeries(parts as JsonMap) } : layout
}

const withoutLast = (name: string): string => name.replace(/ \S+$/, '')

/** The layout before with the same name but for the last word; else the one of the same kind that it takes least to tell it from. */
function findLike(name: string, layout: Json, all: Short): string | undefined {
  if (name.includes(' ') && all.has(withoutLast(name))) return withoutLast(name)
  const [kind] = name.split('-')
  let best: { readonly name: string; readonly size: number } | undefined
  for (const [other, look] of all) {
    if (other === name) break
    if (other.includes(' ') || other.split('-')[0] !== kind) continue
    const size = JSON.stringify(tellDifference(look, layout) ?? {}).length
    if (best === undefined || size < best.size) best = { name: other, size }
  }
  return best?.name
}

/** Dense and unsourced is as dense, changed as unsourced changes the normal one. */
function expect(name: string, like: string, all: Short): Json {
  const base = all.get(like) ?? null
  if (!name.endsWith(' dense unsourced')) return base
  const plain = withoutLast(like)
  const change = tellDifference(all.get(plain) ?? null, all.get(`${plain} unsourced`) ?? null)
  return change === undefined ? base : applyDifference(base, change)
}

interface KeptLooks extends Omit<Looks, 'layouts' | 'grounds'> {
  readonly form: number
  readonly origin: string
  readonly texts: Json[]
  readonly grounds: JsonMap
  readonly layouts: { readonly [name: string]: { readonly like?: string; readonly other: Json } }
}

/** Takes the text of a file; undefined for what is none of ours, or of another form. */
export function parseLooks(text: string): Looks | undefined {
  const kept = readKept(text)
  if (kept === undefined) return undefined
  const { form: _form, origin: _origin, texts, layouts, grounds, ...head } = kept
  const dictionary: Dictionary = { colors: head.colors, texts, numbers: new Map() }
  return {
    ...head,
    layouts: unfold(layouts, dictionary),
    grounds: whenAsked(Object.keys(grounds), (name) => lengthen(grounds[name] ?? null, dictionary)),
  }
}

/** Each part is made when it is first asked for: of hundreds of layouts, a deck has a few, and grounds hardly ever. */
function whenAsked<T>(names: readonly string[], make: (name: string) => Json): Readonly<Record<string, T>> {
  const whole: Record<string, T> = {}
  for (const name of names) {
    let made: T | undefined
    // Kept here: V8 takes milliseconds to put a value in the place of a getter where there are hundreds.
    const get = (): T => {
      made ??= make(name) as T
      return made
    }
    Object.defineProperty(whole, name, { get, enumerable: true })
  }
  return whole
}

function unfold(kept: KeptLooks['layouts'], dictionary: Dictionary): Looks['layouts'] {
  const short = new Map<string, Json>()
  const shortOf = (name: string): Json => {
    const known = short.get(name)
    if (known !== undefined) return known
    const { like, other } = kept[name] ?? { other: null }
    if (like === undefined) return other
    // What is expected of it has to be there first.
    for (const one of [like, withoutLast(like), `${withoutLast(like)} unsourced`]) {
      if (one !== name && kept[one] !== undefined) short.set(one, shortOf(one))
    }
    const made = applyDifference(expect(name, like, short), other)
    short.set(name, made)
    return made
  }
  return whenAsked(Object.keys(kept), (name) => lengthen(spreadIn(shortOf(name)), dictionary))
}

function readKept(text: string): KeptLooks | undefined {
  try {
    const kept = JSON.parse(text) as KeptLooks
    return kept.form === form && isMap(kept.layouts as Json) && isMap(kept.grounds) ? kept : undefined
  } catch {
    return undefined
  }
}
