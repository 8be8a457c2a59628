import { isAlias, isMap, isScalar, isSeq, type Pair, type ParsedNode, type Scalar } from 'yaml'
import { withoutSpace, type YamlNode, type YamlPair, type YamlScalar } from './yaml-node.ts'

const styles: Readonly<Record<string, YamlScalar['style']>> = {
  QUOTE_SINGLE: 'single',
  QUOTE_DOUBLE: 'double',
  BLOCK_LITERAL: 'literal',
  BLOCK_FOLDED: 'folded',
}

/** Takes a node of the library, and the text that it was read from; gives it as one of ours. */
export function takeLibraryNodes(node: ParsedNode, text: string): YamlNode {
  const [start, valueEnd] = node.range
  const from = typedStart(node, text)
  const typed = from === start ? {} : { typedStart: from }
  const end = withoutSpace(text, start, valueEnd)
  if (isScalar(node)) return { ...takeScalar(node), start, end, ...typed }
  if (isSeq(node)) {
    const items = node.items.map((item) => takeLibraryNodes(item as ParsedNode, text))
    const isFlow = node.flow === true
    return { kind: 'list', isFlow, items, start, end: isFlow ? end : endOf(items, start, text), ...typed }
  }
  if (isMap(node)) {
    const pairs = (node.items as Pair<ParsedNode | null, ParsedNode | null>[]).map((pair) => ({
      key: pair.key === null ? undefined : takeLibraryNodes(pair.key, text),
      value: pair.value === null ? undefined : takeLibraryNodes(pair.value, text),
    }))
    const isFlow = node.flow === true
    const last = pairs.flatMap(({ key, value }: YamlPair) => value ?? key ?? [])
    return { kind: 'map', isFlow, pairs, start, end: isFlow ? end : endOf(last, start, text), ...typed }
  }
  return { kind: 'alias', start, end }
}

function takeScalar({ type, source, value }: Scalar.Parsed): Pick<YamlScalar, 'kind' | 'style' | 'text'> {
  return { kind: 'scalar', style: styles[type ?? ''] ?? 'plain', text: String(source ?? value ?? '') }
}

/** The library counts comments and line ends after a block to its range. */
function endOf(parts: readonly YamlNode[], start: number, text: string): number {
  return withoutSpace(text, start, parts.at(-1)?.end ?? start)
}

/** Where a node begins with its anchor and tag, which yaml 2.9 leaves out of its range. */
function typedStart(node: ParsedNode, text: string): number {
  const [start] = node.range
  if (isAlias(node) || (node.anchor === undefined && node.tag === undefined)) return start
  const before = text.slice(Math.max(0, start - propertyReach), start)
  const properties = /(?:(?<=^|[\s[{,])[&!][^\s,[\]{}]*\s+)*(?:(?<=^|[\s[{,])[&!][^\s,[\]{}]*)?\s*$/.exec(
    before,
  )
  return start - (properties?.[0].trimStart().length ?? 0)
}

const propertyReach = 300
