import { createRequire } from 'node:module'
import { text } from 'node:stream/consumers'
import { Worker } from 'node:worker_threads'

const require = createRequire(import.meta.url)

export type MarpRun = { readonly kind: 'done' } | { readonly kind: 'failed'; readonly reason: string }

/**
 * Runs marp-cli with these arguments in a thread of this process, and waits for its end.
 *
 * marp-cli 4.5.1 has no quiet mode (`-q` is taken and ignored): it prints to the console, keeps an exit listener per call,
 * asks the `locale` program for a language when no variable names one, and holds its logger's state in its module. In a
 * thread all that is its own: its console comes back as text, its variables and temporary folder are the ones given here.
 * `temporaryFolder` is an absolute path; `timeoutMs` bounds the wait. What it warns of is a failure, since every argument
 * is ours: an unfit theme, for one, is a mere warning there, and the deck comes out in Marp's default.
 */
export async function runMarp(
  marpArguments: readonly string[],
  temporaryFolder: string,
  timeoutMs: number,
): Promise<MarpRun> {
  const worker = new Worker(require.resolve('@marp-team/marp-cli/marp-cli.js'), {
    argv: [...marpArguments],
    // Node 22 would keep marp-cli's compile cache in the temporary folder, beyond its end.
    env: {
      LC_ALL: 'en',
      NO_COLOR: '1',
      // Read by marp.config.ts.
      LECTERN_FONTS: 'later',
      NODE_DISABLE_COMPILE_CACHE: '1',
      ...temporaryVariables(temporaryFolder),
    },
    execArgv: [],
    stdin: false,
    stdout: true,
    stderr: true,
  })
  const said = Promise.all([text(worker.stdout), text(worker.stderr)])
  let timer: NodeJS.Timeout | undefined
  const outcome = await new Promise<{ readonly exitCode?: number; readonly reason?: string }>((resolve) => {
    timer = setTimeout(() => resolve({ reason: `no end within ${timeoutMs / 1000} s` }), timeoutMs)
    worker.once('error', (error) => resolve({ reason: String(error) }))
    worker.once('exit', (exitCode) => resolve({ exitCode }))
  })
  clearTimeout(timer)
  await worker.terminate()
  const complaint = findComplaint((await said).join('\n'))
  if (outcome.exitCode === 0 && complaint === undefined) return { kind: 'done' }
  return { kind: 'failed', reason: outcome.reason ?? complaint ?? `it ended with code ${outcome.exitCode}` }
}

/** Where Node looks for the folder of temporary files: TMPDIR, on Windows TEMP. */
function temporaryVariables(folder: string): Readonly<Record<string, string>> {
  return { TMPDIR: folder, TEMP: folder, TMP: folder }
}

function findComplaint(said: string): string | undefined {
  return /\[ +(?:WARN|ERROR) +\] *(.+)/.exec(said)?.[1]?.trim()
}
