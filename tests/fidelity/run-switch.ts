import { findMissing } from './render-office.ts'
import { compareSwitched } from './switch-themes.ts'

/**
 * `npm run fidelity:switch [-- <talk or theme>…]`: whether another theme changes each slide. LibreOffice draws presentations as they
 * are and with other colors and fonts in theme1.xml. Not part of `npm test`: it takes programs that npm does not bring.
 */
function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

const missing = findMissing()
if (missing.length > 0) {
  say(
    `Nothing was drawn: ${missing.join(', ')} is not installed (Debian: libreoffice-impress, poppler-utils).`,
  )
  process.exit(2)
}
const asked = process.argv.slice(2)
const jobs = asked.length > 0 ? asked : ['win-win-cooperation', 'lectern', 'slate', 'plain']
const stayed = jobs.filter((job) => !compareSwitched(job, say))
process.exitCode = stayed.length === 0 ? 0 : 1
