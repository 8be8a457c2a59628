import { isAlias, isScalar, type ParsedNode } from 'yaml'
import type { SourceFile } from '../diagnostics/model.ts'
import type { Conversion } from './conversion.ts'
import { quoteSpan } from './swallowed.ts'

/** A file with more is none that somebody typed; nobody reads a thousand faults. */
const mostRefused = 100

const meanings: Readonly<Record<string, string>> = {
  '*': 'a reference to another place',
  '&': 'a name for this place',
  '!': 'the name of a type',
}

/**
 * Refuses anchors (`&x`), aliases (`*x`), tags (`!x`) and, as a key, merges (`<<`), which are text more often than meant;
 * gives whether there was one.
 */
export function refuseProperties(node: ParsedNode, conversion: Conversion, isKey = false): boolean {
  const { source, place, report } = conversion
  const start = typedStart(node, source)
  const end = Math.max(start, node.range[1])
  const isMerge = isKey && isScalar(node) && node.type === 'PLAIN' && node.source === '<<'
  if (start === node.range[0] && !isAlias(node) && !isMerge) return false
  conversion.refused.count += 1
  if (conversion.refused.count > mostRefused) return true
  const typed = source.text.slice(start, end).trimEnd()
  const [name = ''] = /^\S+/.exec(typed) ?? []
  // Where a name stands before a whole list or map, that is one of many lines: only the name is told.
  const isText = isAlias(node) || isScalar(node)
  report.add('outline/anchor', place(start, start + (isText ? typed.length : name.length)), {
    typed: name,
    meaning: isMerge ? 'keys of another map that go here' : meanings[name.charAt(0)],
    ...(isMerge ? { hint: 'type the keys themselves' } : {}),
    ...(isText ? {} : { hint: 'take it off: outlines do not name places or types' }),
    putRight: isText && !isMerge ? quoteSpan(start, start + typed.length, conversion) : undefined,
  })
  return true
}

/** Where a node begins with its anchor and tag, which yaml 2.9 leaves out of its range. */
export function typedStart(node: ParsedNode, source: SourceFile): number {
  const [start] = node.range
  if (isAlias(node) || (node.anchor === undefined && node.tag === undefined)) return start
  const before = source.text.slice(Math.max(0, start - propertyReach), start)
  const properties = /(?:(?<=^|[\s[{,])[&!][^\s,[\]{}]*\s+)*(?:(?<=^|[\s[{,])[&!][^\s,[\]{}]*)?\s*$/.exec(
    before,
  )
  return start - (properties?.[0].trimStart().length ?? 0)
}

const propertyReach = 300
