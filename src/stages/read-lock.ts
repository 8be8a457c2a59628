import { basename, join } from 'node:path'
import type { PassageLock } from '../2-outline/model.ts'
import type { Report, SourceFile } from '../diagnostics/model.ts'
import { showPath } from '../io/find-talks.ts'
import { readInside } from '../io/read-inside.ts'
import { mostBytes } from '../io/size-limits.ts'
import { decode, megabytes, type Place, startOf } from './read-sources.ts'

/** The lock of `outline.yaml` is `outline.lock.yaml`, beside it. */
export function lockName({ talk }: Place): string {
  return `${basename(talk.outlinePath).replace(/\.ya?ml$/i, '')}.lock.yaml`
}

export interface ReadLock {
  /** Absent where there is none, or none that can be read. */
  readonly source?: SourceFile
  readonly lock?: PassageLock
}

/** Reads what the addresses of the outline stood for, if it was ever built; tells why it cannot be read. */
export async function readLock(
  place: Place,
  parse: (source: SourceFile, report: Report) => PassageLock | undefined,
  report: Report,
): Promise<ReadLock> {
  const name = lockName(place)
  const file = showPath(join(place.talk.folder, name), place.workingFolder)
  const read = await readInside(place.talk.folder, name, mostBytes.lock)
  const what = 'the lock file'
  if (read.kind === 'read') {
    const source = decode(file, read.bytes, 'outline/not-utf8', report, what)
    const lock = source === undefined ? undefined : parse(source, report)
    return { ...(source === undefined ? {} : { source }), ...(lock === undefined ? {} : { lock }) }
  }
  const at = startOf(file)
  if (read.kind === 'outside') report.add('outline/outside', at, { what })
  if (read.kind === 'refused') report.add('outline/unreadable', at, { what, reason: read.reason })
  if (read.kind === 'too-large') {
    const sizes = { megabytes: megabytes(read.bytes), limit: megabytes(mostBytes.lock) }
    report.add('outline/too-large', at, { what, ...sizes })
  }
  return {}
}
