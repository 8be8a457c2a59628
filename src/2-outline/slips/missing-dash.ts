import { kinds } from '../kinds/table-of-kinds.ts'
import { type FindSlip, indentOf, type Slip, type Stumble } from './slip.ts'

const keyWithValue = /^ *([a-z]+): +\S/
const isBody = (key: string): boolean => Object.hasOwn(kinds, key)

/** The dash of a slide that was forgotten: its first key stands where the dashes do, and its other keys as they should. */
export const findMissingDash: FindSlip = (stumble) => {
  for (let line = stumble.line; line <= stumble.line + 1; line += 1) {
    const slip = findIn(line, stumble)
    if (slip !== undefined) return slip
  }
  return undefined
}

function findIn(line: number, { lines, reads }: Stumble): Slip | undefined {
  const typed = lines[line] ?? ''
  const depth = indentOf(typed)
  const key = keyWithValue.exec(typed)?.[1] ?? ''
  if (key !== 'title' && !isBody(key)) return undefined
  const next = lines.slice(line + 1).find((text) => text.trim() !== '') ?? ''
  if (indentOf(next) !== depth + 2 || !/^ *[a-z]+:/.test(next) || !isWhole(line, depth, lines))
    return undefined
  const mended = `${' '.repeat(depth)}- ${typed.trim()}`
  if (!reads(line, mended)) return undefined
  return {
    code: 'outline/not-yaml',
    line,
    column: depth,
    endColumn: depth + key.length,
    problem: 'a dash is missing: an item begins here, by the lines around it',
    hint: 'begin the item with a dash and a space',
    mended: new Map([[line, mended]]),
    showsLine: true,
  }
}

/** Whether the slide above, which begins with a dash at this depth, has its body already. */
function isWhole(line: number, depth: number, lines: readonly string[]): boolean {
  for (let index = line - 1; index >= 0; index -= 1) {
    const text = lines[index] ?? ''
    if (text.trim() === '') continue
    const [, dash = '', key = ''] = /^ *(- )?([a-z]+):/.exec(text) ?? []
    const at = indentOf(text)
    if (at < depth || (at === depth && dash === '')) return false
    if (isBody(key) && at + dash.length === depth + 2) return true
    if (at === depth) return false
  }
  return false
}
