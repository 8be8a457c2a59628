import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { launchTestBrowser } from '../browser/support/test-browser.ts'
import { measureShipped, shippedLooks } from './shipped-looks.ts'

/** Measures the shipped themes anew: `npm run looks`. */
const browser = await launchTestBrowser()
try {
  for (const shipped of shippedLooks) {
    mkdirSync(dirname(shipped.path), { recursive: true })
    writeFileSync(shipped.path, await measureShipped(shipped, browser))
    process.stderr.write(`${shipped.theme} ${shipped.size}\n`)
  }
} finally {
  await browser.close()
}
