import { element, type Xml } from '../xml/element.ts'
import { filled, mathRun, type Piece, type Pieces, spacesOf } from './math-run.ts'
import { type MathNode, readMathml } from './read-mathml.ts'
import { childrenOf, rowOf } from './simplify-mathml.ts'
import { writeMathTable } from './write-math-table.ts'
import { writeRow } from './write-row.ts'
import { writeOver, writeScripts, writeUnder, writeUnderOver } from './write-scripts.ts'

const nameSpace = 'http://schemas.openxmlformats.org/officeDocument/2006/math'

/**
 * Takes a formula as the engine renders it (`<math …>…</math>`), and on which side it stands where it has a line of its own;
 * gives it as an equation of Office. Throws for what is no MathML of ours.
 */
export function mathOf(mathml: string, side: 'left' | 'center' = 'left'): Xml<'a14:m'> {
  const root = readMathml(mathml)
  const pieces = filled(writeAll(root))
  if (root.attributes.display !== 'block') {
    return element('a14:m', {}, element('m:oMath', { 'xmlns:m': nameSpace }, pieces))
  }
  const properties = element('m:oMathParaPr', {}, element('m:jc', { 'm:val': side }))
  const paragraph = element(
    'm:oMathPara',
    { 'xmlns:m': nameSpace },
    properties,
    element('m:oMath', {}, pieces),
  )
  return element('a14:m', {}, paragraph)
}

/** All of an element, as a row. */
function writeAll(node: MathNode | undefined): Pieces {
  return writeRow(rowOf(node), writeNode)
}

type Write = (node: MathNode) => Pieces

function writeNode(node: MathNode): Pieces {
  return (writers[node.name] ?? writeInside)(node)
}

const writeInside: Write = (node) => {
  const { children, text } = node
  return children.length === 0
    ? text === ''
      ? []
      : [mathRun(text, 'upright')]
    : writeRow(childrenOf(node), writeNode)
}

const e = (node: MathNode | undefined): Xml<'m:e'> => element('m:e', {}, filled(writeAll(node)))

const writers: Readonly<Record<string, Write>> = {
  mtext: ({ text }) => (text === '' ? [] : [mathRun(text, text.trim() === '' ? 'upright' : 'words')]),
  ms: ({ text }) => [mathRun(text, 'words')],
  mspace: ({ attributes }) => {
    const text = spacesOf(attributes.width ?? '')
    return text === '' ? [] : [mathRun(text, 'upright')]
  },
  mfrac: ({ attributes, children: [above, below] }) => {
    const isBare = /^0(?:px|em)?$/.test(attributes.linethickness ?? '')
    const properties = element('m:fPr', {}, element('m:type', { 'm:val': isBare ? 'noBar' : 'bar' }))
    const num = element('m:num', {}, filled(writeAll(above)))
    return [element('m:f', {}, properties, num, element('m:den', {}, filled(writeAll(below))))]
  },
  msqrt: (node) => {
    const inside = writeRow(childrenOf(node), writeNode)
    const properties = element('m:radPr', {}, element('m:degHide', { 'm:val': 1 }))
    return [element('m:rad', {}, properties, element('m:deg'), element('m:e', {}, filled(inside)))]
  },
  mroot: ({ children: [inside, degree] }) => [
    element('m:rad', {}, element('m:deg', {}, filled(writeAll(degree))), e(inside)),
  ],
  msub: ({ children: [base, sub] }) => [writeScripts(writeAll(base), writeAll(sub), undefined)],
  msup: ({ children: [base, sup] }) => [writeScripts(writeAll(base), undefined, writeAll(sup))],
  msubsup: ({ children: [base, sub, sup] }) => [writeScripts(writeAll(base), writeAll(sub), writeAll(sup))],
  mover: ({ attributes, children: [base, over] }) => [
    writeOver(base, over, attributes.accent === 'true', writeAll),
  ],
  munder: ({ children: [base, under] }) => [writeUnder(base, under, writeAll)],
  munderover: ({ children }) => [writeUnderOver(children, writeAll)],
  mtable: (table) => writeMathTable(table, writeInside),
  mtd: writeInside,
  menclose: (node) => writeEnclosed(node),
  mphantom: (node) => [phantom(writeInside(node), { 'm:show': 0 })],
  mpadded: (node) => {
    const zero = sizesOfNothing(node.attributes)
    const inside = writeInside(node)
    return Object.keys(zero).length === 0 ? inside : [phantom(inside, { 'm:show': 1, ...zero })]
  },
}

type Sizes = Readonly<Partial<Record<'m:show' | 'm:zeroWid' | 'm:zeroAsc' | 'm:zeroDesc', 0 | 1>>>

/** There, but not seen, or seen, and taking no room. */
function phantom(inside: Pieces, { 'm:show': show, ...zero }: Sizes): Xml<'m:phant'> {
  const set = <Name extends keyof Sizes>(name: Name, val: 0 | 1 | undefined) =>
    val === undefined ? undefined : element(name, { 'm:val': val })
  return element(
    'm:phant',
    {},
    element(
      'm:phantPr',
      {},
      set('m:show', show),
      set('m:zeroWid', zero['m:zeroWid']),
      set('m:zeroAsc', zero['m:zeroAsc']),
      set('m:zeroDesc', zero['m:zeroDesc']),
    ),
    element('m:e', {}, filled(inside)),
  )
}

function sizesOfNothing({ width, height, depth }: MathNode['attributes']): Sizes {
  const isZero = (size: string | undefined): boolean => /^0(?:px|em)?$/.test(size ?? '')
  return {
    ...(isZero(width) ? { 'm:zeroWid': 1 } : {}),
    ...(isZero(height) ? { 'm:zeroAsc': 1 } : {}),
    ...(isZero(depth) ? { 'm:zeroDesc': 1 } : {}),
  }
}

const sides = { top: 'm:hideTop', bottom: 'm:hideBot', left: 'm:hideLeft', right: 'm:hideRight' } as const
const strikes = {
  updiagonalstrike: 'm:strikeBLTR',
  downdiagonalstrike: 'm:strikeTLBR',
  horizontalstrike: 'm:strikeH',
  verticalstrike: 'm:strikeV',
} as const

/** A frame, some of its sides, or strokes through. */
function writeEnclosed(node: MathNode): Pieces {
  const notations = (node.attributes.notation ?? '').split(' ')
  const has = (name: string): boolean => notations.includes(name)
  // The corner over what is counted, as actuaries draw it.
  const shown = has('actuarial') ? ['top', 'right'] : notations
  const isBox = has('box') || has('roundedbox') || has('circle')
  const hidden = Object.entries(sides).flatMap(([side, name]) =>
    isBox || shown.includes(side) ? [] : [name],
  )
  const struck = Object.entries(strikes).flatMap(([strike, name]) => (has(strike) ? [name] : []))
  const inside = filled(writeInside(node))
  if (hidden.length === 4 && struck.length === 0) return inside
  const marks = [...hidden, ...struck].map((name) => element(name, { 'm:val': 1 }))
  const box: Xml<Piece> = element(
    'm:borderBox',
    {},
    element('m:borderBoxPr', {}, marks),
    element('m:e', {}, inside),
  )
  return [box]
}
