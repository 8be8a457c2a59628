import { findMissing } from './render-office.ts'

export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** Gives the talks and themes that were asked for, or all. Ends the process where a program is missing, and says which. */
export function listJobs(whatWasNot: 'compared' | 'drawn'): readonly string[] {
  const missing = findMissing()
  if (missing.length > 0) {
    say(
      `Nothing was ${whatWasNot}: ${missing.join(', ')} is not installed (Debian: libreoffice-impress, poppler-utils).`,
    )
    process.exit(2)
  }
  const asked = process.argv.slice(2)
  return asked.length > 0 ? asked : ['win-win-cooperation', 'lectern', 'slate', 'plain']
}
