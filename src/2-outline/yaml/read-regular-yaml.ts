import { type Cursor, columnOf, depthOfRegular, isBlankAt, skipSpaces, toNext } from './cursor.ts'
import { readBlockScalar } from './read-block-scalar.ts'
import { readFlow } from './read-flow.ts'
import { readLineScalar } from './read-line-scalar.ts'
import { readPlainLines } from './read-plain-lines.ts'
import { withoutSpace, type YamlNode, type YamlPair, type YamlScalar } from './yaml-node.ts'

/**
 * Takes YAML whose lines end in LF; gives just what the library makes of it, in a tenth of the time, or undefined wherever
 * there may be doubt about that: anchors, tags, tabs, several documents, odd indentation, any fault at all.
 */
export function readRegularYaml(text: string): YamlNode | undefined {
  const cursor: Cursor = { text, at: 0, lineStart: 0, depth: 0 }
  if (toNext(cursor) === undefined) return undefined
  const root = readNode(cursor, -1)
  return root?.kind === 'scalar' || cursor.at < text.length ? undefined : root
}

/** Reads what begins here, below or behind what stands in the column `parent`, and goes to what follows it. */
function readNode(cursor: Cursor, parent: number, isOnKeyLine = false): YamlNode | undefined {
  const { text, at } = cursor
  if (isDash(cursor)) return isOnKeyLine ? undefined : readList(cursor)
  const sign = text[at]
  if (sign === '[' || sign === '{') return thenNext(cursor, readFlow(cursor, parent + 1))
  if (sign === '|' || sign === '>') return thenNext(cursor, readBlockScalar(cursor, parent + 1))
  const column = columnOf(cursor)
  const scalar = readLineScalar(cursor, false)
  if (scalar === undefined) return undefined
  if (takeColon(cursor, scalar)) return isOnKeyLine ? undefined : readMap(cursor, column, scalar)
  return thenNext(cursor, scalar.style === 'plain' ? readPlainLines(cursor, scalar, parent + 1) : scalar)
}

function thenNext<T>(cursor: Cursor, node: T | undefined): T | undefined {
  return node === undefined || toNext(cursor) === undefined ? undefined : node
}

function readList(cursor: Cursor): YamlNode | undefined {
  const { at: start } = cursor
  const column = columnOf(cursor)
  const items: YamlNode[] = []
  if (cursor.depth >= depthOfRegular) return undefined
  cursor.depth += 1
  do {
    cursor.at += 1
    const item = readValue(cursor, column, false)
    if (item === undefined) return undefined
    items.push(item)
  } while (columnOf(cursor) === column && isDash(cursor))
  cursor.depth -= 1
  return { kind: 'list', isFlow: false, items, start, end: endOf(cursor, start, items.at(-1)) }
}

/** Reads a map behind the colon of its first key. */
function readMap(cursor: Cursor, column: number, first: YamlScalar): YamlNode | undefined {
  const pairs: YamlPair[] = []
  if (cursor.depth >= depthOfRegular) return undefined
  cursor.depth += 1
  let key: YamlScalar | undefined = first
  while (key !== undefined) {
    const value = readValue(cursor, column, true)
    if (value === undefined) return undefined
    pairs.push({ key, value })
    const isOver = columnOf(cursor) !== column || cursor.at >= cursor.text.length
    key = isOver ? undefined : readLineScalar(cursor, false)
    if (!isOver && (key === undefined || !takeColon(cursor, key))) return undefined
  }
  cursor.depth -= 1
  const { start } = first
  return { kind: 'map', isFlow: false, pairs, start, end: endOf(cursor, start, pairs.at(-1)?.value) }
}

/** Reads what stands behind a key or a dash: on its line, below it, or nothing. */
function readValue(cursor: Cursor, column: number, isOfKey: boolean): YamlNode | undefined {
  skipSpaces(cursor)
  const { text, at: start } = cursor
  if (start < text.length && text[start] !== '\n' && text[start] !== '#')
    return readNode(cursor, column, isOfKey)
  const comment = toNext(cursor)
  if (comment === undefined) return undefined
  const below = columnOf(cursor)
  const isBelow = below > column || (isOfKey && below === column && isDash(cursor))
  if (!isBelow || cursor.at >= text.length)
    return { kind: 'scalar', style: 'plain', text: '', start, end: start }
  const value = readNode(cursor, column)
  // yaml 2.9.1 forgets how deep a text must be where a comment further left stands before it.
  const isFlow = value !== undefined && 'isFlow' in value && value.isFlow
  const isForgotten = comment <= column && (value?.kind === 'scalar' || isFlow)
  return isForgotten ? undefined : value
}

const isDash = ({ text, at }: Cursor): boolean => text[at] === '-' && isBlankAt(text, at + 1)

/** Goes behind the colon that makes a key of this scalar, if there is one. */
function takeColon(cursor: Cursor, { start, style, text: name }: YamlScalar): boolean {
  let { at } = cursor
  while (cursor.text[at] === ' ') at += 1
  const isMerge = style === 'plain' && name === '<<'
  if (cursor.text[at] !== ':' || !isBlankAt(cursor.text, at + 1) || isMerge) return false
  if (at - start > longestKey) return false
  cursor.at = at + 1
  return true
}

/** YAML has no key that is longer than 1,024 characters. */
const longestKey = 1000

function endOf({ text }: Cursor, start: number, last: YamlNode | undefined): number {
  return withoutSpace(text, start, last?.end ?? start)
}
