import { readFile, rename, stat } from 'node:fs/promises'
import { readSystemError } from './error-reason.ts'
import { hashOf } from './manifest.ts'
import { dropTemporary, removeAbandoned, writeTemporary } from './write-temporary.ts'

export type PageOutcome =
  | { readonly kind: 'written'; readonly bytes: number }
  /** Another's file lies there, or a page of ours that was edited since. */
  | { readonly kind: 'foreign' }
  | { readonly kind: 'failed'; readonly code: string; readonly reason: string }

/** The second line of a page: by its hash of all that follows, a page is known as ours and unedited. */
const seal = /^<!doctype html>\n<!-- made by lectern, (\w+): edit a copy -->\n/

/** Writes a page of HTML (without its doctype), whole or not at all; never over a file that it did not write itself. */
export async function writeOwnPage(path: string, html: string): Promise<PageOutcome> {
  const bytes = Buffer.from(
    `<!doctype html>\n<!-- made by lectern, ${hashOf(html)}: edit a copy -->\n${html}`,
  )
  let temporary: string | undefined
  try {
    await removeAbandoned([path])
    if (!(await mayReplace(path))) return { kind: 'foreign' }
    temporary = await writeTemporary(path, bytes)
    await rename(temporary, path)
    return { kind: 'written', bytes: bytes.length }
  } catch (error) {
    return { kind: 'failed', ...readSystemError(error) }
  } finally {
    if (temporary !== undefined) await dropTemporary(temporary)
  }
}

async function mayReplace(path: string): Promise<boolean> {
  const there = await stat(path).catch((error: unknown) => {
    if (readSystemError(error).code === 'ENOENT') return undefined
    throw error
  })
  if (there === undefined) return true
  // A folder is told by reading it; a pipe would keep the reader for ever.
  if (!there.isFile() && !there.isDirectory()) return false
  const text = await readFile(path, 'utf8')
  const [head = '', hash] = seal.exec(text) ?? []
  return hash !== undefined && hash === hashOf(text.slice(head.length))
}
