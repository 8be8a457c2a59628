import { crc32 } from 'node:zlib'
import { deflateInto, mostDeflated } from './deflate/deflate-bytes.ts'
import type { PackageFile } from './package-part.ts'

interface Entry {
  readonly name: Uint8Array
  readonly size: number
  readonly pressedSize: number
  readonly checksum: number
  /** Where in the file it begins. */
  readonly start: number
}

const localSize = 30
const centralSize = 46
const endSize = 22

/** ZIP 2.0: DEFLATE. */
const version = 20
const deflated = 8
/** Names are UTF-8. */
const flags = 0x0800
/** The first day that ZIP knows, 1980-01-01, at midnight: the clock decides nothing. */
const fixedDate = (1 << 5) | 1
const mostEntries = 65_535

/** A file as it stands in a ZIP. */
interface KeptFile {
  readonly bytes: Uint8Array
  readonly checksum: number
  readonly pressed: Uint8Array
}

/** The files of a ZIP by their paths, for the next one: what has not changed is taken over. */
export type KeptFiles = Map<string, KeptFile>

/** Takes files; gives a ZIP of them in this order, all deflated, with fixed dates and nothing of the machine. */
export function writeZip(files: readonly PackageFile[], kept: KeptFiles = new Map()): Uint8Array {
  if (files.length > mostEntries) throw new Error(`${files.length} parts: a ZIP holds ${mostEntries}`)
  const entries: Entry[] = []
  // What no line below sets is zero, as new memory is.
  let zip: Uint8Array = new Uint8Array(1 << 16)
  let at = 0
  const makeRoom = (size: number): void => {
    if (zip.length < at + size) zip = enlarge(zip, at, 2 * (at + size))
  }
  for (const { path, bytes } of files) {
    const name = Buffer.from(path)
    const start = at
    const from = start + localSize + name.length
    const known = kept.get(path)
    const isKept = known !== undefined && Buffer.compare(known.bytes, bytes) === 0
    makeRoom(localSize + name.length + mostDeflated(bytes.length))
    if (isKept) zip.set(known.pressed, from)
    at = isKept ? from + known.pressed.length : deflateInto(zip, from, bytes)
    const size = bytes.length
    const checksum = isKept ? known.checksum : crc32(bytes)
    const entry = { name, size, pressedSize: at - from, checksum, start }
    writeLocal(entry, zip)
    entries.push(entry)
  }
  const directory = at
  makeRoom(entries.reduce((sum, { name }) => sum + centralSize + name.length, endSize))
  for (const entry of entries) at = writeCentral(entry, zip, at)
  at = writeEnd({ count: entries.length, start: directory, size: at - directory }, zip, at)
  const whole = zip.slice(0, at)
  files.forEach(({ path, bytes }, index) => {
    const entry = entries[index]
    if (entry !== undefined) kept.set(path, keepFile(entry, bytes, whole))
  })
  return whole
}

function keepFile(
  { name, start, pressedSize, checksum }: Entry,
  bytes: Uint8Array,
  zip: Uint8Array,
): KeptFile {
  const from = start + localSize + name.length
  return { bytes, checksum, pressed: zip.subarray(from, from + pressedSize) }
}

function enlarge(bytes: Uint8Array, used: number, size: number): Uint8Array {
  const larger = new Uint8Array(size)
  larger.set(bytes.subarray(0, used))
  return larger
}

function writeLocal(entry: Entry, zip: Uint8Array): void {
  const view = new DataView(zip.buffer, entry.start)
  view.setUint32(0, 0x04034b50, true)
  writeCommon(entry, view, 4)
  zip.set(entry.name, entry.start + localSize)
}

function writeCentral(entry: Entry, zip: Uint8Array, at: number): number {
  const view = new DataView(zip.buffer, at)
  view.setUint32(0, 0x02014b50, true)
  view.setUint16(4, version, true)
  writeCommon(entry, view, 6)
  view.setUint32(42, entry.start, true)
  zip.set(entry.name, at + centralSize)
  return at + centralSize + entry.name.length
}

/** The 26 bytes that both headers of an entry have; no extra field. */
function writeCommon({ name, size, pressedSize, checksum }: Entry, view: DataView, at: number): void {
  view.setUint16(at, version, true)
  view.setUint16(at + 2, flags, true)
  view.setUint16(at + 4, deflated, true)
  view.setUint16(at + 8, fixedDate, true)
  view.setUint32(at + 10, checksum, true)
  view.setUint32(at + 14, pressedSize, true)
  view.setUint32(at + 18, size, true)
  view.setUint16(at + 22, name.length, true)
}

interface Directory {
  readonly count: number
  readonly start: number
  readonly size: number
}

function writeEnd({ count, start, size }: Directory, zip: Uint8Array, at: number): number {
  const view = new DataView(zip.buffer, at)
  view.setUint32(0, 0x06054b50, true)
  view.setUint16(8, count, true)
  view.setUint16(10, count, true)
  view.setUint32(12, size, true)
  view.setUint32(16, start, true)
  return at + endSize
}
