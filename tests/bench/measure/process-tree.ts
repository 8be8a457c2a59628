import { readdirSync, readFileSync } from 'node:fs'

/** What is known of a process: its number may be given to another one later, its start tells them apart. */
interface Seen {
  readonly start: string
  cpuTicks: number
}

export interface ProcessTree {
  /** Looks for new descendants, and at what the known ones have used. */
  readonly look: () => void
  /** Processor time of all that were seen, as of when each was seen last. */
  readonly cpuMs: () => number
  /** Memory of all that live, shared pages shared out among them. */
  readonly pssMiB: () => number
  /** Which of them still live. */
  readonly living: () => readonly number[]
}

const tickMs = 10

/**
 * Follows a process and all that it starts, also what outlives its parent: by parent, or by a variable of the environment that
 * they inherit. Node cannot make itself the reaper of orphans, so this asks Linux's /proc now and then: what begins and ends
 * between two looks is not seen.
 */
export function followTree(rootPid: number, mark: string): ProcessTree {
  const seen = new Map<number, Seen>()
  const foreign = new Set<number>()
  const read = (pid: number): { readonly parent: number; readonly seen: Seen } | undefined => {
    const text = readQuietly(`/proc/${pid}/stat`)
    // The name of the program stands in brackets, and may hold brackets.
    const fields = text?.slice(text.lastIndexOf(')') + 2).split(' ')
    if (fields === undefined || fields[0] === 'Z') return undefined
    const [parent, user, system, start] = [fields[1], fields[11], fields[12], fields[19]]
    return {
      parent: Number(parent),
      seen: { start: start ?? '', cpuTicks: Number(user) + Number(system) },
    }
  }
  const look = (): void => {
    for (const name of readdirSync('/proc')) {
      const pid = Number(name)
      if (!Number.isInteger(pid) || foreign.has(pid)) continue
      const found = read(pid)
      if (found === undefined) continue
      const known = seen.get(pid)
      const isOurs =
        known !== undefined ||
        pid === rootPid ||
        seen.has(found.parent) ||
        readQuietly(`/proc/${pid}/environ`)?.includes(mark) === true
      if (!isOurs) foreign.add(pid)
      else if (known?.start === found.seen.start) known.cpuTicks = found.seen.cpuTicks
      else if (known === undefined) seen.set(pid, found.seen)
    }
  }
  const living = (): readonly number[] =>
    [...seen].flatMap(([pid, { start }]) => (read(pid)?.seen.start === start ? pid : []))
  return {
    look,
    cpuMs: () => [...seen.values()].reduce((sum, { cpuTicks }) => sum + cpuTicks, 0) * tickMs,
    pssMiB: () => living().reduce((sum, pid) => sum + readPssKiB(pid), 0) / 1024,
    living,
  }
}

function readPssKiB(pid: number): number {
  return Number(/^Pss:\s+(\d+) kB/m.exec(readQuietly(`/proc/${pid}/smaps_rollup`) ?? '')?.[1] ?? 0)
}

/** Processor time of our children that have ended, and of theirs that they waited for: Linux counts it exactly. */
export function endedChildrenMs(): number {
  const text = readFileSync('/proc/self/stat', 'latin1')
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[13]) + Number(fields[14])) * tickMs
}

function readQuietly(path: string): string | undefined {
  try {
    return readFileSync(path, 'latin1')
  } catch {
    return undefined
  }
}
