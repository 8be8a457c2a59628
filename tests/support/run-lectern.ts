import { type ChildProcess, spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { packageFolder } from './check-talk.ts'

export interface RunOptions {
  /** The working directory. */
  readonly cwd: string
  /** Variables beside those of the tests; undefined takes one away. */
  readonly environment?: Readonly<Record<string, string | undefined>>
  /** Typed before the command in a shell: `ulimit -f 8`, `umask 077`. */
  readonly shellSetting?: string
  /** Another package than this one. */
  readonly packageFolder?: string
  /** Whether what earlier runs made of a talk may be used: only tests of that want it, all others look at work being done. */
  readonly remembers?: true
}

export interface Ended {
  /** As a shell counts: 128 + the signal's number where one ended it. */
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

export interface Running {
  readonly child: ChildProcess
  readonly ended: Promise<Ended>
  /** Resolves as soon as stderr holds the words, or when the process ends. */
  readonly said: (words: string) => Promise<void>
}

const longestMs = 60_000

/** Each worker of the test runner has its own, since one forgets what the other would look at. */
const cacheHome = join(
  packageFolder,
  'node_modules/.cache/lectern-command',
  process.env.VITEST_POOL_ID ?? '0',
)

/** Variables of a run that may use the shipped browser, unpacked beside the packages, so that it goes with them. */
export const withBrowser = { LECTERN_BROWSER: undefined, XDG_CACHE_HOME: cacheHome } as const

/** Starts the compiled command as its own process, without a browser unless the variables name one. */
export function startLectern(typed: readonly string[], options: RunOptions): Running {
  const script = join(options.packageFolder ?? packageFolder, 'build/src/cli.js')
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    LECTERN_BROWSER: 'none',
    XDG_CACHE_HOME: cacheHome,
    ...options.environment,
  }
  if (options.remembers !== true)
    rmSync(join(cacheHome, 'lectern/talks'), { recursive: true, force: true, maxRetries: 9 })
  const words = [process.execPath, script, ...typed]
  const [program = '', ...rest] =
    options.shellSetting === undefined
      ? words
      : ['sh', '-c', `${options.shellSetting} && exec "$@"`, 'sh', ...words]
  const child = spawn(program, rest, {
    cwd: options.cwd,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: longestMs,
    killSignal: 'SIGKILL',
  })
  let stdout = ''
  let stderr = ''
  const listeners = new Set<() => void>()
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text
    for (const listen of listeners) listen()
  })
  const ended = new Promise<Ended>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => {
      resolve({ code: code ?? 128 + (signal === null ? 0 : constants.signals[signal]), stdout, stderr })
      for (const listen of listeners) listen()
    })
  })
  const said = (words: string): Promise<void> =>
    new Promise((resolve) => {
      const listen = (): void => {
        if (stderr.includes(words) || child.exitCode !== null || child.signalCode !== null) resolve()
      }
      listeners.add(listen)
      listen()
    })
  return { child, ended, said }
}

/** Runs the command to its end. */
export function runLectern(typed: readonly string[], options: RunOptions): Promise<Ended> {
  return startLectern(typed, options).ended
}
