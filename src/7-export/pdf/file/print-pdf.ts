import type { PdfDocument, PdfObject, PdfValue } from './model.ts'
import { word } from './values.ts'

/** Four bytes above 127, by which programs that copy files see that it is no text. */
const binaryMark = '%\xe2\xe3\xcf\xd3\n'

/** Writes a document: the objects that it still refers to, in the order of their numbers, numbered anew without gaps. */
export function printPdf(document: PdfDocument): Uint8Array {
  const { used, numbers } = numberUsed(document)
  const file = openFile()
  const printer = openPrinter((number) => numbers[number] ?? 0)
  let rows = ''
  let count = 0
  for (const object of used) {
    rows += `${String(file.length()).padStart(10, '0')} 00000 n \n`
    count += 1
    file.write(`${count} 0 obj\n`)
    printObject(object, printer, file)
    file.write('\nendobj\n')
  }
  const table = file.length()
  const info = document.info === undefined ? '' : `\n/Info ${numbers[document.info]} 0 R`
  const trailer = `trailer\n<</Size ${count + 1}\n/Root ${numbers[document.root]} 0 R${info}>>`
  file.write(`xref\n0 ${count + 1}\n0000000000 65535 f \n${rows}`)
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
  const chunks: (string | Uint8Array)[] = []
  let text = `%PDF-1.7\n${binaryMark}`
  let before = 0
  return {
    length: () => before + text.length,
    write: (more) => {
      text += more
    },
    writeBytes: (bytes) => {
      chunks.push(text, bytes)
      before += text.length + bytes.length
      text = ''
    },
    bytes: () => {
      const all = Buffer.allocUnsafeSlow(before + text.length)
      let at = 0
      for (const chunk of [...chunks, text]) {
        if (typeof chunk === 'string') all.write(chunk, at, 'latin1')
        else all.set(chunk, at)
        at += chunk.length
      }
      return all
    },
  }
}

interface Used {
  readonly used: readonly PdfObject[]
  /** Of each number the one in the file; 0 of what is not there. */
  readonly numbers: Uint32Array
}

/** A book has ten thousands of objects, each of which is looked at once: a table is faster than a set, and a call than an iterator. */
function numberUsed({ objects, root, info }: PdfDocument): Used {
  let last = 0
  for (const number of objects.keys()) if (number > last) last = number
  const numbers = new Uint32Array(last + 1)
  const open: number[] = []
  const visit = (value: PdfValue): void => {
    if (value.kind === 'reference') {
      if (numbers[value.number] !== 0) return
      numbers[value.number] = 1
      open.push(value.number)
    } else if (value.kind === 'dictionary') value.entries.forEach(visit)
    else if (value.kind === 'list') value.items.forEach(visit)
  }
  for (const number of info === undefined ? [root] : [root, info]) visit({ kind: 'reference', number })
  for (let number = open.pop(); number !== undefined; number = open.pop()) {
    const object = objects.get(number)
    if (object === undefined) numbers[number] = 0
    else visit(object.value)
  }
  const used: PdfObject[] = []
  for (let number = 0; number <= last; number++) {
    const object = numbers[number] === 0 ? undefined : objects.get(number)
    if (object !== undefined) numbers[number] = used.push(object)
  }
  return { used, numbers }
}

function printObject({ value, stream }: PdfObject, print: Printer, file: GrowingFile): void {
  if (stream === undefined) {
    file.write(print(value))
    return
  }
  const entries = new Map(value.kind === 'dictionary' ? value.entries : [])
  entries.set('Length', word(stream.length))
  file.write(`${print({ kind: 'dictionary', entries })} stream\n`)
  file.writeBytes(stream)
  file.write('\nendstream')
}

type Printer = (value: PdfValue) => string

/** Gives what spells values; `numberOf` says under which number a file has an object, and 0 where it has none. */
function openPrinter(numberOf: (number: number) => number): Printer {
  let text = ''
  let isFirst = true
  const write = (value: PdfValue): void => {
    if (value.kind === 'word') text += value.word
    else if (value.kind === 'name') text += `/${value.name}`
    else if (value.kind === 'reference') {
      const number = numberOf(value.number)
      // What is referred to and is not there is null, as readers take it.
      text += number === 0 ? 'null' : `${number} 0 R`
    } else if (value.kind === 'string') text += printString(value.bytes)
    else writeGroup(value)
  }
  const writeGroup = (value: Extract<PdfValue, { kind: 'list' | 'dictionary' }>): void => {
    isFirst = true
    if (value.kind === 'list') {
      text += '['
      value.items.forEach(writeItem)
      text += ']'
    } else {
      text += '<<'
      value.entries.forEach(writeEntry)
      text += '>>'
    }
    isFirst = false
  }
  const writeItem = (item: PdfValue): void => {
    if (!isFirst) text += ' '
    isFirst = false
    write(item)
  }
  const writeEntry = (item: PdfValue, key: string): void => {
    text += isFirst ? `/${key} ` : `\n/${key} `
    isFirst = false
    write(item)
  }
  return (value) => {
    text = ''
    write(value)
    return text
  }
}

/** Spells a value; what it refers to by other numbers, or as they are. */
export const printValue = (value: PdfValue, numberOf: (number: number) => number = asItIs): string =>
  openPrinter(numberOf)(value)

const asItIs = (number: number): number => number

function printString(bytes: string): string {
  if (/^[\x20-\x7e]*$/.test(bytes)) return `(${bytes.replace(/[\\()]/g, '\\$&')})`
  return `<${Buffer.from(bytes, 'latin1').toString('hex').toUpperCase()}>`
}
