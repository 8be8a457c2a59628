import { crc32 } from 'node:zlib'
import { deflateInto, mostDeflated } from './deflate/deflate-bytes.ts'
import type { PackageFile, Part, PlainFile, Pressed, PressedPart } from './package-part.ts'

interface Entry {
  readonly nameSize: number
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

/** A ZIP that has been written, and of what: for the next one, which takes over what has not changed. */
export interface WrittenZip {
  readonly files: readonly PackageFile[]
  readonly entries: readonly Entry[]
  readonly zip: Uint8Array
}

/**
 * Takes files; gives a ZIP of them in this order, all deflated, with fixed dates and nothing of the machine. What the one before
 * has of the same path and content is copied, and so is what was deflated ahead.
 */
export function writeZip(files: readonly PackageFile[], before?: WrittenZip): WrittenZip {
  if (files.length > mostEntries) throw new Error(`${files.length} parts: a ZIP holds ${mostEntries}`)
  const find = before === undefined ? () => undefined : indexZip(before)
  const entries: Entry[] = []
  // What no line below sets is zero, as new memory is.
  let zip: Buffer = Buffer.alloc(guessSize(files))
  let at = 0
  const makeRoom = (size: number): void => {
    if (zip.length < at + size) zip = enlarge(zip, at, 2 * (at + size))
  }
  for (const file of files) {
    const { path } = file
    const known = pressedOf(file) ?? find(file as PlainFile)
    makeRoom(localSize + mostOfName * path.length + roomFor(file, known))
    const start = at
    const nameSize = zip.write(path, start + localSize)
    const from = start + localSize + nameSize
    const { deflated, size, checksum } = known ?? pressInto(zip, from, file as PlainFile)
    if (known !== undefined) zip.set(deflated, from)
    at = from + deflated.length
    const entry = { nameSize, size, pressedSize: deflated.length, checksum, start }
    writeLocal(entry, zip)
    entries.push(entry)
  }
  const directory = at
  makeRoom(entries.reduce((sum, { nameSize }) => sum + centralSize + nameSize, endSize))
  for (const entry of entries) at = writeCentral(entry, zip, at)
  at = writeEnd({ count: entries.length, start: directory, size: at - directory }, zip, at)
  return { files, entries, zip: new Uint8Array(zip.subarray(0, at)) }
}

const pressedAhead = new WeakMap<Uint8Array, Pressed>()

/** Deflates what will stand in a ZIP, if the very same bytes come into one; says whether there was anything to do. */
export function pressAhead(file: PackageFile): boolean {
  if (pressedOf(file) !== undefined) return false
  const { bytes } = file as PlainFile
  const room = Buffer.allocUnsafe(mostDeflated(bytes.length))
  const deflated = Uint8Array.prototype.slice.call(room, 0, deflateInto(room, 0, bytes))
  pressedAhead.set(bytes, { deflated, size: bytes.length, checksum: crc32(bytes) })
  return true
}

/** Gives what a file came to, if it was deflated already. */
export function pressedOf(file: PackageFile): Pressed | undefined {
  return 'pressed' in file ? file.pressed : pressedAhead.get(file.bytes)
}

/** Gives a part as it was deflated, if it was. */
export function asPressed(part: Part): PressedPart | undefined {
  const { path, contentType, relations } = part
  const pressed = pressedOf(part)
  return pressed === undefined ? undefined : { path, contentType, relations, pressed }
}

/** Deflates a file where it stands in the ZIP. */
function pressInto(zip: Uint8Array, from: number, { bytes }: PlainFile): Pressed {
  const deflated = zip.subarray(from, deflateInto(zip, from, bytes))
  const pressed = { deflated, size: bytes.length, checksum: crc32(bytes) }
  pressedAhead.set(bytes, pressed)
  return pressed
}

function roomFor(file: PackageFile, known: Pressed | undefined): number {
  return known === undefined ? mostDeflated((file as PlainFile).bytes.length) : known.deflated.length
}

/** A unit of UTF-16 is three bytes at most. */
const mostOfName = 3

/** XML comes to less than a third; what does not fit makes the file grow. */
function guessSize(files: readonly PackageFile[]): number {
  const sizeOf = (file: PackageFile): number =>
    'pressed' in file ? file.pressed.deflated.length : file.bytes.length / 3
  return files.reduce((sum, file) => sum + sizeOf(file) + 4 * file.path.length + 200, 1 << 12) | 0
}

/** Finds a file that is the same in a ZIP, as it stands there. */
function indexZip({ files, entries, zip }: WrittenZip) {
  const places = new Map(files.map(({ path }, index) => [path, index]))
  return ({ path, bytes }: PlainFile): Pressed | undefined => {
    const index = places.get(path) ?? -1
    const [file, entry] = [files[index], entries[index]]
    if (file === undefined || 'pressed' in file || entry === undefined) return undefined
    if (Buffer.compare(file.bytes, bytes) !== 0) return undefined
    const from = entry.start + localSize + entry.nameSize
    const { size, checksum } = entry
    return { deflated: zip.subarray(from, from + entry.pressedSize), size, checksum }
  }
}

function enlarge(bytes: Buffer, used: number, size: number): Buffer {
  const larger = Buffer.alloc(size)
  larger.set(bytes.subarray(0, used))
  return larger
}

/** The name stands there already. */
function writeLocal(entry: Entry, zip: Uint8Array): void {
  const view = viewOf(zip, entry.start)
  view.setUint32(0, 0x04034b50, true)
  writeCommon(entry, view, 4)
}

function writeCentral(entry: Entry, zip: Uint8Array, at: number): number {
  const view = viewOf(zip, at)
  view.setUint32(0, 0x02014b50, true)
  view.setUint16(4, version, true)
  writeCommon(entry, view, 6)
  view.setUint32(42, entry.start, true)
  const name = entry.start + localSize
  zip.copyWithin(at + centralSize, name, name + entry.nameSize)
  return at + centralSize + entry.nameSize
}

const viewOf = ({ buffer, byteOffset }: Uint8Array, at: number): DataView =>
  new DataView(buffer, byteOffset + at)

/** The 26 bytes that both headers of an entry have; no extra field. */
function writeCommon({ nameSize, size, pressedSize, checksum }: Entry, view: DataView, at: number): void {
  view.setUint16(at, version, true)
  view.setUint16(at + 2, flags, true)
  view.setUint16(at + 4, deflated, true)
  view.setUint16(at + 8, fixedDate, true)
  view.setUint32(at + 10, checksum, true)
  view.setUint32(at + 14, pressedSize, true)
  view.setUint32(at + 18, size, true)
  view.setUint16(at + 22, nameSize, true)
}

interface Directory {
  readonly count: number
  readonly start: number
  readonly size: number
}

function writeEnd({ count, start, size }: Directory, zip: Uint8Array, at: number): number {
  const view = viewOf(zip, at)
  view.setUint32(0, 0x06054b50, true)
  view.setUint16(8, count, true)
  view.setUint16(10, count, true)
  view.setUint32(12, size, true)
  view.setUint32(16, start, true)
  return at + endSize
}
