import type { OutlinePrint } from '../2-outline/model.ts'
import { given } from './composing.ts'
import type { PrintSettings } from './model.ts'

/** Takes what the outline says of printing; gives all of it, with the defaults that docs/outline.md names. */
export function settlePrint(typed: OutlinePrint): PrintSettings {
  return {
    paper: typed.paper ?? 'A4',
    handout: typed.handout ?? ['beside'],
    steps: typed.steps ?? 'fold',
    answers: typed.answers ?? 'none',
    passages: typed.passages ?? 'cited',
    savesInk: typed.ink === 'saver',
    ...given('at', typed.at),
  }
}
