import { beforeAll, expect, it } from 'vitest'
import { callLectern } from '../support/call-lectern.ts'
import { ensureCompiled } from '../support/compiled.ts'
import { makeProject, readFiles, smallTalk } from '../support/project.ts'
import { type Ended, runLectern, withBrowser } from '../support/run-lectern.ts'

beforeAll(ensureCompiled)

const files = { ...smallTalk('content/mills'), ...smallTalk('content/gates', '  - statement: No source.\n') }
const faulty = smallTalk('content/mills', 'unknown: 1\n')

/** What a run says, without how long it took, and without the line on the sandbox, which comes when the browser is up. */
const timeless = ({ code, stdout, stderr }: Ended): Ended => ({
  code,
  stdout,
  stderr: stderr
    .replace(/ +\d+ ms$/gm, ' … ms')
    .replace(/ · [\d.]+ s$/gm, ' · … s')
    .replace(/^ +the browser runs without its sandbox.*\n/m, ''),
})

it.each([
  [['build', 'mills', '--format', 'md,html', '--json'], files],
  [['build', 'mills', '--format', 'pdf', '--out', 'here'], files],
  [['build'], faulty],
  [['check', '--strict'], files],
  // Not `--report`: its page holds functions as text, and the test runner compiles them otherwise than `tsc`.
  [['check', 'mills', '--json'], faulty],
  [['check', '--passages'], files],
  [['check', 'mlils', '--json'], files],
  [['new', 'wheels'], files],
  [['--help'], {}],
  [['--version'], {}],
] as const)(
  '%j within this process says, gives and writes what the compiled command does',
  async (typed, given) => {
    const [here, there] = [makeProject(given), makeProject(given)]
    const called = await callLectern(typed, { cwd: here, environment: withBrowser })
    const run = await runLectern(typed, { cwd: there, environment: withBrowser })
    expect(timeless(called)).toEqual(timeless(run))
    expect(readFiles(here)).toEqual(readFiles(there))
  },
)
