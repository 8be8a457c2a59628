import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Host } from './host.ts'
import { findPackageFolder } from './io/package-folder.ts'
import { runCommand } from './run-command.ts'

/** 128 + the number of the signal, as shells count. */
const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const

/** How long undoing may take before a signal ends the process all the same. */
const undoingMs = 3000

const undoings = new Set<() => Promise<void>>()

async function undoAll(): Promise<void> {
  await Promise.allSettled([...undoings].map((undo) => undo()))
}

function endOnSignals(): void {
  for (const [signal, code] of Object.entries(exitCodes)) {
    process.once(signal, () => {
      setTimeout(() => process.exit(code), undoingMs).unref()
      void undoAll().then(() => process.exit(code))
    })
  }
}

function createHost(workingFolder: string): Host {
  const packageFolder = findPackageFolder()
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
    version: string
  }
  const isTerminal = process.stderr.isTTY === true
  const mayColor = !process.env.NO_COLOR && process.env.TERM !== 'dumb'
  const isPage = process.stdout.isTTY === true
  return {
    workingFolder,
    packageFolder,
    version,
    environment: process.env,
    isTerminal,
    hasColor: isTerminal && mayColor,
    page: { ...(isPage ? { columns: process.stdout.columns } : {}), hasColor: isPage && mayColor },
    tell: (text) => process.stderr.write(text),
    print: (text) => new Promise((resolve) => process.stdout.write(text, () => resolve())),
    beforeEnd: (undo) => {
      let undone: Promise<void> | undefined
      const once = (): Promise<void> => {
        undone ??= undo().finally(() => undoings.delete(once))
        return undone
      }
      undoings.add(once)
      return once
    },
  }
}

function readWorkingFolder(): string | undefined {
  try {
    return process.cwd()
  } catch {
    return undefined
  }
}

/** A reader of our output that goes away early (`| head`) is no bug. */
function ignoreClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error
    })
  }
}

async function main(argv: readonly string[]): Promise<number> {
  const workingFolder = readWorkingFolder()
  if (workingFolder === undefined) {
    process.stderr.write('error: the working directory is gone\n')
    return 2
  }
  const show = (text: string): void => {
    process.stdout.write(text)
  }
  return runCommand(argv, createHost(workingFolder), show)
}

ignoreClosedPipes()
endOnSignals()
// Without `await`: a script, as which the command is compiled, may not wait.
void main(process.argv.slice(2)).then(async (code) => {
  await undoAll()
  process.exit(code)
})
