import { spacesOf } from './math-run.ts'
import { type MathNode, readMathml } from './read-mathml.ts'
import { apply, charactersOf, rowOf } from './simplify-mathml.ts'

/** Takes a formula as the engine renders it; gives it in one line of text, as it would be read out or typed: `(a + b)/c`. */
export function plainMath(mathml: string): string {
  return writeRow(readMathml(mathml)).replace(/\s+/g, ' ').trim()
}

function writeRow(node: MathNode | undefined): string {
  const row = rowOf(node)
  return row.map((one, index) => writeNode(one, index, row)).join('')
}

const inside = ({ children, text }: MathNode): string =>
  children.length === 0 ? text : children.map(writeRow).join('')

/** Signs between two things, with space around. */
const joining =
  /^[=<>\u2260-\u226f\u2190-\u21ff\u2208-\u220d\u2248\u2243\u223c\u221d\u2282-\u2287\u27f5-\u27ff\u00d7\u00b7\u2227\u2228\u22c5]$/u
const adding = /^[+\u2212\u00b1\u2213]$/

function writeNode(node: MathNode, index: number, row: readonly MathNode[]): string {
  if (node.name === 'mo' && node.children.length === 0) {
    if (node.text === apply) return ' '
    const before = row[index - 1]
    const isBetween = before !== undefined && (before.name !== 'mo' || /^[)\]}!]$/.test(before.text))
    if (joining.test(node.text)) return ` ${node.text} `
    if (adding.test(node.text)) return isBetween ? ` ${node.text} ` : node.text
    return /^[,;]$/.test(node.text) ? `${node.text} ` : node.text
  }
  return (writers[node.name] ?? inside)(node)
}

type Write = (node: MathNode) => string

/** What is more than one thing needs brackets. */
function bracketed(node: MathNode | undefined): string {
  const text = writeRow(node).trim()
  const row = rowOf(node)
  const isOne =
    row.length === 1
      ? /^m[inos]/.test(row[0]?.name ?? '')
      : /^[\p{L}\p{N}.,]*$/u.test(text) && row.every(({ name }) => name === 'mn')
  return isOne || text === '' || /^\([^()]*\)$/.test(text) ? text : `(${text})`
}

const script = (sign: string, node: MathNode | undefined): string => {
  const text = bracketed(node)
  if (text === '') return ''
  return /^\u2032+$/.test(text.replace(/[()]/g, '')) ? text.replace(/[()]/g, '') : `${sign}${text}`
}

const writers: Readonly<Record<string, Write>> = {
  mspace: ({ attributes }) => (spacesOf(attributes.width ?? '') === '' ? '' : ' '),
  mfrac: ({ attributes, children: [above, below] }) => {
    const isBare = /^0(?:px|em)?$/.test(attributes.linethickness ?? '')
    return `${bracketed(above)}${isBare ? ' ' : '/'}${bracketed(below)}`
  },
  msqrt: (node) => `\u221a(${inside(node)})`,
  mroot: ({ children: [base, degree] }) => `root(${writeRow(degree)}, ${writeRow(base)})`,
  msub: ({ children: [base, sub] }) =>
    `${writeRow(base).trimEnd()}${script('_', sub)} `.replace(/ $/, endOf(base)),
  msup: ({ children: [base, sup] }) => `${writeRow(base).trimEnd()}${script('^', sup)}${endOf(base)}`,
  msubsup: ({ children: [base, sub, sup] }) =>
    `${writeRow(base).trimEnd()}${script('_', sub)}${script('^', sup)}${endOf(base)}`,
  munder: ({ children: [base, under] }) => `${writeRow(base).trimEnd()}${script('_', under)}${endOf(base)}`,
  mover: ({ children: [base, over] }) => `${writeRow(base).trimEnd()}${script('^', over)}${endOf(base)}`,
  munderover: ({ children: [base, under, over] }) =>
    `${writeRow(base).trimEnd()}${script('_', under)}${script('^', over)}${endOf(base)}`,
  mtable: ({ children }) =>
    children
      .map((row) =>
        row.children
          .map((cell) => writeRow(cell).trim() || writeCells(cell))
          .filter(Boolean)
          .join(' '),
      )
      .join('; '),
  mtd: inside,
  mphantom: () => '',
}

const writeCells = (cell: MathNode): string => inside(cell).trim()

/** Signs and names of functions stand apart from what follows. */
function endOf(base: MathNode | undefined): string {
  const text = base === undefined ? '' : charactersOf(base)
  return text.includes(apply) || /^[\u220f-\u2211\u222b-\u2233\u22c0-\u22c3]$/u.test(text) ? ' ' : ''
}
