import { runCommandLine } from './command-line.ts'
import type { Host } from './host.ts'
import { choosePaint } from './paint.ts'

/**
 * Runs what was typed after `lectern` on a host and gives the exit code; 70 where it is a bug, which is told.
 * `show` puts help and version on stdout. All that `cli.ts` adds is the process.
 */
export async function runCommand(
  argv: readonly string[],
  host: Host,
  show: (text: string) => void,
): Promise<number> {
  try {
    return await runCommandLine(
      argv,
      host.version,
      {
        build: async (talks, options) => (await import('./commands/build.ts')).runBuild(talks, options, host),
        check: async (talks, options) => (await import('./commands/check.ts')).runCheck(talks, options, host),
        new: async (name) => (await import('./commands/new.ts')).runNew(name, host),
      },
      { tell: host.tell, show, paint: choosePaint(host.hasColor) },
    )
  } catch (error) {
    tellBug(error, argv.includes('--debug'), host)
    return 70
  }
}

function tellBug(error: unknown, isDebug: boolean, { tell }: Host): void {
  const text = error instanceof Error ? (isDebug ? error.stack : error.message) : String(error)
  const help = isDebug ? '' : '  help: run again with --debug, and report what it prints\n'
  tell(`error: this is a bug of Lectern: ${text}\n${help}`)
}
