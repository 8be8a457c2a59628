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

/** What streams hold that somebody is about to read: to unpack it takes longer than most of what is done with it. */
const known = new WeakMap<Uint8Array, string>()

/** Has the next who reads a stream get what it holds without unpacking it; kept for no one after that, since it is large. */
export function keepForNext(stream: Uint8Array | undefined, content: string): void {
  if (stream !== undefined) known.set(stream, content)
}

/** What an object's stream holds, one character per byte; empty if it has none. */
export function readStream(document: PdfDocument, number: number): string {
  const stream = document.objects.get(number)?.stream
  if (stream === undefined) return ''
  const content = known.get(stream)
  if (content === undefined) return unpack(document, number, stream)
  known.delete(stream)
  return content
}

function unpack(document: PdfDocument, number: number, stream: Uint8Array): string {
  const filters = itemsOf(document, objectEntries(document, number).get('Filter'))
  const isPacked = filters.some((filter) => nameOf(filter) === 'FlateDecode')
  const bytes = isPacked ? inflateSync(stream, { chunkSize: Math.max(1024, stream.length * 4) }) : stream
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
}
