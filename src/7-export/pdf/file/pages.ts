import { inflateSync } from 'node:zlib'
import type { PdfDocument } from './model.ts'
import { itemsOf, nameOf, objectEntries } from './values.ts'

/** Object numbers of the pages, in order. */
export function listPages(document: PdfDocument): readonly number[] {
  const tree = objectEntries(document, document.root).get('Pages')
  return tree?.kind === 'reference' ? listLeaves(document, tree.number) : []
}

function listLeaves(document: PdfDocument, node: number): readonly number[] {
  const kids = objectEntries(document, node).get('Kids')
  if (kids === undefined) return [node]
  return itemsOf(document, kids).flatMap((kid) =>
    kid.kind === 'reference' ? listLeaves(document, kid.number) : [],
  )
}

/** What an object's stream holds, one character per byte; empty if it has none. */
export function readStream(document: PdfDocument, number: number): string {
  const object = document.objects.get(number)
  if (object?.stream === undefined) return ''
  const filters = itemsOf(document, objectEntries(document, number).get('Filter'))
  const isPacked = filters.some((filter) => nameOf(filter) === 'FlateDecode')
  const bytes = isPacked
    ? inflateSync(object.stream, { chunkSize: Math.max(1024, object.stream.length * 4) })
    : object.stream
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
