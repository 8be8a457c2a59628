import { join } from 'node:path'
import type { Report, SourceFile } from '../diagnostics/model.ts'
import { showPath } from '../io/find-talks.ts'
import { decode, megabytes, type Place, startOf } from './read-sources.ts'

interface Wanted {
  readonly folder: string
  readonly name: string
  readonly mostBytes: number
  /** What people call it. */
  readonly what: string
}

/** Reads a text that belongs to the outline and need not be there; tells why one that is there cannot be read (`outline/*`). */
export async function readIfThere(
  { folder, name, mostBytes, what }: Wanted,
  { workingFolder, files }: Pick<Place, 'workingFolder' | 'files'>,
  report: Report,
): Promise<SourceFile | undefined> {
  const file = showPath(join(folder, name), workingFolder)
  const read = await files.read(folder, name, mostBytes)
  if (read.kind === 'read') return decode(file, read.bytes, 'outline/not-utf8', report, what)
  const at = startOf(file)
  if (read.kind === 'outside') report.add('outline/outside', at, { what })
  if (read.kind === 'refused') report.add('outline/unreadable', at, { what, reason: read.reason })
  if (read.kind === 'too-large') {
    const sizes = { megabytes: megabytes(read.bytes), limit: megabytes(mostBytes) }
    report.add('outline/too-large', at, { what, ...sizes })
  }
  return undefined
}
