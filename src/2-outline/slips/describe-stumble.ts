import type { YAMLError } from 'yaml'
import { firstError, parseYaml } from '../parse-yaml.ts'
import { findOpenings } from './find-openings.ts'
import { findUnit } from './find-unit.ts'
import type { Stumble } from './slip.ts'

/** Takes the first error of yaml and the lines that it was found in; gives what a finder of slips looks at. */
export function describeStumble(
  error: YAMLError,
  lines: readonly string[],
  keys: ReadonlySet<string>,
): Stumble {
  const lineOf = countLines(lines)
  const [line, column] = lineOf(error.pos[0])
  return {
    lines,
    code: error.code,
    message: error.message,
    line,
    column,
    endLine: lineOf(Math.max(error.pos[0], error.pos[1] - 1))[0],
    reads: (at, mended, tail = 0) => reads(lines, new Map([[at, mended]]), tail),
    readsAll: (changes) => reads(lines, changes, 0),
    openings: findOpenings(lines.join('\n'), lineOf),
    keys,
  }
}

/**
 * Whether the changed lines, and those of their slide before them, can be read now. The slide alone is read: what follows
 * has slips of its own, and a long outline would be read a hundred times.
 */
function reads(lines: readonly string[], changes: ReadonlyMap<number, string>, tail: number): boolean {
  const last = Math.max(...changes.keys())
  const { start, end } = findUnit(lines, last)
  const unit = lines.slice(start, end).map((line, index) => changes.get(start + index) ?? line)
  const error = firstError(parseYaml(unit.join('\n')))
  if (error === undefined) return true
  const lineOf = countLines(unit)
  const [line, column] = lineOf(error.pos[0])
  const rest = (unit[last - start] ?? '').length - tail
  if (line === last - start) return tail > 0 && column >= rest
  // What opens in the changed part and never closes is noticed on a later line.
  const open = findOpenings(unit.join('\n'), lineOf)
  const isOpen = open.some(
    (one) => one.line === last - start && one.closingLine === undefined && one.column < rest,
  )
  return line > last - start && !isOpen
}

/** Gives the line and column (from 0) of an offset, where lines are joined by one character. */
function countLines(lines: readonly string[]): (offset: number) => readonly [line: number, column: number] {
  const starts: number[] = []
  let next = 0
  for (const line of lines) {
    starts.push(next)
    next += line.length + 1
  }
  return (offset) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return [low, offset - (starts[low] ?? 0)]
  }
}
