import type { Paint } from './diagnostics/format-diagnostic.ts'

const color = (code: number) => (text: string) => `\u001b[${code}m${text}\u001b[0m`
const same = (text: string): string => text

/** ANSI colors, or none where the terminal has none or `NO_COLOR` is set. */
export function choosePaint(hasColor: boolean): Paint {
  if (!hasColor) return { error: same, warning: same, quiet: same, strong: same }
  return { error: color(31), warning: color(33), quiet: color(2), strong: color(1) }
}
