import type { Report } from '../diagnostics/model.ts'
import type { OutlineKind } from './body-model.ts'
import { kinds } from './kinds/table-of-kinds.ts'
import type { OutlineEntry, OutlineNode } from './node.ts'
import { keysOf } from './shapes/collections.ts'

type MapNode = Extract<OutlineNode, { kind: 'map' }>

/** The key under which a body that is no map stands in one that is. */
const mainKeys: { readonly [K in OutlineNode['kind']]?: string } = { text: 'text', list: 'items' }

/**
 * Takes a slide and the keys that any slide may have; gives it with the keys of its body under the body, where they
 * were typed beside it (`outline/misplaced-key`, told once): `image:`, and below it, as deep, `file: …`.
 */
export function bringHome(node: MapNode, frameKeys: readonly string[], report: Report): MapNode {
  const body = node.entries.find(({ key }) => Object.hasOwn(kinds, key))
  const isAsTyped = node.entries.every((entry) => entry === body || frameKeys.includes(entry.key))
  if (body === undefined || isAsTyped) return node
  const { value } = body
  const own = keysOf(kinds[body.key as OutlineKind].body.doc())
  const main = mainKeys[value.kind]
  if (main !== undefined && !own.includes(main)) return node
  const standing =
    value.kind === 'map' ? value.entries.map(({ key }) => key) : main === undefined ? [] : [main]
  const isLost = ({ key }: OutlineEntry): boolean =>
    own.includes(key) && !frameKeys.includes(key) && !standing.includes(key) && !isBodyOfItsOwn(key, value)
  const lost = node.entries.filter((entry) => entry !== body && isLost(entry))
  const [first] = lost
  if (first === undefined) return node
  const keys = lost.map(({ key }) => key)
  // Only in braces can a map begin on the line of its key.
  const braces = value.kind === 'map' && value.at.line === body.keyAt.line ? 'braces' : undefined
  report.add('outline/misplaced-key', first.keyAt, { keys, kind: body.key, main, braces })
  const entries = [...entriesOf(value, main, body), ...lost]
  const whole: MapNode = { kind: 'map', entries, at: value.at, asText: () => undefined }
  return {
    ...node,
    entries: node.entries
      .filter((entry) => !lost.includes(entry))
      .map((entry) => (entry === body ? { ...body, value: whole } : entry)),
  }
}

/** `text` and `points` are kinds too: beside a body that holds something, they are a second one. */
const isBodyOfItsOwn = (key: string, value: OutlineNode): boolean =>
  Object.hasOwn(kinds, key) && value.kind !== 'empty'

function entriesOf(
  value: OutlineNode,
  main: string | undefined,
  body: OutlineEntry,
): readonly OutlineEntry[] {
  if (value.kind === 'map') return value.entries
  return main === undefined ? [] : [{ key: main, keyAt: body.keyAt, value }]
}
