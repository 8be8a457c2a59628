import type { PdfDocument, PdfObject } from './model.ts'
import { parseValue } from './parse-value.ts'
import { entriesOf } from './values.ts'

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
  const starts = rows.flatMap((row, number) =>
    row.endsWith('n') ? [{ number, start: Number(row.slice(0, 10)) }] : [],
  )
  const ends = [...starts].sort((a, b) => a.start - b.start)
  const objects = new Map(
    ends.map(({ number, start }, index) => {
      const end = ends[index + 1]?.start ?? table
      return [number, readObject(text, bytes, start, end)] as const
    }),
  )
  const trailer = parseValue(text.slice(trailerAt + 'trailer'.length, text.indexOf('startxref', trailerAt)))
  const [root, info] = ['Root', 'Info'].map((key) => {
    const value = trailer.kind === 'dictionary' ? trailer.entries.get(key) : undefined
    return value?.kind === 'reference' ? value.number : undefined
  })
  if (root === undefined) throw new Error('the browser wrote a PDF without a catalog')
  return settleLengths({ objects, root, ...(info === undefined ? {} : { info }) })
}

function readObject(text: string, bytes: Uint8Array, start: number, end: number): PdfObject {
  const from = text.indexOf('obj', start) + 'obj'.length
  const whole = text.slice(from, end)
  const stream = whole.indexOf(streamStart)
  if (stream < 0) return { value: parseValue(whole.slice(0, whole.lastIndexOf('endobj'))) }
  // Its length may stand in another object: until all are read, it reaches to the end.
  const at = from + stream + streamStart.length
  return { value: parseValue(whole.slice(0, stream)), stream: bytes.subarray(at, end) }
}

function settleLengths(document: PdfDocument): PdfDocument {
  const objects = [...document.objects].map(([number, object]): [number, PdfObject] => {
    if (object.stream === undefined) return [number, object]
    const length = entriesOf(document, object.value).get('Length')
    const settled = length?.kind === 'reference' ? document.objects.get(length.number)?.value : length
    const size = settled?.kind === 'word' ? Number(settled.word) : 0
    return [number, { ...object, stream: object.stream.subarray(0, size) }]
  })
  return { ...document, objects: new Map(objects) }
}
