import { createReadStream, createWriteStream, readFileSync, statSync } from 'node:fs'
import { chmod, readFile, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { brotliDecompress, createBrotliDecompress } from 'node:zlib'

import { ensureFolder } from '../io/ensure-folder.ts'
import { readTar } from './read-tar.ts'

/** Sizes in bytes by relative path; written last, so that a folder which has it was whole once. */
type Inventory = Readonly<Record<string, number>>

const inventoryName = 'inventory.json'
const unpackTimeoutMs = 40_000

/**
 * Unpacks browser, libraries and fonts into an existing, empty folder, with an inventory of their sizes.
 * The fourth archive (SwiftShader, a software GPU) stays packed: nothing here draws by WebGL.
 */
export async function unpackArchives(archiveFolder: string, folder: string): Promise<void> {
  const works = [
    unpackProgram(join(archiveFolder, 'chromium.br'), folder),
    unpackTar(join(archiveFolder, 'al2023.tar.br'), folder),
    unpackTar(join(archiveFolder, 'fonts.tar.br'), folder),
  ]
  await Promise.allSettled(works) // after a fault too, nothing may go on writing to the folder
  const inventories = await Promise.all(works)
  await writeFile(join(folder, inventoryName), JSON.stringify(Object.assign({}, ...inventories)))
}

/** Whether the folder holds all that its inventory says, each in its size. Asked at once: a browser waits to be started. */
export function isUnpacked(folder: string): boolean {
  try {
    const inventory = JSON.parse(readFileSync(join(folder, inventoryName), 'utf8')) as Inventory
    const files = Object.entries(inventory)
    return files.length > 0 && files.every(([name, bytes]) => statSync(join(folder, name)).size === bytes)
  } catch {
    return false // missing, or cut off while it was written
  }
}

async function unpackProgram(archivePath: string, folder: string): Promise<Inventory> {
  const program = join(folder, 'chromium')
  await pipeline(
    createReadStream(archivePath, { highWaterMark: 2 ** 20 }),
    createBrotliDecompress({ chunkSize: 2 ** 20 }),
    createWriteStream(program),
    { signal: AbortSignal.timeout(unpackTimeoutMs) },
  )
  await chmod(program, 0o755)
  return { chromium: (await stat(program)).size }
}

async function unpackTar(archivePath: string, folder: string): Promise<Inventory> {
  const archive = await promisify(brotliDecompress)(await readFile(archivePath))
  const inventory: Record<string, number> = {}
  for (const file of readTar(archive)) {
    const path = join(folder, file.name)
    await ensureFolder(dirname(path))
    await writeFile(path, file.bytes, { mode: file.isExecutable ? 0o755 : 0o644 })
    inventory[file.name] = file.bytes.length
  }
  return inventory
}
