import { type Cursor, columnOf, depthOfRegular, isMarker, skipSpaces } from './cursor.ts'
import { readLineScalar } from './read-line-scalar.ts'
import type { YamlList, YamlMap, YamlNode, YamlPair } from './yaml-node.ts'

/** How far in the lines of a list or map in brackets must begin, and how many brackets are open. */
interface Brackets {
  readonly least: number
  readonly open: number
}

/**
 * Reads the list or map in brackets that begins here and goes behind it; its lines below must begin at `least` or deeper.
 * Gives undefined where it holds what there may be doubt about: comments, keys or values left out, texts of several lines.
 */
export function readFlow(cursor: Cursor, least: number): YamlList | YamlMap | undefined {
  return readBrackets(cursor, { least, open: 1 })
}

function readBrackets(cursor: Cursor, brackets: Brackets): YamlList | YamlMap | undefined {
  const { text, at: start } = cursor
  const isMap = text[start] === '{'
  const close = isMap ? '}' : ']'
  const items: YamlNode[] = []
  const pairs: YamlPair[] = []
  if (cursor.depth + brackets.open > depthOfRegular) return undefined
  do {
    cursor.at += 1
    if (!toSign(cursor, brackets)) return undefined
    if (text[cursor.at] === close) break
    const value = isMap ? readPair(cursor, brackets, pairs) : readValue(cursor, brackets)
    if (value === undefined) return undefined
    items.push(value)
    if (!toSign(cursor, brackets)) return undefined
  } while (text[cursor.at] === ',')
  if (text[cursor.at] !== close) return undefined
  cursor.at += 1
  const end = cursor.at
  if (isMap) return { kind: 'map', isFlow: true, pairs, start, end }
  return { kind: 'list', isFlow: true, items, start, end }
}

function readPair(cursor: Cursor, brackets: Brackets, into: YamlPair[]): YamlNode | undefined {
  const key = readLineScalar(cursor, true)
  skipSpaces(cursor)
  if (key === undefined || cursor.text[cursor.at] !== ':') return undefined
  cursor.at += 1
  const value = toSign(cursor, brackets) ? readValue(cursor, brackets) : undefined
  if (value !== undefined) into.push({ key, value })
  return value
}

function readValue(cursor: Cursor, { least, open }: Brackets): YamlNode | undefined {
  const sign = cursor.text[cursor.at]
  if (sign === '[' || sign === '{') return readBrackets(cursor, { least, open: open + 1 })
  return readLineScalar(cursor, true)
}

/** Goes to the next sign, on this line or below; says whether its line is indented enough. */
function toSign(cursor: Cursor, { least, open }: Brackets): boolean {
  const { text } = cursor
  skipSpaces(cursor)
  if (text[cursor.at] !== '\n') return true
  while (text[cursor.at] === '\n') {
    cursor.at += 1
    cursor.lineStart = cursor.at
    skipSpaces(cursor)
  }
  const isEnd = open === 1 && /[\]}]/.test(text[cursor.at] ?? '')
  return columnOf(cursor) >= (isEnd ? least - 1 : least) && !isMarker(cursor)
}
