import { element, type Xml } from '../xml/element.ts'
import { filled, type Letters, mathRun, type Piece, type Pieces } from './math-run.ts'
import type { MathNode } from './read-mathml.ts'
import { apply, charactersOf, childrenOf, isFence, isGroup, onlyOf, rowOf } from './simplify-mathml.ts'
import { writeScripts } from './write-scripts.ts'

type WriteNode = (node: MathNode) => Pieces

/** Letters that are yet to be joined with their neighbors. */
const plainLeaves = new Set(['mi', 'mn', 'mo'])
const operators = /^[\u220f\u2210\u2211\u222b-\u2233\u22c0-\u22c3\u2a00-\u2a06\u2a0c\u2a1d]$/u
/** What a sum goes on to: the next sign that joins or compares. */
const ends =
  /^[=<>\u2260-\u226f\u2190-\u21ff\u2208-\u220d\u2248\u2243\u223c\u221d+\u2212\u00b1,;:\u2282-\u2287\u27f5-\u27ff]$/u
const scripted = /^m(?:sub|sup|subsup|under|over|underover)$/

/** Takes a row of elements; gives it as Office writes it: sums with what they sum, functions with what they are of, fences around. */
export function writeRow(row: readonly MathNode[], write: WriteNode): Pieces {
  const fenced = writeFenced(row, write)
  if (fenced !== undefined) return [fenced]
  const pieces: Xml<Piece>[] = []
  let text = ''
  let letters: Letters = 'variable'
  const flush = (): void => {
    if (text !== '') pieces.push(mathRun(text, letters))
    text = ''
  }
  for (let index = 0; index < row.length; ) {
    const node = row[index] as MathNode
    const found = isGroup(node)
      ? undefined
      : (writeOperator(row, index, write) ??
        writeFunction(row, index, write) ??
        writeBefore(row, index, write))
    if (found !== undefined) {
      flush()
      pieces.push(...found.pieces)
      index += found.count
      continue
    }
    index += 1
    if (plainLeaves.has(node.name) && node.children.length === 0) {
      if (node.text === apply) continue
      const own = lettersOf(node)
      if (own !== letters) flush()
      letters = own
      text += node.text
      continue
    }
    flush()
    pieces.push(...(isGroup(node) ? writeRow(childrenOf(node), write) : write(node)))
  }
  flush()
  return pieces
}

function lettersOf({ name, text, attributes }: MathNode): Letters {
  return name === 'mi' && [...text].length === 1 && attributes.mathvariant === undefined
    ? 'variable'
    : 'upright'
}

/** Brackets that grow, around all of a row. */
function writeFenced(row: readonly MathNode[], write: WriteNode): Xml<'m:d'> | undefined {
  const fences = row.flatMap((node, index) => (isFence(node) ? [index] : []))
  const last = row.length - 1
  const hasStart = fences[0] === 0
  const hasEnd = last > 0 && fences.at(-1) === last
  if (!hasStart && !hasEnd) return undefined
  const between = fences.filter((index) => index !== last && index !== 0)
  const bars = [...new Set(between.map((index) => charactersOf(row[index] as MathNode)))]
  // One kind of bar parts what is between; of several, all stay where they are.
  const cuts = bars.length === 1 ? between : []
  const starts = [hasStart ? 1 : 0, ...cuts.map((index) => index + 1)]
  const stops = [...cuts, hasEnd ? last : row.length]
  const parts = starts.map((start, index) => row.slice(start, stops[index]).map(plain))
  return element(
    'm:d',
    {},
    element(
      'm:dPr',
      {},
      element('m:begChr', { 'm:val': hasStart ? charactersOf(row[0] as MathNode) : '' }),
      bars.length === 1 ? element('m:sepChr', { 'm:val': bars[0] }) : undefined,
      element('m:endChr', { 'm:val': hasEnd ? charactersOf(row[last] as MathNode) : '' }),
    ),
    parts.map((part) => element('m:e', {}, filled(writeRow(part, write)))),
  )
}

/** A fence that is no fence any more. */
const plain = (node: MathNode): MathNode => (isFence(node) ? { ...node, attributes: {} } : node)

interface Found {
  readonly pieces: Pieces
  /** How many elements of the row it took. */
  readonly count: number
}

function writeOperator(row: readonly MathNode[], at: number, write: WriteNode): Found | undefined {
  const node = row[at] as MathNode
  const isScripted = scripted.test(node.name)
  const sign = onlyOf(isScripted ? node.children[0] : node)
  if (sign?.name !== 'mo' || sign.children.length > 0 || !operators.test(sign.text)) return undefined
  const [, first, second] = isScripted ? node.children : []
  const isOver = node.name === 'msup' || node.name === 'mover'
  const [sub, sup] = isOver ? [undefined, first] : [first, second]
  const operand = operandFrom(row, at + 1)
  const nary = element(
    'm:nary',
    {},
    element(
      'm:naryPr',
      {},
      element('m:chr', { 'm:val': sign.text }),
      element('m:limLoc', { 'm:val': node.name.startsWith('ms') || !isScripted ? 'subSup' : 'undOvr' }),
      sub === undefined ? element('m:subHide', { 'm:val': 1 }) : undefined,
      sup === undefined ? element('m:supHide', { 'm:val': 1 }) : undefined,
    ),
    element('m:sub', {}, writeRow(rowOf(sub), write)),
    element('m:sup', {}, writeRow(rowOf(sup), write)),
    element('m:e', {}, filled(writeRow(operand, write))),
  )
  return { pieces: [nary], count: 1 + operand.length }
}

/** What is summed: up to the next sign that joins or compares, but for one that stands at once behind. */
function operandFrom(row: readonly MathNode[], start: number): readonly MathNode[] {
  const rest = row.slice(start)
  const isEnd = (node: MathNode): boolean => (node.name === 'mo' && ends.test(node.text)) || isFence(node)
  const stop = rest.findIndex((node, index) => index > 0 && isEnd(node))
  if (rest[0] !== undefined && isEnd(rest[0]) && !/^[\u2212+\u00b1]$/.test(rest[0].text)) return []
  return stop < 0 ? rest : rest.slice(0, stop)
}

/** `sin x`, `lim f`: a name, and what it is of. */
function writeFunction(row: readonly MathNode[], at: number, write: WriteNode): Found | undefined {
  const node = row[at] as MathNode
  const base = scripted.test(node.name) ? rowOf(node.children[0]) : [node]
  const isNamed = scripted.test(node.name) ? base.at(-1)?.text === apply : row[at + 1]?.text === apply
  if (!isNamed) return undefined
  const name = scripted.test(node.name)
    ? write(node)
    : writeRow([{ ...node, attributes: { mathvariant: 'normal' } }], write)
  const start = scripted.test(node.name) ? at + 1 : at + 2
  const argument = argumentFrom(row, start)
  if (argument.length === 0) return { pieces: name, count: start - at }
  const func = element(
    'm:func',
    {},
    element('m:fName', {}, name),
    element('m:e', {}, filled(writeRow(argument, write))),
  )
  return { pieces: [func], count: start - at + argument.length }
}

/** The next thing, or all of what stands between the brackets that follow. */
function argumentFrom(row: readonly MathNode[], start: number): readonly MathNode[] {
  const first = row[start]
  if (first === undefined || (first.name === 'mo' && !/^[([{]$/.test(first.text))) return []
  if (first.name !== 'mo') return [first]
  let depth = 0
  for (let index = start; index < row.length; index += 1) {
    const text = row[index]?.name === 'mo' ? (row[index]?.text ?? '') : ''
    if (/^[([{]$/.test(text)) depth += 1
    if (/^[)\]}]$/.test(text)) depth -= 1
    if (depth === 0) return row.slice(start, index + 1)
  }
  return []
}

/** Scripts of nothing stand before what follows. */
function writeBefore(row: readonly MathNode[], at: number, write: WriteNode): Found | undefined {
  const node = row[at] as MathNode
  if (!/^ms(?:ub|up|ubsup)$/.test(node.name) || rowOf(node.children[0]).length > 0) return undefined
  const [, first, second] = node.children
  const [sub, sup] = node.name === 'msup' ? [undefined, first] : [first, second]
  const writeIn = (child: MathNode | undefined): Pieces => filled(writeRow(rowOf(child), write))
  const next = row[at + 1]
  if (next === undefined || next.name === 'mo' || isGroup(next)) {
    const scripts = writeScripts([], sub && writeIn(sub), sup && writeIn(sup))
    return { pieces: [scripts], count: 1 }
  }
  const before = element(
    'm:sPre',
    {},
    element('m:sub', {}, writeIn(sub)),
    element('m:sup', {}, writeIn(sup)),
    element('m:e', {}, filled(writeRow([next], write))),
  )
  return { pieces: [before], count: 2 }
}
