/** One regular file of an archive. */
export interface TarFile {
  /** With `/`, relative, without `..`: safe to join to a folder. */
  readonly name: string
  readonly isExecutable: boolean
  readonly bytes: Uint8Array
}

const blockSize = 512

/**
 * Reads the regular files of a tar archive held in memory. Only what the archives of @sparticuz/chromium
 * have (GNU ustar headers, files and folders, short names); anything else throws, since guessing would
 * unpack a broken browser. Thirty lines instead of a package: Node has no tar, those of npm bring
 * streams, links and owners that must not be used here.
 */
export function readTar(archive: Uint8Array): readonly TarFile[] {
  const files: TarFile[] = []
  let offset = 0
  while (offset + blockSize <= archive.length && archive[offset] !== 0) {
    const header = archive.subarray(offset, offset + blockSize)
    if (readText(header, 257, 5) !== 'ustar') throw new Error(`no tar header at byte ${offset}`)
    const name = readText(header, 0, 100)
    const type = readText(header, 156, 1)
    const sizeBytes = readOctal(header, 124, 12)
    const start = offset + blockSize
    if (start + sizeBytes > archive.length) throw new Error(`${name} is cut off`)
    if (name.startsWith('/') || name.split('/').includes('..')) throw new Error(`unsafe name ${name}`)
    if (type === '0' || type === '') {
      const isExecutable = (readOctal(header, 100, 8) & 0o100) !== 0
      files.push({ name, isExecutable, bytes: archive.subarray(start, start + sizeBytes) })
    } else if (type !== '5') {
      throw new Error(`${name} is of the unknown type ${type}`)
    }
    offset = start + Math.ceil(sizeBytes / blockSize) * blockSize
  }
  return files
}

function readText(header: Uint8Array, start: number, length: number): string {
  const text = new TextDecoder().decode(header.subarray(start, start + length))
  const end = text.indexOf('\0')
  return end === -1 ? text : text.slice(0, end)
}

function readOctal(header: Uint8Array, start: number, length: number): number {
  const value = Number.parseInt(readText(header, start, length).trim() || '0', 8)
  if (Number.isNaN(value)) throw new Error('a number of a tar header is broken')
  return value
}
