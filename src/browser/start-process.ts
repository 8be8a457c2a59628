import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'

/** A browser process and the two ends of its pipe. */
export interface BrowserProcess {
  readonly commands: Writable
  readonly answers: Readable
  /** Resolves when it has ended, or could not be started at all; never rejects. */
  readonly ended: Promise<void>
  /** Why it ended, with the end of what it said on stderr; undefined while it runs. */
  readonly describeEnd: () => string | undefined
  /** Ends it and all its children at once, waiting for nothing. */
  killNow(): void
}

const stderrTailLength = 4000

/**
 * Starts a browser as the leader of its own process group, so that all of it can be killed: Debian's
 * chromium-headless-shell is a shell script that does not `exec`, and killing only the script leaves eight
 * of eight browsers behind (measured). Not Puppeteer's own launcher: that one says nothing of stderr
 * when a browser on a pipe does not start, and a program that may not be run is an uncaught exception.
 */
export function startProcess(
  programPath: string,
  programArguments: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): BrowserProcess {
  const child = spawn(programPath, programArguments, {
    env: environment,
    detached: process.platform !== 'win32',
    windowsHide: true,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  })
  let end: string | undefined
  let stderrTail = ''
  let isKilled = false
  const ended = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      end ??= `it cannot be run (${error.message})`
      resolve()
    })
    child.once('exit', (code, signal) => {
      end ??= signal === null ? `it ended with exit code ${code}` : `it was ended by ${signal}`
      killGroup(child) // what it left behind: the browser of a script that does not `exec`, its helpers
      // Who kills it asks for no last words.
      if (isKilled) resolve()
      // What it said last may still be under way; a child that keeps stderr open must not hold us up.
      void Promise.race([new Promise((read) => child.stderr?.once('close', read)), waitFor(200)]).then(() =>
        resolve(),
      )
    })
  })
  const [, , stderr, commands, answers] = child.stdio as unknown as [null, null, Readable, Writable, Readable]
  stderr.setEncoding('utf8').on('data', (text: string) => {
    stderrTail = (stderrTail + text).slice(-stderrTailLength)
  })
  // A broken pipe is told by the process's end; as an unhandled 'error' event it would end this process.
  for (const stream of [stderr, commands, answers]) stream.on('error', () => {})
  return {
    commands,
    answers,
    ended,
    describeEnd: () => end && [end, lastWords(stderrTail)].filter(Boolean).join(': '),
    killNow: () => {
      if (end !== undefined) return
      isKilled = true
      killGroup(child)
    },
  }
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return
  try {
    if (process.platform === 'win32') execFileSync('taskkill', ['/pid', `${child.pid}`, '/T', '/F'])
    else process.kill(-child.pid, 'SIGKILL')
  } catch {
    child.kill('SIGKILL')
  }
}

/** The last lines that Chromium (or the loader) wrote, without its time stamps. */
function lastWords(stderr: string): string {
  const lines = stderr.split('\n').map((line) => line.replace(/^\[[^\]]*\]\s*/, '').trim())
  return lines.filter(Boolean).slice(-4).join(' / ')
}

function waitFor(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref())
}
