import { posix } from 'node:path'
import type { OutlineText } from '../citation-model.ts'
import type { OutlineNode } from '../node.ts'
import { map, required } from '../shapes/collections.ts'
import { text } from '../shapes/scalars.ts'

export type MapNode = Extract<OutlineNode, { kind: 'map' }>

/** An entry of `slides` that stands for the slides of another file. */
export const include = map<{ readonly include: OutlineText }>('an include', {
  include: required(text, 'a YAML file in the folder of the talk: its slides come here'),
})

export function isInclude(node: OutlineNode): node is MapNode {
  return node.kind === 'map' && node.entries.some((entry) => entry.key === 'include')
}

/** The same file under one name: `./part.yaml` is `part.yaml`. Every path begins at the folder of the talk. */
export function nameOfInclude(typed: string): string {
  return posix.normalize(typed)
}
