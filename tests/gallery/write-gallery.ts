import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { launchTestBrowser } from '../browser/support/test-browser.ts'
import { packageFolder } from '../support/check-talk.ts'
import { printPng } from '../support/pictures/print-png.ts'
import { takePictures } from '../support/pictures/take-pictures.ts'
import { densities, listThemes, readSpecimens } from './dress-specimens.ts'
import { pictureName } from './picture-name.ts'
import { printGalleryPage } from './print-gallery-page.ts'

const folder = `${packageFolder}docs/gallery/`

/** `npm run gallery`: takes all pictures of docs/gallery, and says which files changed; what is of no specimen goes. */
const specimens = await readSpecimens()
const themes = await listThemes()
const files = new Map<string, Uint8Array>()
const browser = await launchTestBrowser()
try {
  for (const theme of themes) {
    for (const density of densities) {
      const pictures = await takePictures(await specimens.dress(theme, density), browser)
      specimens.slides.forEach(({ id }, index) => {
        const pixels = pictures[index]
        if (pixels !== undefined) files.set(pictureName(id, theme, density), printPng(pixels))
      })
    }
  }
} finally {
  await browser.close()
}
files.set('index.html', Buffer.from(printGalleryPage(specimens.slides, themes)))

mkdirSync(folder, { recursive: true })
const gone = readdirSync(folder).filter((name) => !files.has(name))
for (const name of gone) {
  rmSync(`${folder}${name}`)
  process.stdout.write(`docs/gallery/${name} is gone\n`)
}
for (const [name, bytes] of files) {
  const path = `${folder}${name}`
  if (existsSync(path) && readFileSync(path).equals(bytes)) continue
  writeFileSync(path, bytes)
  process.stdout.write(`docs/gallery/${name}\n`)
}
