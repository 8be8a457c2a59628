import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { readSystemError } from './error-reason.ts'

/**
 * Makes a folder and those above it that are missing; throws what the system says where it cannot.
 * Node's own `recursive` never comes back where the system answers "no such folder" for a parent that is there
 * (seen with Node 20.20 under /proc).
 */
export async function ensureFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder)
  } catch (error) {
    const { code } = readSystemError(error)
    const parent = dirname(folder)
    if (code === 'EEXIST') return
    if (code !== 'ENOENT' || parent === folder) throw error
    await ensureFolder(parent)
    await mkdir(folder).catch((again: unknown) => {
      // Another build may have made it meanwhile.
      if (readSystemError(again).code !== 'EEXIST') throw again
    })
  }
}
