import type { PdfDocument, PdfObject, PdfValue } from './model.ts'
import { word } from './values.ts'

/** Four bytes above 127, by which programs that copy files see that it is no text. */
const binaryMark = '%\xe2\xe3\xcf\xd3\n'

/** Writes a document: the objects that it still refers to, in the order of their numbers, numbered anew without gaps. */
export function printPdf(document: PdfDocument): Uint8Array {
  const used = [...findUsed(document)].sort((a, b) => a - b)
  const numbers = new Map(used.map((number, index) => [number, index + 1]))
  const file = openFile()
  const rows = used.map((number) => {
    const row = `${String(file.length()).padStart(10, '0')} 00000 n \n`
    file.write(`${numbers.get(number)} 0 obj\n`)
    const object = document.objects.get(number)
    if (object !== undefined) printObject(object, numbers, file)
    file.write('\nendobj\n')
    return row
  })
  const table = file.length()
  const info = document.info === undefined ? '' : `\n/Info ${numbers.get(document.info)} 0 R`
  const trailer = `trailer\n<</Size ${used.length + 1}\n/Root ${numbers.get(document.root)} 0 R${info}>>`
  file.write(`xref\n0 ${used.length + 1}\n0000000000 65535 f \n${rows.join('')}`)
  file.write(`${trailer}\nstartxref\n${table}\n%%EOF\n`)
  return file.bytes()
}

/** A file as it grows, from its first line on. Text has one character per byte, and is put together before it becomes bytes. */
interface GrowingFile {
  readonly length: () => number
  readonly write: (text: string) => void
  readonly writeBytes: (bytes: Uint8Array) => void
  readonly bytes: () => Uint8Array
}

function openFile(): GrowingFile {
  const chunks: Uint8Array[] = []
  let text = `%PDF-1.7\n${binaryMark}`
  let before = 0
  const add = (bytes: Uint8Array): void => {
    chunks.push(bytes)
    before += bytes.length
  }
  const flush = (): void => {
    add(Buffer.from(text, 'latin1'))
    text = ''
  }
  return {
    length: () => before + text.length,
    write: (more) => {
      text += more
    },
    writeBytes: (bytes) => {
      flush()
      add(bytes)
    },
    bytes: () => {
      flush()
      return Buffer.concat(chunks)
    },
  }
}

function findUsed(document: PdfDocument): ReadonlySet<number> {
  const used = new Set<number>()
  const open = [document.root, ...(document.info === undefined ? [] : [document.info])]
  for (let number = open.pop(); number !== undefined; number = open.pop()) {
    const object = document.objects.get(number)
    if (used.has(number) || object === undefined) continue
    used.add(number)
    pushReferences(object.value, open)
  }
  return used
}

function pushReferences(value: PdfValue, open: number[]): void {
  if (value.kind === 'reference') open.push(value.number)
  else if (value.kind === 'list') for (const item of value.items) pushReferences(item, open)
  else if (value.kind === 'dictionary') for (const item of value.entries.values()) pushReferences(item, open)
}

type Numbers = ReadonlyMap<number, number>

function printObject({ value, stream }: PdfObject, numbers: Numbers, file: GrowingFile): void {
  if (stream === undefined) {
    file.write(print(value, numbers))
    return
  }
  const entries = new Map(value.kind === 'dictionary' ? value.entries : [])
  entries.set('Length', word(stream.length))
  file.write(`${print({ kind: 'dictionary', entries }, numbers)} stream\n`)
  file.writeBytes(stream)
  file.write('\nendstream')
}

function print(value: PdfValue, numbers: Numbers): string {
  if (value.kind === 'reference') {
    const number = numbers.get(value.number)
    // What is referred to and is not there is null, as readers take it.
    return number === undefined ? 'null' : `${number} 0 R`
  }
  if (value.kind === 'name') return `/${value.name}`
  if (value.kind === 'word') return value.word
  if (value.kind === 'string') return printString(value.bytes)
  let text = ''
  if (value.kind === 'list') {
    for (const item of value.items) text += text === '' ? print(item, numbers) : ` ${print(item, numbers)}`
    return `[${text}]`
  }
  for (const [key, item] of value.entries) text += `${text === '' ? '' : '\n'}/${key} ${print(item, numbers)}`
  return `<<${text}>>`
}

function printString(bytes: string): string {
  if (/^[\x20-\x7e]*$/.test(bytes)) return `(${bytes.replace(/[\\()]/g, '\\$&')})`
  return `<${Buffer.from(bytes, 'latin1').toString('hex').toUpperCase()}>`
}
