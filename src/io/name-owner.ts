import { createHash } from 'node:crypto'
import { readlinkSync } from 'node:fs'
import { hostname } from 'node:os'

const dayMs = 24 * 60 * 60 * 1000

/**
 * Part of a temporary name that says which process owns it: `<pid>-<machine>`. A process number means
 * something only on one machine, and in one container: without the second half, a container that shares
 * the folder would take the living work of another for left over and remove it.
 */
export function nameOwner(): string {
  return `${process.pid}-${machineTag()}`
}

/** Whether the process that `owner` names is gone: dead, or of elsewhere and untouched for a day. */
export function isOwnerGone(owner: string, changedMs: number, nowMs: number): boolean {
  const [pid, machine] = owner.split('-')
  if (machine !== machineTag()) return nowMs - changedMs > dayMs
  return !isAlive(Number(pid))
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it lives, and is somebody else's.
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function machineTag(): string {
  return createHash('sha256').update(`${hostname()} ${processNamespace()}`).digest('hex').slice(0, 8)
}

function processNamespace(): string {
  try {
    return readlinkSync('/proc/self/ns/pid')
  } catch {
    return '' // no Linux: no containers of this kind
  }
}
