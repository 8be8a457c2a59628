import type { MathNode } from './read-mathml.ts'

/** Elements that only say how large something is, or hold what others say. */
const wrappers = new Set(['math', 'semantics', 'mstyle', 'mrow', 'merror'])
const leaves = new Set(['mi', 'mn', 'mo', 'mtext', 'ms'])

/** Invisible: says that what stands before is a function. */
export const apply = '\u2061'

/** Gives what an element holds as a row; of an element that is no row, itself. */
export function rowOf(node: MathNode | undefined): readonly MathNode[] {
  if (node === undefined || node.name === 'annotation') return []
  // KaTeX puts what it stacks into an operator: `<mo><mover>…`.
  const isStack = leaves.has(node.name) && node.children.length > 0
  if (!wrappers.has(node.name) && !isStack) return [node]
  return node.name === 'semantics' ? rowOf(node.children[0]) : childrenOf(node)
}

/** What an element holds, as a row. */
export function childrenOf({ children }: MathNode): readonly MathNode[] {
  return children.flatMap((child) => (isGroup(child) ? [child] : rowOf(child)))
}

/** A row inside a row stays one where it is more than its parts: between fences. */
export function isGroup({ name, children }: MathNode): boolean {
  return (
    name === 'mrow' && [children[0], children.at(-1)].some((child) => child !== undefined && isFence(child))
  )
}

/** A bracket or bar that grows with what it stands around. */
export function isFence({ name, attributes }: MathNode): boolean {
  return name === 'mo' && attributes.fence === 'true'
}

/** The one thing that an element comes to; undefined where it comes to several, or none. */
export function onlyOf(node: MathNode | undefined): MathNode | undefined {
  const row = rowOf(node)
  return row.length === 1 ? row[0] : undefined
}

/** All characters of an element, one after the other. */
export function charactersOf({ name, children, text }: MathNode): string {
  if (name === 'annotation') return ''
  return children.length === 0 ? text : children.map(charactersOf).join('')
}
