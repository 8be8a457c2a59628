import type { Report, SourceFile } from '../../diagnostics/model.ts'
import { rangeAt } from '../../diagnostics/source-file.ts'
import type { PassageLock } from '../lock-model.ts'
import { readNodes } from '../read-nodes.ts'
import { readLockNodes } from './read-lock-nodes.ts'
import { readPrintedLock } from './read-printed-lock.ts'

/** What git leaves where two branches changed the same lines. */
const conflict = /^(?:<{7}|={7}|>{7})(?: .*)?$/m

const nothing: PassageLock = { passages: [], slides: [] }

/**
 * Takes the lock file of an outline; gives what it keeps, or undefined where it cannot be trusted (told then, with the
 * codes of the outline's own reader). A file that holds nothing is a lock without entries.
 */
export function parseLock(source: SourceFile, report: Report): PassageLock | undefined {
  const marker = conflict.exec(source.text)
  if (marker !== null) {
    const end = marker.index + marker[0].length
    report.add('outline/lock-conflict', rangeAt(source, marker.index, end), { marker: marker[0] })
    return undefined
  }
  const printed = readPrintedLock(source)
  if (printed !== undefined) return printed
  let isFaulty = false
  const watched: Report = {
    ...report,
    add: (...fault) => {
      isFaulty = true
      report.add(...fault)
    },
  }
  const root = readNodes(source, watched, () => {})
  const lock = root === undefined ? nothing : readLockNodes(root, watched)
  return isFaulty ? undefined : lock
}
