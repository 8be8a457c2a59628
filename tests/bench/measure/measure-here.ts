import { performance } from 'node:perf_hooks'
import v8 from 'node:v8'
import vm from 'node:vm'
import type { Sample } from './model.ts'

v8.setFlagsFromString('--expose-gc')
const collectGarbage = vm.runInNewContext('gc') as () => void

/**
 * Runs something in this process; gives what it made and what it cost. Processor time is that of all threads of the process. What
 * others left is collected before: whose turn it is pays for its own garbage, and not for that of whoever was before.
 */
export async function measureHere<T>(
  work: () => T | Promise<T>,
): Promise<{ readonly made: T; readonly cost: Sample }> {
  collectGarbage()
  const cpu = process.cpuUsage()
  const start = performance.now()
  const made = await work()
  const wallMs = performance.now() - start
  const { user, system } = process.cpuUsage(cpu)
  return { made, cost: { wallMs, cpuMs: (user + system) / 1000 } }
}

export function addCosts(costs: readonly Sample[]): Sample {
  const sum = (of: (cost: Sample) => number): number => costs.reduce((total, cost) => total + of(cost), 0)
  return { wallMs: sum(({ wallMs }) => wallMs), cpuMs: sum(({ cpuMs }) => cpuMs) }
}
