import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { performance } from 'node:perf_hooks'
import type { Sample } from './model.ts'
import { endedChildrenMs, followTree } from './process-tree.ts'

export interface Call {
  readonly command: string
  readonly args: readonly string[]
  readonly workingFolder?: string
  /** On top of our own environment. */
  readonly environment?: Readonly<Record<string, string>>
}

/** How often the tree is looked at. Memory is dear to ask for, so a run that asks is not timed. */
const lookEachMs = { time: 50, memory: 100 } as const
const longestMs = 600_000

/** Runs a command to its end; gives its time, or the memory of its tree at its fullest. Rejects where it fails. */
export async function measureProcess(call: Call, what: 'time' | 'memory'): Promise<Sample> {
  const mark = `LECTERN_BENCH_RUN=${randomBytes(8).toString('hex')}`
  const [markName = '', markValue] = mark.split('=')
  const ended = endedChildrenMs()
  const start = performance.now()
  const child = spawn(call.command, call.args, {
    cwd: call.workingFolder,
    env: { ...process.env, ...call.environment, [markName]: markValue },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += part))
  const tree = followTree(child.pid ?? 0, mark)
  let peakMiB = 0
  const timer = setInterval(() => {
    tree.look()
    if (what === 'memory') peakMiB = Math.max(peakMiB, tree.pssMiB())
  }, lookEachMs[what])
  const timeout = setTimeout(() => child.kill('SIGTERM'), longestMs)
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', resolve)
  }).finally(() => {
    clearInterval(timer)
    clearTimeout(timeout)
  })
  const wallMs = performance.now() - start
  await endWhatIsLeft(tree)
  if (code !== 0)
    throw new Error(`${[call.command, ...call.args].join(' ')} ended with ${code}:\n${output.slice(-3000)}`)
  const cpuMs = Math.max(tree.cpuMs(), endedChildrenMs() - ended)
  return { wallMs, cpuMs, ...(what === 'memory' ? { peakMiB } : {}) }
}

/** A browser that outlives its tool for a moment must not run beside the next one; one that stays is ended, each by its number. */
async function endWhatIsLeft(tree: ReturnType<typeof followTree>): Promise<void> {
  for (let waited = 0; waited < 2000; waited += 100) {
    tree.look()
    if (tree.living().length === 0) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  for (const pid of tree.living()) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // It has ended meanwhile.
    }
  }
}
