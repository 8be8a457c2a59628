import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { PNG } from 'pngjs'
import { buildTalk } from './build-talk.ts'
import { compareWords, readWords, type WordOffsets } from './compare-words.ts'
import { type Exceptions, findExceptions } from './find-exceptions.ts'
import { listJobs, say } from './list-jobs.ts'
import { type Likeness, measureLikeness } from './measure-likeness.ts'
import { compareFonts, pictureOf, printInOffice } from './render-office.ts'

/** What has to hold; of words, on average. */
const bounds = { meanSsim: 0.95, worstSsim: 0.93, inkSsim: 0.6, dxPx: 1.5, dyPx: 2 } as const

interface SlideLikeness extends Likeness, WordOffsets {}

/**
 * `npm run fidelity [-- <talk or theme>…]`: how alike a presentation in LibreOffice is to the slides as Chromium prints them. Both
 * PDFs are drawn by poppler, so what differs is how they are laid out, not who draws. A theme's name stands for tests/specimens in
 * that theme. Not part of `npm test`: it takes programs that npm does not bring.
 */
let isGood = true
for (const job of listJobs('compared')) isGood = runJob(job) && isGood
process.exitCode = isGood ? 0 : 1

function runJob(job: string): boolean {
  const folder = mkdtempSync(join(tmpdir(), `lectern-fidelity-${basename(job)}-`))
  const built = buildTalk(job, 'pdf,pptx', folder)
  const wanted = `${built}.pdf`
  const pptx = `${built}.pptx`
  const office = printInOffice(pptx, folder)
  const pictures = {
    wanted: pictureOf(wanted, join(folder, 'wanted')),
    found: pictureOf(office, join(folder, 'found')),
  }
  const words = { wanted: readWords(wanted), found: readWords(office) }
  if (pictures.wanted.length !== pictures.found.length)
    throw new Error(`${pictures.found.length} pages for ${pictures.wanted.length} slides`)
  mkdirSync(join(folder, 'beside'))
  const slides = pictures.wanted.map((picture, index): SlideLikeness => {
    const found = pictures.found[index] ?? picture
    const beside = PNG.sync.write(layBeside(picture, found))
    writeFileSync(join(folder, 'beside', `${String(index + 1).padStart(2, '0')}.png`), beside)
    return {
      ...measureLikeness(picture, found),
      ...compareWords(words.wanted[index] ?? [], words.found[index] ?? []),
    }
  })
  say(`\n${job}: Chromium left, LibreOffice right in ${join(folder, 'beside')}`)
  const fonts = compareFonts(wanted, office)
  if (fonts.length > 0) say(`LibreOffice did not have, or put in the place of others: ${fonts.join(', ')}`)
  return printTable(slides, findExceptions(pptx)) && fonts.length === 0
}

function layBeside(one: PNG, other: PNG): PNG {
  const both = new PNG({ width: one.width * 2, height: one.height })
  PNG.bitblt(one, both, 0, 0, one.width, one.height, 0, 0)
  PNG.bitblt(other, both, 0, 0, one.width, one.height, one.width, 0)
  return both
}

function printTable(slides: readonly SlideLikeness[], { stretched, scaled }: Exceptions): boolean {
  say('slide   SSIM  ink    words found   |dx|   |dy|  missing')
  for (const [index, slide] of slides.entries()) say(rowOf(index + 1, slide))
  const counted = slides.flatMap((slide, index) => {
    const figures = scaled.get(index + 1)
    const missing = slide.missing.filter((word) => figures?.has(word) !== true)
    return stretched.has(index + 1) ? [] : [{ ...slide, missing }]
  })
  const [all, some] = [sumUp(slides), sumUp(counted)]
  if (stretched.size > 0 || all.missing > some.missing) {
    say(`of all slides: ${tell(all)}`)
    if (stretched.size > 0)
      say(`left out below: ${[...stretched].join(', ')} (an equation, which LibreOffice stretches)`)
    if (scaled.size > 0)
      say(`not asked for: figures below the line to scale of ${[...scaled.keys()].join(', ')} (equal steps)`)
  }
  const isGood =
    (['meanSsim', 'worstSsim', 'inkSsim'] as const).every((name) => some[name] >= bounds[name]) &&
    (['dxPx', 'dyPx'] as const).every((name) => some[name] <= bounds[name]) &&
    some.missing === 0
  say(`${tell(some)}: ${isGood ? 'good' : 'not yet good'}`)
  return isGood
}

function rowOf(number: number, { ssim, inkSsim, words, missing, dxPx, dyPx }: SlideLikeness): string {
  const cells = [
    String(number).padStart(5),
    ssim.toFixed(3).padStart(6),
    inkSsim.toFixed(2).padStart(5),
    `${words - missing.length}/${words}`.padStart(13),
    dxPx.toFixed(1).padStart(6),
    dyPx.toFixed(1).padStart(6),
  ]
  return [...cells, ` ${missing.slice(0, 5).join(' ')}`].join(' ')
}

interface Summary {
  readonly meanSsim: number
  readonly worstSsim: number
  readonly inkSsim: number
  readonly dxPx: number
  readonly dyPx: number
  readonly missing: number
}

function sumUp(slides: readonly SlideLikeness[]): Summary {
  const mean = (value: (slide: SlideLikeness) => number): number =>
    slides.reduce((sum, slide) => sum + value(slide), 0) / slides.length
  return {
    meanSsim: mean(({ ssim }) => ssim),
    worstSsim: Math.min(...slides.map(({ ssim }) => ssim)),
    inkSsim: mean(({ inkSsim }) => inkSsim),
    dxPx: mean(({ dxPx }) => dxPx),
    dyPx: mean(({ dyPx }) => dyPx),
    missing: slides.reduce((sum, slide) => sum + slide.missing.length, 0),
  }
}

function tell({ meanSsim, worstSsim, inkSsim, dxPx, dyPx, missing }: Summary): string {
  const likeness = `mean SSIM ${meanSsim.toFixed(3)}, worst ${worstSsim.toFixed(3)}, ink ${inkSsim.toFixed(2)}`
  return `${likeness}, |dx| ${dxPx.toFixed(1)}, |dy| ${dyPx.toFixed(1)}, ${missing} words missing`
}
