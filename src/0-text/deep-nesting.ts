/**
 * micromark 4 and mdast-util-from-markdown 2 take cubic time for nested brackets, emphasis and lists, and overflow the
 * stack at some hundred levels (seen on Node 20: 1,000 nested list items took 115 s and threw). No one writes so deep.
 */
const levelsLimit = 100

/** Marks of lists and quotations at the beginning of a line, with the indentation between them. */
const containers = /^[ \t]*(?:(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))[ \t]*)+/
const containerMark = />|[-+*]|\d[.)]/g
const lineWithMark = /^[ \t>]*(?:[-+*]|\d{1,9}[.)])[ \t]/
const columnsOfLevel = 2
const delimiter = /[[\]]|[*_~]+/g

/**
 * Takes Markdown; gives the offset of the line from which on it nests lists, quotations, brackets or emphasis deeper than
 * a parser can bear, or undefined. It counts too much rather than too little: unclosed openers of a block all count.
 */
export function findDeepNesting(markdown: string): number | undefined {
  let depth: Depth = { brackets: 0, emphasis: 0 }
  for (const { 0: line, index } of markdown.matchAll(/[^\n\r]+|\n\n|\n\r\n|\r\r/g)) {
    if (line.trim() === '') depth = { brackets: 0, emphasis: 0 }
    else depth = nestingAfter(line, depth)
    if (depth.brackets > levelsLimit || depth.emphasis > levelsLimit || containerLevels(line) > levelsLimit)
      return index
  }
  return undefined
}

interface Depth {
  readonly brackets: number
  readonly emphasis: number
}

function containerLevels(line: string): number {
  const marks = containers.exec(line)?.[0].match(containerMark)?.length ?? 0
  const indentation = lineWithMark.test(line) ? line.search(/[^ \t]/) / columnsOfLevel : 0
  return Math.max(marks, indentation)
}

/** How deep it is at its deepest after this line has begun; closers count only what is open. */
function nestingAfter(line: string, before: Depth): Depth {
  let { brackets, emphasis } = before
  for (const { 0: sign, index } of line.matchAll(delimiter)) {
    if (Math.max(brackets, emphasis) > levelsLimit) break
    if (sign === '[') brackets += 1
    else if (sign === ']') brackets = Math.max(0, brackets - 1)
    else if (opens(line, index, sign.length)) emphasis += levelsOf(sign)
    else if (closes(line, index, sign.length)) emphasis = Math.max(0, emphasis - levelsOf(sign))
  }
  return { brackets, emphasis }
}

/** Two signs are one level of strong emphasis. */
function levelsOf(sign: string): number {
  return Math.ceil(sign.length / 2)
}

function opens(line: string, at: number, length: number): boolean {
  return (
    /^[\s\p{P}\p{S}]?$/u.test(line.slice(Math.max(0, at - 1), at)) && /^[^\s]/.test(line.slice(at + length))
  )
}

function closes(line: string, at: number, length: number): boolean {
  return at > 0 && /\S/.test(line.charAt(at - 1)) && /^(?:$|[\s\p{P}\p{S}])/u.test(line.slice(at + length))
}
