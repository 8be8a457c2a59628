export interface Change {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** Puts other texts into the places named; of those that lie in one another, the outermost counts. */
export function change(whole: string, changes: readonly Change[]): string {
  let changed = ''
  let at = 0
  for (const { start, end, text } of [...changes].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (end <= at) continue
    changed += whole.slice(at, Math.max(at, start)) + text
    at = end
  }
  return changed + whole.slice(at)
}
