import type { PdfDictionary, PdfDocument, PdfValue } from '../file/model.ts'
import { entriesOf, isSameReference, resolve } from '../file/values.ts'

/** What the operators of a page may name, while more is being added. */
export interface Resources {
  readonly find: (kind: string, name: string) => PdfValue | undefined
  /** Adds a name, or says that it stands for something else already. */
  readonly add: (kind: string, name: string, value: PdfValue) => boolean
  /** As they are now, without these names. */
  readonly without: (names: Readonly<Record<string, readonly string[]>>) => PdfDictionary
}

export function openResources(document: PdfDocument, value: PdfValue | undefined): Resources {
  const all = new Map(entriesOf(document, value))
  const kinds = new Map<string, Map<string, PdfValue>>()
  for (const [kind, named] of all)
    if (resolve(document, named)?.kind === 'dictionary') kinds.set(kind, new Map(entriesOf(document, named)))
  return {
    find: (kind, name) => kinds.get(kind)?.get(name),
    add: (kind, name, added) => {
      const named = kinds.get(kind) ?? new Map<string, PdfValue>()
      kinds.set(kind, named)
      const known = named.get(name)
      if (known === undefined) named.set(name, added)
      return known === undefined || isSameReference(known, added)
    },
    without: (names) => {
      for (const [kind, named] of kinds) {
        for (const name of names[kind] ?? []) named.delete(name)
        if (named.size === 0) all.delete(kind)
        else all.set(kind, { kind: 'dictionary', entries: named })
      }
      return { kind: 'dictionary', entries: all }
    },
  }
}
