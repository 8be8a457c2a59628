import type { Host } from './host.ts'
import type { Stage } from './run.ts'

export interface Progress {
  readonly onStage: (stage: Stage) => void
  /** A talk is done: the lines of the next one are told. */
  readonly onEnd: (talk: string) => void
  readonly stop: () => void
}

const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'] as const
const frameMs = 90
const clearLine = '\r\u001b[K'

/**
 * A line on stderr for each stage and format with its time; on a terminal a spinner below them. Talks are told in the order in
 * which they are named: a talk that is made beside an earlier one is told when that is done.
 */
export function createProgress(host: Host, talks: readonly string[]): Progress {
  const held = new Map(talks.map((talk) => [talk, [] as string[]]))
  const ended = new Set<string>()
  const tellFirst = (): void => {
    for (const [talk, lines] of held) {
      for (const line of lines.splice(0)) host.tell(`${clear}${line}`)
      if (!ended.has(talk)) return
      held.delete(talk)
    }
  }
  let frame = 0
  const turn = (): void => {
    host.tell(`${clearLine}${frames[frame % frames.length]} working`)
    frame += 1
  }
  // The spinner must never keep the process alive.
  const timer = host.isTerminal ? setInterval(turn, frameMs).unref() : undefined
  const clear = host.isTerminal ? clearLine : ''
  return {
    onStage: ({ talk, name, milliseconds }) => {
      held.get(talk)?.push(`  ${talk}  ${name.padEnd(8)} ${String(milliseconds).padStart(6)} ms\n`)
      tellFirst()
    },
    onEnd: (talk) => {
      ended.add(talk)
      tellFirst()
    },
    stop: () => {
      clearInterval(timer)
      host.tell(clear)
    },
  }
}
