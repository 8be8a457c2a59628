import { type PdfFile, type PdfSpan, readReference, valueSpan } from './read-pdf.ts'

/** Any constant would do; the clock never decides what is written. */
const fixedDate = "D:20000101000000+00'00'"

/**
 * Takes a PDF; gives it without what differs from print to print: its dates, and the ids of table cells
 * (`node00000023`: Blink's counter of nodes, which depends on what the process did before). A file `/ID` Chromium writes
 * none. Every change keeps its length, so that the table of objects stays true.
 */
export function fixIdentity(file: PdfFile): Uint8Array {
  const bytes = Buffer.from(file.bytes)
  const write = (at: number, text: string): number => bytes.write(text, at, 'latin1')
  const info = file.objects.get(readReference(file.text.slice(file.trailer), 'Info') ?? -1)
  if (info !== undefined) {
    for (const found of findIn(file, info, /(\/(?:CreationDate|ModDate) \()D:\d{14}[+-]\d\d'\d\d'\)/g)) {
      write(found.at + found.first.length, fixedDate)
    }
  }
  fixNodeIds(file, write)
  return bytes
}

/** New numbers in the order of the old ones: the tree of ids is sorted, and stays so. */
function fixNodeIds(file: PdfFile, write: (at: number, text: string) => void): void {
  const found = [...file.objects.values()].flatMap((span) => findIn(file, span, /\(node(\d{8})\)/g))
  const inOrder = [...new Set(found.map(({ first }) => first))].sort()
  const renamed = new Map(inOrder.map((id, index) => [id, String(index + 1).padStart(8, '0')]))
  for (const { at, first } of found) write(at, `(node${renamed.get(first)})`)
}

interface Found {
  /** Offset in the file. */
  readonly at: number
  /** The first group. */
  readonly first: string
}

/** Looks for a pattern in an object, but never in the bytes of its stream. */
function findIn(file: PdfFile, span: PdfSpan, pattern: RegExp): readonly Found[] {
  const { start, end } = valueSpan(file, span)
  return [...file.text.slice(start, end).matchAll(pattern)].map((match) => ({
    at: start + match.index,
    first: match[1] ?? '',
  }))
}
