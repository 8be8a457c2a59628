import { basename } from 'node:path'
import type { PassageLock } from '../2-outline/lock-model.ts'
import type { Report, SourceFile } from '../diagnostics/model.ts'
import { mostBytes } from '../io/size-limits.ts'
import { readIfThere } from './read-if-there.ts'
import type { Place } from './read-sources.ts'

/** The lock of `outline.yaml` is `outline.lock.yaml`, beside it. */
export function lockName({ talk }: Pick<Place, 'talk'>): string {
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
  const wanted = { folder: place.talk.folder, name: lockName(place), what: 'the lock file' }
  const source = await readIfThere({ ...wanted, mostBytes: mostBytes.lock }, place, report)
  const lock = source === undefined ? undefined : parse(source, report)
  return { ...(source === undefined ? {} : { source }), ...(lock === undefined ? {} : { lock }) }
}
