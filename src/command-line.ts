import { Command, CommanderError } from 'commander'
import type { BuildOptions } from './commands/build.ts'
import type { CheckOptions } from './commands/check.ts'

/** What the commands do, by name; imported when they run, so that `--help` costs nothing. */
export interface Actions {
  readonly build: (talks: readonly string[], options: BuildOptions) => Promise<number>
  readonly check: (talks: readonly string[], options: CheckOptions) => Promise<number>
}

interface Output {
  readonly tell: (text: string) => void
  readonly show: (text: string) => void
}

/** Takes the arguments after `lectern`; runs what they ask for and gives the exit code: 2 for wrong usage. */
export async function runCommandLine(
  argv: readonly string[],
  version: string,
  actions: Actions,
  output: Output,
): Promise<number> {
  let exitCode = 0
  const program = new Command('lectern')
    .description('A deck compiler with a type checker: article + outline → HTML, PDF, PPTX.')
    .version(version)
    .option('--debug', 'show stack traces')
    .exitOverride()
    .configureOutput({ writeErr: output.tell, writeOut: output.show })
    .showHelpAfterError('(`lectern --help` lists the commands)')
  const talks = 'names under content/, or paths of folders or outlines; all of content/ by default'
  program
    .command('build')
    .description('check, then write; all formats unless told')
    .argument('[talk...]', talks)
    .option('--format <list>', 'html, pdf, pptx, md: one or several, with commas between')
    .option('-o, --out <folder>', 'where to write', 'dist')
    .option('--json', 'one JSON document on stdout')
    .action(async (names: string[], options: BuildOptions) => {
      exitCode = await actions.build(names, options)
    })
  program
    .command('check')
    .description('say everything that build would say, and write nothing')
    .argument('[talk...]', talks)
    .option('--json', 'one JSON document on stdout')
    .option('--strict', 'let warnings fail')
    .action(async (names: string[], options: CheckOptions) => {
      exitCode = await actions.check(names, options)
    })
  for (const command of program.commands) command.option('--debug', 'show stack traces')
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return exitCode
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    throw error
  }
}
