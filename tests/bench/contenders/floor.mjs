import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { launchBrowser } from '../../../src/browser/launch-browser.ts'

/**
 * The floor: the browser, a finished page, two prints, and nothing else. `node floor.mjs PAGE OUT-FOLDER CACHE`. The second print shows six slides on a page, as handouts do.
 */
const [pagePath = '', outputFolder = '', cacheFolder = ''] = process.argv.slice(2)
const outcome = await launchBrowser({ environment: process.env, cacheFolder })
if (outcome.kind !== 'ready') throw new Error(`no browser: ${JSON.stringify(outcome)}`)
const html = readFileSync(pagePath, 'utf8')
const handout = html.replace(
  '</head>',
  '<style>@page{size:794px 1123px}svg[data-marpit-svg]{width:45%!important;height:auto!important;display:inline-block!important;margin:0 2% 150px;break-after:auto!important}</style></head>',
)
const size = { widthPx: 1280, heightPx: 720 }
mkdirSync(outputFolder, { recursive: true })
const printed = await outcome.browser.withPage(html, size, async (page) => {
  const overflow = await page.evaluate(
    () =>
      [...document.querySelectorAll('section')].filter((one) => one.scrollHeight > one.clientHeight).length,
    undefined,
  )
  return { overflow, pdf: await page.printPdf() }
})
const second = await outcome.browser.withPage(handout, size, (page) => page.printPdf())
writeFileSync(join(outputFolder, 'slides.pdf'), printed.pdf)
writeFileSync(join(outputFolder, 'handout.pdf'), second)
await outcome.browser.close()
process.exit(0)
