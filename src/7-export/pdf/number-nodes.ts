import type { PdfDraft, PdfValue } from './file/model.ts'
import { add, change, dictionary, itemsOf, list, objectEntries, reference } from './file/values.ts'

const nodeId = /^node\d{8}$/

/**
 * Numbers the ids of table cells anew, from 1 in the order of the structure: Chromium's (`node00000023`) are Blink's counter
 * of nodes, which depends on what the process did before, and on what it does beside. The tree of ids is sorted by them.
 */
export function numberNodes(draft: PdfDraft): void {
  const cells = new Map<string, number>()
  const users: number[] = []
  const root = objectEntries(draft, draft.root).get('StructTreeRoot')
  // It is written anew, and names all of them.
  if (root?.kind === 'reference') removeTree(draft, objectEntries(draft, root.number).get('IDTree'))
  for (const number of [...draft.objects.keys()].sort((a, b) => a - b)) {
    const value = draft.objects.get(number)?.value
    if (value?.kind !== 'dictionary') continue
    const { entries } = value
    const id = entries.get('ID')
    if (id?.kind === 'string' && nodeId.test(id.bytes)) cells.set(id.bytes, number)
    // A cell has an id and names others among its attributes: most objects have neither.
    if ((id !== undefined || entries.has('A') || entries.has('Headers')) && mentionsNode(value))
      users.push(number)
  }
  const names = new Map([...cells.keys()].map((id, index) => [id, nameNode(index)]))
  for (const number of users) {
    const object = draft.objects.get(number)
    if (object !== undefined) draft.objects.set(number, { ...object, value: rename(object.value, names) })
  }
  if (cells.size > 0 && root?.kind === 'reference') writeIdTree(draft, root.number, [...cells.values()])
}

function removeTree(draft: PdfDraft, node: PdfValue | undefined): void {
  if (node?.kind !== 'reference') return
  const kids = itemsOf(draft, objectEntries(draft, node.number).get('Kids'))
  draft.objects.delete(node.number)
  for (const kid of kids) removeTree(draft, kid)
}

/** The id of a cell, counted from 0. */
export const nameNode = (index: number): string => `node${String(index + 1).padStart(8, '0')}`

/** The number in the id of a cell, counted from 1; undefined of what is none. */
export const readNode = (id: string): number | undefined =>
  nodeId.test(id) ? Number(id.slice('node'.length)) : undefined

function writeIdTree(draft: PdfDraft, root: number, cells: readonly number[]): void {
  const names = cells.flatMap((cell, index): readonly PdfValue[] => [
    { kind: 'string', bytes: nameNode(index) },
    reference(cell),
  ])
  const tree = add(draft, { value: dictionary({ Names: list(names) }) })
  change(draft, root, { IDTree: reference(tree) })
}

function mentionsNode(value: PdfValue): boolean {
  if (value.kind === 'string') return nodeId.test(value.bytes)
  if (value.kind === 'list') return someMentionsNode(value.items)
  return value.kind === 'dictionary' && someMentionsNode(value.entries.values())
}

function someMentionsNode(values: Iterable<PdfValue>): boolean {
  for (const value of values) if (mentionsNode(value)) return true
  return false
}

function rename(value: PdfValue, names: ReadonlyMap<string, string>): PdfValue {
  if (value.kind === 'string') {
    const name = names.get(value.bytes)
    return name === undefined ? value : { kind: 'string', bytes: name }
  }
  if (value.kind === 'list') return { kind: 'list', items: value.items.map((item) => rename(item, names)) }
  if (value.kind !== 'dictionary') return value
  const entries = new Map(value.entries)
  for (const [key, item] of value.entries) if (mentionsNode(item)) entries.set(key, rename(item, names))
  return { kind: 'dictionary', entries }
}
