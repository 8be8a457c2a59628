import { inflateSync } from 'node:zlib'

/**
 * A PDF as Chromium writes it (Skia's writer, seen in 147 and 156: PDF 1.4, one classic cross-reference table, no object
 * streams). This is as much of a reader as setting dates and looking for text needs.
 */
export interface PdfFile {
  readonly bytes: Uint8Array
  /** One character per byte, so that places in it are offsets in the file. */
  readonly text: string
  /** By object number: where the object begins and ends. */
  readonly objects: ReadonlyMap<number, PdfSpan>
  /** Where the trailer's dictionary begins. */
  readonly trailer: number
}

export interface PdfSpan {
  readonly start: number
  readonly end: number
}

const streamStart = '>> stream\n'

/** Takes the bytes of a PDF; throws where it is not built as Skia does it, since no browser that we start may write that. */
export function readPdf(bytes: Uint8Array): PdfFile {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1] ?? Number.NaN)
  const head = /^xref\s+0 (\d+)\s*\n/.exec(text.slice(table, table + 64))
  const trailer = text.indexOf('trailer', table)
  if (head === null || trailer < 0)
    throw new Error('the browser wrote a PDF without a plain table of its objects')
  const entries = text.slice(table + head[0].length, trailer).match(/\d{10} \d{5} [nf]/g) ?? []
  const inUse = entries.flatMap((entry, number) =>
    entry.endsWith('n') ? [{ number, start: Number(entry.slice(0, 10)) }] : [],
  )
  const starts = [...inUse.map(({ start }) => start), table].sort((a, b) => a - b)
  const ends = new Map(starts.map((start, index) => [start, starts[index + 1] ?? table]))
  const objects = new Map(
    inUse.map(({ number, start }) => [number, { start, end: ends.get(start) ?? table }]),
  )
  return { bytes, text, objects, trailer }
}

/** Where an object's dictionary or value stands, without the bytes of its stream. */
export function valueSpan(file: PdfFile, span: PdfSpan): PdfSpan {
  const stream = file.text.slice(span.start, span.end).indexOf(streamStart)
  return stream < 0 ? span : { start: span.start, end: span.start + stream }
}

/** The text of an object's dictionary or value; empty if there is no such object. */
export function readValue(file: PdfFile, number: number): string {
  const span = file.objects.get(number)
  if (span === undefined) return ''
  const { start, end } = valueSpan(file, span)
  return file.text.slice(start, end)
}

/** What an object's stream holds, one character per byte; empty if it has none. */
export function readStream(file: PdfFile, number: number): string {
  const span = file.objects.get(number)
  if (span === undefined) return ''
  const { end } = valueSpan(file, span)
  if (end === span.end) return ''
  const dictionary = file.text.slice(span.start, end)
  const [, direct = '', isReference] = /\/Length (\d+)( 0 R)?/.exec(dictionary) ?? []
  const length = isReference
    ? Number(/obj\s+(\d+)/.exec(readValue(file, Number(direct)))?.[1])
    : Number(direct)
  const start = end + streamStart.length
  const data = file.bytes.subarray(start, start + length)
  return dictionary.includes('/FlateDecode')
    ? inflateSync(data).toString('latin1')
    : file.text.slice(start, start + length)
}

/** The number behind a key that refers to another object (`/Root 444 0 R`). */
export function readReference(value: string, key: string): number | undefined {
  const number = new RegExp(`/${key} (\\d+) 0 R`).exec(value)?.[1]
  return number === undefined ? undefined : Number(number)
}

/** Every object that a value refers to, in order. */
export function readReferences(value: string): readonly number[] {
  return [...value.matchAll(/(\d+) 0 R/g)].map(([, number]) => Number(number))
}
