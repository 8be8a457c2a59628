import { listJobs, say } from './list-jobs.ts'
import { compareSwitched } from './switch-themes.ts'

/**
 * `npm run fidelity:switch [-- <talk or theme>…]`: whether another theme changes each slide. LibreOffice draws presentations as they
 * are and with other colors and fonts in theme1.xml. Not part of `npm test`: it takes programs that npm does not bring.
 */
const stayed = listJobs('drawn').filter((job) => !compareSwitched(job, say))
process.exitCode = stayed.length === 0 ? 0 : 1
