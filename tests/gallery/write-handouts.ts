import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { launchTestBrowser } from '../browser/support/test-browser.ts'
import { buildTalk } from '../support/build-talk.ts'
import { packageFolder } from '../support/check-talk.ts'

const folder = `${packageFolder}docs/handouts/`

/** A picture: which pages of which file of the talk. */
const pictures: readonly (readonly [name: string, file: string, pages: readonly number[]])[] = [
  ['beside', 'students/talk.handout.pdf', [2, 3]],
  ['three', 'students/talk.handout-3.pdf', [1, 2]],
  ['four', 'students/talk.handout-4.pdf', [1]],
  ['six', 'students/talk.handout-6.pdf', [1, 2]],
  ['nine', 'students/talk.handout-9.pdf', [1]],
  ['notes', 'talk.notes.pdf', [1, 5]],
]

/** Takes the pictures of docs/handouts.md anew, of the talk in content/: `npm run handouts`. */
async function writePictures(): Promise<void> {
  const temporary = mkdtempSync(join(tmpdir(), 'lectern-handouts-'))
  const browser = await launchTestBrowser()
  try {
    const talk = join(temporary, 'talk')
    cpSync(`${packageFolder}content/win-win-cooperation`, talk, { recursive: true })
    const outline = readFileSync(join(talk, 'outline.yaml'), 'utf8')
    const print = 'print: { handout: [beside, 3, 4, 6, 9] }'
    writeFileSync(join(talk, 'outline.yaml'), outline.replace(/^theme: .*$/m, `$&\n${print}`))
    const { files } = await buildTalk(talk, ['students', 'notes'], browser)
    mkdirSync(folder, { recursive: true })
    for (const [name, file, pages] of pictures) {
      const bytes = files.get(file)
      if (bytes === undefined) throw new Error(`there is no ${file}`)
      writeFileSync(`${folder}${name}.png`, await drawPages(bytes, pages))
    }
  } finally {
    await browser.close()
    rmSync(temporary, { recursive: true, force: true })
  }
}

const scale = 0.75
const gap = 12

/** pdf.js brings a canvas along, on most systems. */
interface CanvasFactory {
  create(
    width: number,
    height: number,
  ): { readonly canvas: Canvas; readonly context: CanvasRenderingContext2D }
}
type Canvas = HTMLCanvasElement & { toBuffer(type: 'image/png'): Uint8Array }

/** Pages side by side, on gray. */
async function drawPages(bytes: Uint8Array, numbers: readonly number[]): Promise<Uint8Array> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, isEvalSupported: false })
  const document = await task.promise
  const factory = document.canvasFactory as CanvasFactory
  const pages = await Promise.all(numbers.map((number) => document.getPage(number)))
  const sizes = pages.map((page) => page.getViewport({ scale }))
  const width = sizes.reduce((sum, size) => sum + Math.ceil(size.width) + gap, gap)
  const height = Math.max(...sizes.map((size) => Math.ceil(size.height))) + 2 * gap
  const sheet = factory.create(width, height)
  sheet.context.fillStyle = '#b8b8b8'
  sheet.context.fillRect(0, 0, width, height)
  let x = gap
  for (const [index, page] of pages.entries()) {
    const viewport = sizes[index] ?? page.getViewport({ scale })
    const { canvas } = factory.create(Math.ceil(viewport.width), Math.ceil(viewport.height))
    await page.render({ canvas, viewport }).promise
    sheet.context.drawImage(canvas, x, gap)
    x += canvas.width + gap
  }
  const png = sheet.canvas.toBuffer('image/png')
  await task.destroy()
  return png
}

await writePictures()
