import { join } from 'node:path'
import type { Article } from '../1-article/model.ts'
import type { PassageLock } from '../2-outline/lock-model.ts'
import { printLock } from '../3-deck/addresses/print-lock.ts'
import type { Deck } from '../3-deck/model.ts'
import type { Report, SourceFile } from '../diagnostics/model.ts'
import { isFull } from '../io/error-reason.ts'
import { showPath } from '../io/find-talks.ts'
import { hashOf } from '../io/manifest.ts'
import { type FailedFile, prepareFile } from '../io/prepare-file.ts'
import type { KeptLock } from '../run.ts'
import { lockName } from './read-lock.ts'
import type { Place } from './read-sources.ts'

/** The articles that a deck cites, and the lock as it is. */
export interface LockInputs {
  readonly articles: readonly Article[]
  readonly lock: PassageLock | undefined
  readonly lockSource: SourceFile | undefined
}

/** Ends a lock that was prepared: it is put in its place if nothing went wrong meanwhile. Gives what became of it. */
type FinishLock = (isWanted: boolean) => Promise<KeptLock | undefined>

/** What the lock of a talk is to say; undefined where it has none. */
export type LockText = ReturnType<typeof printLock>

export const composeLock = (deck: Deck, { articles, lock }: LockInputs): LockText =>
  printLock(deck, articles, lock)

/**
 * Prepares the lock of a talk that is to be written, where what it says is new; undefined where it cannot be written
 * (told: `export/not-writable`, `export/no-space`): then nothing is.
 */
export async function keepLock(
  printed: LockText,
  { lockSource }: LockInputs,
  place: Pick<Place, 'talk' | 'workingFolder'>,
  report: Report,
): Promise<FinishLock | undefined> {
  if (printed === undefined || printed.text === lockSource?.text.replaceAll('\r\n', '\n'))
    return async () => undefined
  const path = join(place.talk.folder, lockName(place))
  const file = showPath(path, place.workingFolder)
  const tell = ({ code, reason }: FailedFile): undefined => {
    report.add(isFull(code) ? 'export/no-space' : 'export/not-writable', undefined, { file, reason })
    return undefined
  }
  const prepared = await prepareFile(path, Buffer.from(printed.text))
  if (prepared.kind === 'failed') return tell(prepared)
  return async (isWanted) => {
    const failed = await prepared.finish(isWanted)
    if (failed !== undefined) return tell(failed)
    const { added, dropped } = printed
    return isWanted ? { path: file, added, dropped, hash: hashOf(printed.text) } : undefined
  }
}
