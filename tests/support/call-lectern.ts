import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runCommand } from '../../src/run-command.ts'
import { packageFolder } from './check-talk.ts'
import type { Ended, RunOptions } from './run-lectern.ts'

const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as {
  version: string
}

/**
 * Runs the command within this process, which spares the second that a new one takes to load everything: for what a run
 * does to files and what it tells. What the process itself has a part in (signals, limits, locale, several at once) is for
 * `runLectern`; that both tell and write the same is tested in `call-and-process.test.ts`.
 */
export async function callLectern(
  typed: readonly string[],
  options: Omit<RunOptions, 'shellSetting'>,
): Promise<Ended> {
  let stdout = ''
  let stderr = ''
  const show = (text: string): void => {
    stdout += text
  }
  const undoings: (() => Promise<void>)[] = []
  const host = {
    workingFolder: options.cwd,
    packageFolder: options.packageFolder ?? packageFolder,
    version,
    environment: { ...process.env, LECTERN_BROWSER: 'none', ...options.environment },
    isTerminal: false,
    hasColor: false,
    page: { hasColor: false },
    tell: (text: string): void => {
      stderr += text
    },
    print: async (text: string): Promise<void> => show(text),
    beforeEnd: (undo: () => Promise<void>): (() => Promise<void>) => {
      let undone: Promise<void> | undefined
      const once = (): Promise<void> => {
        undone ??= undo()
        return undone
      }
      undoings.push(once)
      return once
    },
  }
  const code = await runCommand(typed, host, show)
  await Promise.all(undoings.map((undo) => undo()))
  return { code, stdout, stderr }
}
