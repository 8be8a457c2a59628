/**
 * YAML as it stands in a file, whoever read it: our own reader of regular YAML, or the library. Offsets are those of the
 * text, ends exclusive and without white space before them.
 */
export type YamlNode = YamlScalar | YamlList | YamlMap | YamlAlias

interface Placed {
  /** Where the node's own characters begin, and where they end; a block ends where its last value does. */
  readonly start: number
  readonly end: number
  /** Where its anchor or tag begins, if it has one. */
  readonly typedStart?: number
}

export interface YamlScalar extends Placed {
  readonly kind: 'scalar'
  readonly style: 'plain' | 'single' | 'double' | 'literal' | 'folded'
  /** Lines folded and escapes resolved, as YAML has it; of nothing at all, it is empty. */
  readonly text: string
}

export interface YamlList extends Placed {
  readonly kind: 'list'
  readonly isFlow: boolean
  readonly items: readonly YamlNode[]
}

export interface YamlMap extends Placed {
  readonly kind: 'map'
  readonly isFlow: boolean
  readonly pairs: readonly YamlPair[]
}

/** `*name` */
export interface YamlAlias extends Placed {
  readonly kind: 'alias'
}

export interface YamlPair {
  readonly key: YamlNode | undefined
  readonly value: YamlNode | undefined
}

/** Gives the end of what begins at `start`, without the white space before `end`. */
export function withoutSpace(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length
}
