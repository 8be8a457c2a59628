import { isMap, type Json, type JsonMap } from './shorten-looks.ts'

/** Parts of one name stem that are alike and stand at equal distances are one entry: how many, and how far apart. */
interface Series {
  readonly of: number
  readonly step: readonly number[]
}

/** Two boxes that were rounded each for itself may err by a tenth. */
const slackPx = 0.151

/** Takes the parts of a layout (shortened); gives `event-1.date` to `event-6.date` as `event-*.date`, where they are a row. */
export function joinSeries(parts: JsonMap): JsonMap {
  const stems = new Map<string, string[]>()
  for (const name of Object.keys(parts)) {
    const stem = name.replace(/-\d+/, '-*')
    stems.set(stem, [...(stems.get(stem) ?? []), name])
  }
  const joined = [...stems].flatMap(([stem, names]): readonly (readonly [string, Json])[] => {
    const members = names.map((name) => parts[name] ?? null)
    const series = names.length < 2 || !isCounted(names) ? undefined : findSeries(members)
    const [first] = members
    if (series === undefined || !isMap(first ?? null)) return names.map((name) => [name, parts[name] ?? null])
    return [[stem, { ...series, ...(first as JsonMap) } as unknown as Json]]
  })
  return Object.fromEntries(joined)
}

function isCounted(names: readonly string[]): boolean {
  return names.every((name, index) => name.includes(`-${index + 1}`))
}

function findSeries(members: readonly Json[]): Series | undefined {
  const boxes = members.map((one) =>
    isMap(one) && Array.isArray(one.box) ? (one.box as readonly number[]) : [],
  )
  const [first = []] = boxes
  const last = boxes.at(-1) ?? []
  const rest = (one: Json): string => JSON.stringify(isMap(one) ? { ...one, box: null } : one)
  const step = first.map((at, index) => round(((last[index] ?? 0) - at) / (members.length - 1), 1000))
  const isRow = boxes.every(
    (box, index) =>
      box.length === 4 &&
      rest(members[index] ?? null) === rest(members[0] ?? null) &&
      box.every((at, side) => Math.abs(at - ((first[side] ?? 0) + index * (step[side] ?? 0))) < slackPx),
  )
  return isRow ? { of: members.length, step } : undefined
}

/** What `joinSeries` joined. */
export function spreadSeries(parts: JsonMap): JsonMap {
  const spread = Object.entries(parts).flatMap(([stem, part]): readonly (readonly [string, Json])[] => {
    if (!isMap(part) || typeof part.of !== 'number' || !Array.isArray(part.step)) return [[stem, part]]
    const { of, step, box, ...rest } = part
    const [from, by] = [box as readonly number[], step as readonly number[]]
    return Array.from({ length: of }, (_, index) => {
      const at = from.map((value, side) => round(value + index * (by[side] ?? 0), 10))
      return [stem.replace('*', String(index + 1)), { box: at, ...rest }] as const
    })
  })
  return Object.fromEntries(spread)
}

function round(value: number, parts: number): number {
  const rounded = Math.round(value * parts) / parts
  return rounded === 0 ? 0 : rounded
}
