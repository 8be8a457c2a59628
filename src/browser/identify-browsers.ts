import { statSync } from 'node:fs'
import { describeMachine, disk } from './describe-machine.ts'
import { findShipped } from './find-shipped.ts'
import { listCandidates } from './list-candidates.ts'
import type { LaunchOptions } from './model.ts'

/**
 * Says which browsers a run would try, in their order, without starting any: the shipped one by its version, others by their
 * file as it is. What one of them printed is as good as new as long as this text is the same.
 */
export function identifyBrowsers(environment: LaunchOptions['environment']): string {
  const archives = findShipped()
  const { candidates } = listCandidates(environment, describeMachine(archives !== undefined), disk)
  const names = candidates.map((candidate) => {
    if (candidate.kind === 'shipped') return ['shipped', archives?.version]
    const stats = statSync(candidate.path, { throwIfNoEntry: false })
    return [candidate.kind, candidate.path, stats?.size, stats?.mtimeMs]
  })
  return JSON.stringify(names)
}
