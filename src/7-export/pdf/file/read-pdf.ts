import type { PdfDocument, PdfObject } from './model.ts'
import { parseValue } from './parse-value.ts'

const streamStart = ' stream\n'

/**
 * Takes the bytes of a PDF as Chromium writes it (Skia's writer, seen in 147 and 156: PDF 1.4, one classic table of
 * objects, no object streams); gives its objects. Throws where it is not built so, since no browser that we start may
 * write that.
 */
export function readPdf(bytes: Uint8Array): PdfDocument {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text.slice(-64))?.[1] ?? Number.NaN)
  const head = /^xref\s+0 (\d+)\s*\n/.exec(text.slice(table, table + 64))
  const trailerAt = text.indexOf('trailer', table)
  if (head === null || trailerAt < 0)
    throw new Error('the browser wrote a PDF without a plain table of its objects')
  const rows = text.slice(table + head[0].length, trailerAt).match(/\d{10} \d{5} [nf]/g) ?? []
  const objects = readObjects(text, bytes, rows, table)
  const trailer = parseValue(text.slice(trailerAt + 'trailer'.length, text.indexOf('startxref', trailerAt)))
  const [root, info] = ['Root', 'Info'].map((key) => {
    const value = trailer.kind === 'dictionary' ? trailer.entries.get(key) : undefined
    return value?.kind === 'reference' ? value.number : undefined
  })
  if (root === undefined) throw new Error('the browser wrote a PDF without a catalog')
  return { objects, root, ...(info === undefined ? {} : { info }) }
}

/** Gives all objects in the order in which they stand in the file; `rows` say where, in that of their numbers. */
function readObjects(
  text: string,
  bytes: Uint8Array,
  rows: readonly string[],
  table: number,
): ReadonlyMap<number, PdfObject> {
  const starts: number[] = []
  const numbers = new Map<number, number>()
  rows.forEach((row, number) => {
    if (!row.endsWith('n')) return
    const start = Number(row.slice(0, 10))
    starts.push(start)
    numbers.set(start, number)
  })
  starts.sort((a, b) => a - b)
  const objects = new Map<number, PdfObject>()
  const packed: number[] = []
  starts.forEach((start, index) => {
    const number = numbers.get(start) ?? 0
    const from = text.indexOf('obj', start) + 'obj'.length
    const whole = text.slice(from, starts[index + 1] ?? table)
    const stream = whole.indexOf(streamStart)
    if (stream < 0) objects.set(number, { value: parseValue(whole.slice(0, whole.lastIndexOf('endobj'))) })
    else {
      const at = from + stream + streamStart.length
      objects.set(number, { value: parseValue(whole.slice(0, stream)), stream: bytes.subarray(at) })
      packed.push(number)
    }
  })
  for (const number of packed) settleLength(objects, number)
  return objects
}

/** The length of a stream may stand in another object: until all are read, it reaches to the end. */
function settleLength(objects: Map<number, PdfObject>, number: number): void {
  const object = objects.get(number)
  if (object?.stream === undefined || object.value.kind !== 'dictionary') return
  const length = object.value.entries.get('Length')
  const settled = length?.kind === 'reference' ? objects.get(length.number)?.value : length
  const size = settled?.kind === 'word' ? Number(settled.word) : 0
  objects.set(number, { value: object.value, stream: object.stream.subarray(0, size) })
}
