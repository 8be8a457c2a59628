import type { PdfDocument, PdfValue } from '../file/model.ts'
import { entriesOf, isSameReference, resolve } from '../file/values.ts'

/** What the operators of a page may name, while slides bring along more. */
export interface PageResources {
  /** Adds what a slide may name; gives names that are taken, with those that stand for them on this page. */
  readonly add: (resources: PdfValue | undefined) => ReadonlyMap<string, string>
  readonly value: () => PdfValue
}

/** A name is Skia's: a letter for the kind and the number of the object in its own document. */
const named: ReadonlySet<string> = new Set(['Font', 'ExtGState', 'XObject', 'Pattern', 'Shading'])

/** `document` is the one that all of it is in already. */
export function openPageResources(document: PdfDocument): PageResources {
  const kinds = new Map<string, Map<string, PdfValue>>()
  const others = new Map<string, PdfValue>()
  let count = 0
  const addNamed = (kind: string, entries: ReadonlyMap<string, PdfValue>): readonly [string, string][] => {
    const known = kinds.get(kind) ?? new Map<string, PdfValue>()
    kinds.set(kind, known)
    return [...entries].flatMap(([name, value]): [string, string][] => {
      const before = known.get(name)
      if (before === undefined || isSameReference(before, value)) {
        known.set(name, value)
        return []
      }
      count += 1
      // No name of Skia's has a letter after its number.
      const other = `${name}x${count}`
      known.set(other, value)
      return [[name, other]]
    })
  }
  return {
    add: (resources) => {
      const renamed: [string, string][] = []
      for (const [kind, value] of entriesOf(document, resources)) {
        const found = resolve(document, value)
        if (named.has(kind) && found?.kind === 'dictionary') renamed.push(...addNamed(kind, found.entries))
        else if (!others.has(kind)) others.set(kind, value)
      }
      return new Map(renamed)
    },
    value: () => ({
      kind: 'dictionary',
      entries: new Map([
        ...others,
        ...[...kinds].map(([kind, entries]) => [kind, { kind: 'dictionary', entries }] as const),
      ]),
    }),
  }
}
