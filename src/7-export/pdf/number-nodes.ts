import type { PdfDraft, PdfValue } from './file/model.ts'

const nodeId = /^node\d{8}$/

/**
 * Numbers the ids of table cells anew, from 1: Chromium's (`node00000023`) are Blink's counter of nodes, which depends on
 * what the process did before. The tree of ids is sorted, and stays so.
 */
export function numberNodes(draft: PdfDraft): void {
  const found = new Set<string>()
  const users: number[] = []
  for (const [number, { value }] of draft.objects) {
    let isUser = false
    eachString(value, (bytes) => {
      if (!nodeId.test(bytes)) return
      found.add(bytes)
      isUser = true
    })
    if (isUser) users.push(number)
  }
  const names = new Map(
    [...found].sort().map((id, index) => [id, `node${String(index + 1).padStart(8, '0')}`]),
  )
  for (const number of users) {
    const object = draft.objects.get(number)
    if (object !== undefined) draft.objects.set(number, { ...object, value: rename(object.value, names) })
  }
}

function eachString(value: PdfValue, tell: (bytes: string) => void): void {
  if (value.kind === 'string') tell(value.bytes)
  else if (value.kind === 'list') for (const item of value.items) eachString(item, tell)
  else if (value.kind === 'dictionary') for (const item of value.entries.values()) eachString(item, tell)
}

function rename(value: PdfValue, names: ReadonlyMap<string, string>): PdfValue {
  if (value.kind === 'string') return { ...value, bytes: names.get(value.bytes) ?? value.bytes }
  if (value.kind === 'list') return { ...value, items: value.items.map((item) => rename(item, names)) }
  if (value.kind !== 'dictionary') return value
  return { ...value, entries: new Map([...value.entries].map(([key, item]) => [key, rename(item, names)])) }
}
