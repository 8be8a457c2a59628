import { isMap, type Json, type JsonMap } from './shorten-looks.ts'

/** Keys that no value of looks has: how many items a list has; the order of keys, where it is another than before. */
const lengthKey = '#'
const orderKey = ''

/**
 * Gives what has to be said to make one value of the other: of maps and lists what differs in them (null: gone), all else whole.
 * Undefined where they are alike.
 */
export function tellDifference(from: Json, to: Json): Json | undefined {
  if (isList(from) && isList(to)) {
    const change = tellChanges(asMap(from), asMap(to))
    const isLonger = from.length !== to.length
    return change === undefined && !isLonger
      ? undefined
      : { ...(isLonger ? { [lengthKey]: to.length } : {}), ...change }
  }
  if (isMap(from) && isMap(to)) return tellChanges(from, to)
  return JSON.stringify(from) === JSON.stringify(to) ? undefined : to
}

function tellChanges(from: JsonMap, to: JsonMap): JsonMap | undefined {
  const gone = Object.keys(from).flatMap((key) => (key in to ? [] : [[key, null] as const]))
  const changes = Object.entries(to).flatMap(([key, value]) => {
    const change = key in from ? tellDifference(from[key] ?? null, value) : value
    return change === undefined ? [] : [[key, change] as const]
  })
  const change = Object.fromEntries([...gone, ...changes])
  const order = Object.keys(to)
  if (order.join() !== Object.keys(applyToMap(from, change)).join()) return { [orderKey]: order, ...change }
  return gone.length + changes.length === 0 ? undefined : change
}

/** Makes of a value what a difference says. */
export function applyDifference(from: Json, change: Json): Json {
  if (!isMap(change)) return change
  if (isList(from)) {
    const { [lengthKey]: length, ...rest } = change
    const patched = applyToMap(asMap(from), rest)
    return Array.from(
      { length: typeof length === 'number' ? length : from.length },
      (_, index) => patched[index] ?? null,
    )
  }
  return isMap(from) ? applyToMap(from, change) : change
}

function applyToMap(from: JsonMap, change: JsonMap): JsonMap {
  const { [orderKey]: order, ...rest } = change
  const patched: Record<string, Json> = { ...from }
  for (const [key, value] of Object.entries(rest)) {
    if (value === null) delete patched[key]
    else patched[key] = key in patched ? applyDifference(patched[key] ?? null, value) : value
  }
  if (!Array.isArray(order)) return patched
  return Object.fromEntries(order.map((key: Json) => [String(key), patched[String(key)] ?? null]))
}

/** Lists of numbers are boxes, and taken whole. */
function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value) && value.some((one: Json) => typeof one === 'object')
}

function asMap(list: readonly Json[]): JsonMap {
  return Object.fromEntries(list.map((one, index) => [String(index), one]))
}
