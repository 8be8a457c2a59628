import type { PdfDraft, PdfValue } from './file/model.ts'
import { add, change, dictionary, list, objectEntries, reference } from './file/values.ts'

const nodeId = /^node\d{8}$/

/**
 * Numbers the ids of table cells anew, from 1 in the order of the structure: Chromium's (`node00000023`) are Blink's counter
 * of nodes, which depends on what the process did before, and on what it does beside. The tree of ids is sorted by them.
 */
export function numberNodes(draft: PdfDraft): void {
  const cells = new Map<string, number>()
  const users: number[] = []
  for (const number of [...draft.objects.keys()].sort((a, b) => a - b)) {
    const value = draft.objects.get(number)?.value
    if (value?.kind !== 'dictionary') continue
    const id = value.entries.get('ID')
    if (id?.kind === 'string' && nodeId.test(id.bytes)) cells.set(id.bytes, number)
    if (mentionsNode(value)) users.push(number)
  }
  const names = new Map([...cells.keys()].map((id, index) => [id, nameNode(index)]))
  for (const number of users) {
    const object = draft.objects.get(number)
    if (object !== undefined) draft.objects.set(number, { ...object, value: rename(object.value, names) })
  }
  if (cells.size > 0) writeIdTree(draft, [...cells.values()])
}

const nameNode = (index: number): string => `node${String(index + 1).padStart(8, '0')}`

function writeIdTree(draft: PdfDraft, cells: readonly number[]): void {
  const root = objectEntries(draft, draft.root).get('StructTreeRoot')
  if (root?.kind !== 'reference') return
  const names = cells.flatMap((cell, index): readonly PdfValue[] => [
    { kind: 'string', bytes: nameNode(index) },
    reference(cell),
  ])
  const tree = add(draft, { value: dictionary({ Names: list(names) }) })
  change(draft, root.number, { IDTree: reference(tree) })
}

function mentionsNode(value: PdfValue): boolean {
  if (value.kind === 'string') return nodeId.test(value.bytes)
  if (value.kind === 'list') return value.items.some(mentionsNode)
  return value.kind === 'dictionary' && [...value.entries.values()].some(mentionsNode)
}

function rename(value: PdfValue, names: ReadonlyMap<string, string>): PdfValue {
  if (value.kind === 'string') return { ...value, bytes: names.get(value.bytes) ?? value.bytes }
  if (value.kind === 'list') return { ...value, items: value.items.map((item) => rename(item, names)) }
  if (value.kind !== 'dictionary') return value
  return { ...value, entries: new Map([...value.entries].map(([key, item]) => [key, rename(item, names)])) }
}
