import type { Host } from './host.ts'
import type { Stage } from './run.ts'

export interface Progress {
  readonly onStage: (stage: Stage) => void
  readonly stop: () => void
}

const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'] as const
const frameMs = 90
const clearLine = '\r\u001b[K'

/** A line on stderr for each stage and format with its time; on a terminal a spinner below them. */
export function createProgress(host: Host): Progress {
  let frame = 0
  const turn = (): void => {
    host.tell(`${clearLine}${frames[frame % frames.length]} working`)
    frame += 1
  }
  // The spinner must never keep the process alive.
  const timer = host.isTerminal ? setInterval(turn, frameMs).unref() : undefined
  const clear = host.isTerminal ? clearLine : ''
  return {
    onStage: ({ talk, name, milliseconds }) =>
      host.tell(`${clear}  ${talk}  ${name.padEnd(8)} ${String(milliseconds).padStart(6)} ms\n`),
    stop: () => {
      clearInterval(timer)
      host.tell(clear)
    },
  }
}
