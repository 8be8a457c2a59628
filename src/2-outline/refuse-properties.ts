import type { Conversion } from './conversion.ts'
import { quoteSpan } from './swallowed.ts'
import type { YamlNode } from './yaml/yaml-node.ts'

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
export function refuseProperties(node: YamlNode, conversion: Conversion, isKey = false): boolean {
  const { source, place, report } = conversion
  const { kind, typedStart, end } = node
  const isMerge = isKey && kind === 'scalar' && node.style === 'plain' && node.text === '<<'
  if (typedStart === undefined && kind !== 'alias' && !isMerge) return false
  const start = typedStart ?? node.start
  conversion.refused.count += 1
  if (conversion.refused.count > mostRefused) return true
  const typed = source.text.slice(start, end).trimEnd()
  const [name = ''] = /^\S+/.exec(typed) ?? []
  // Where a name stands before a whole list or map, that is one of many lines: only the name is told.
  const isText = kind === 'alias' || kind === 'scalar'
  report.add('outline/anchor', place(start, start + (isText ? typed.length : name.length)), {
    typed: name,
    meaning: isMerge ? 'keys of another map that go here' : meanings[name.charAt(0)],
    ...(isMerge ? { hint: 'type the keys themselves' } : {}),
    ...(isText ? {} : { hint: 'take it off: outlines do not name places or types' }),
    putRight: isText && !isMerge ? quoteSpan(start, start + typed.length, conversion) : undefined,
  })
  return true
}
