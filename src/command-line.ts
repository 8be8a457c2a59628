import { Command, CommanderError } from 'commander'
import type { BuildOptions } from './commands/build.ts'
import type { CheckOptions } from './commands/check.ts'
import { createReport } from './diagnostics/collect-report.ts'
import { formatDiagnostic, type Paint } from './diagnostics/format-diagnostic.ts'
import { printJson } from './json-document.ts'

/** What the commands do, by name; imported when they run, so that `--help` costs nothing. */
export interface Actions {
  readonly build: (talks: readonly string[], options: BuildOptions) => Promise<number>
  readonly check: (talks: readonly string[], options: CheckOptions) => Promise<number>
  readonly new: (name: string) => Promise<number>
}

interface Output {
  readonly paint: Paint
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
    .configureOutput({ writeErr: output.tell, writeOut: output.show, outputError: () => {} })
  const talks = 'names under content/, or paths of folders or outlines; all of content/ by default'
  const shard = ['--shard <i/n>', 'only the ith of n parts of the talks, as evenly as can be'] as const
  program
    .command('build')
    .description('check, then write; all formats unless told')
    .argument('[talk...]', talks)
    .option('--format <list>', 'html, pdf, pptx, notes, md, students: one or several, with commas between')
    .option('-o, --out <folder>', 'where to write', 'dist')
    .option('--json', 'one JSON document on stdout')
    .option(...shard)
    .action(async (names: string[], options: BuildOptions) => {
      exitCode = await actions.build(names, options)
    })
  program
    .command('check')
    .description('say everything that build would say, and write nothing')
    .argument('[talk...]', talks)
    .option('--json', 'one JSON document on stdout')
    .option('--strict', 'let warnings fail')
    .option(...shard)
    .option('--passages', 'print the articles with their addresses, and the slides that cite them')
    .option('--report <file>', 'write a page of one talk: article beside slides, coverage, pace (.html)')
    .action(async (names: string[], options: CheckOptions) => {
      exitCode = await actions.check(names, options)
    })
  program
    .command('new')
    .description('make a folder under content/ with an outline that builds')
    .argument('<name>', 'letters, digits and hyphens')
    .action(async (name: string) => {
      exitCode = await actions.new(name)
    })
  for (const command of program.commands) command.option('--debug', 'show stack traces')
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return exitCode
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return 0
    if (error.code !== 'commander.help') tellWrongUsage(error, argv.includes('--json'), version, output)
    return 2
  }
}

/** commander 14 words it in two lines: `error: unknown option '--jsno'`, `(Did you mean --json?)`. */
function tellWrongUsage(error: CommanderError, isJson: boolean, version: string, output: Output): void {
  const [problem = '', more = ''] = error.message.split('\n')
  const report = createReport()
  report.add('call/wrong-usage', undefined, {
    problem: problem.replace(/^error: /, ''),
    suggestion: /^\(Did you mean (?:one of )?(.*)\?\)$/.exec(more)?.[1],
  })
  for (const diagnostic of report.diagnostics())
    output.tell(`${formatDiagnostic(diagnostic, new Map(), output.paint)}\n`)
  if (isJson) output.show(printJson(version, [], { ofCall: report.diagnostics(), isOk: false }))
}
