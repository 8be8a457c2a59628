import type { PdfDocument, PdfObject, PdfValue } from './model.ts'
import { word } from './values.ts'

/** Four bytes above 127, by which programs that copy files see that it is no text. */
const binaryMark = Buffer.from([0x25, 0xe2, 0xe3, 0xcf, 0xd3, 0x0a])

/** Writes a document: the objects that it still refers to, in the order of their numbers, numbered anew without gaps. */
export function printPdf(document: PdfDocument): Uint8Array {
  const used = [...findUsed(document)].sort((a, b) => a - b)
  const numbers = new Map(used.map((number, index) => [number, index + 1]))
  const chunks: Uint8Array[] = [Buffer.from('%PDF-1.7\n'), binaryMark]
  let at = chunks.reduce((sum, chunk) => sum + chunk.length, 0)
  const write = (chunk: Uint8Array): void => {
    chunks.push(chunk)
    at += chunk.length
  }
  const rows = used.map((number) => {
    const row = `${String(at).padStart(10, '0')} 00000 n \n`
    const object = document.objects.get(number)
    write(Buffer.from(`${numbers.get(number)} 0 obj\n`))
    if (object !== undefined) for (const chunk of printObject(object, numbers)) write(chunk)
    write(Buffer.from('\nendobj\n'))
    return row
  })
  const table = at
  const info = document.info === undefined ? '' : `\n/Info ${numbers.get(document.info)} 0 R`
  const trailer = `trailer\n<</Size ${used.length + 1}\n/Root ${numbers.get(document.root)} 0 R${info}>>`
  write(Buffer.from(`xref\n0 ${used.length + 1}\n0000000000 65535 f \n${rows.join('')}`))
  write(Buffer.from(`${trailer}\nstartxref\n${table}\n%%EOF\n`))
  return Buffer.concat(chunks)
}

function findUsed(document: PdfDocument): ReadonlySet<number> {
  const used = new Set<number>()
  const open = [document.root, ...(document.info === undefined ? [] : [document.info])]
  for (let number = open.pop(); number !== undefined; number = open.pop()) {
    const object = document.objects.get(number)
    if (used.has(number) || object === undefined) continue
    used.add(number)
    eachReference(object.value, (other) => open.push(other))
  }
  return used
}

function eachReference(value: PdfValue, tell: (number: number) => void): void {
  if (value.kind === 'reference') tell(value.number)
  else if (value.kind === 'list') for (const item of value.items) eachReference(item, tell)
  else if (value.kind === 'dictionary') for (const item of value.entries.values()) eachReference(item, tell)
}

type Numbers = ReadonlyMap<number, number>

function printObject({ value, stream }: PdfObject, numbers: Numbers): readonly Uint8Array[] {
  if (stream === undefined) return [Buffer.from(print(value, numbers), 'latin1')]
  const entries = value.kind === 'dictionary' ? value.entries : new Map<string, PdfValue>()
  const head: PdfValue = {
    kind: 'dictionary',
    entries: new Map([...entries, ['Length', word(stream.length)]]),
  }
  return [
    Buffer.from(`${print(head, numbers)} stream\n`, 'latin1'),
    stream,
    Buffer.from('\nendstream', 'latin1'),
  ]
}

function print(value: PdfValue, numbers: Numbers): string {
  if (value.kind === 'word') return value.word
  if (value.kind === 'name') return `/${value.name}`
  if (value.kind === 'string') return printString(value.bytes)
  // What is referred to and is not there is null, as readers take it.
  if (value.kind === 'reference') {
    const number = numbers.get(value.number)
    return number === undefined ? 'null' : `${number} 0 R`
  }
  if (value.kind === 'list') return `[${value.items.map((item) => print(item, numbers)).join(' ')}]`
  const entries = [...value.entries].map(([key, item]) => `/${key} ${print(item, numbers)}`)
  return `<<${entries.join('\n')}>>`
}

function printString(bytes: string): string {
  if (/^[\x20-\x7e]*$/.test(bytes)) return `(${bytes.replace(/[\\()]/g, '\\$&')})`
  return `<${Buffer.from(bytes, 'latin1').toString('hex').toUpperCase()}>`
}
