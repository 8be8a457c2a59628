import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PNG } from 'pngjs'
import { switchTheme } from '../export/pptx/support/switch-theme.ts'
import { buildTalk } from './build-talk.ts'
import { pictureOf, printInOffice } from './render-office.ts'

/** On each slide at least so many of a hundred pixels have to be of another color. */
const leastChanged = 5
/** Those of the shipped themes; code keeps its own. */
const themeFonts = /^(?:Carlito|Gelasio)/

/**
 * Takes a talk, or the name of a theme for the specimens in it: draws its presentation by LibreOffice as it is, and with another theme
 * in its theme1.xml; tells of each slide how much of its picture changed. False where a slide stays as it was, or keeps a font.
 */
export function compareSwitched(job: string, say: (line: string) => void): boolean {
  const folder = mkdtempSync(join(tmpdir(), `lectern-switch-${job.replaceAll('/', '-')}-`))
  const own = `${buildTalk(job, 'pptx', folder)}.pptx`
  const other = join(folder, 'other.pptx')
  writeFileSync(other, switchTheme(readFileSync(own)))
  const pdfs = [own, other].map((pptx, index) => {
    const inside = join(folder, String(index))
    mkdirSync(inside)
    return printInOffice(pptx, inside)
  })
  const [before = [], after = []] = pdfs.map((pdf, index) => pictureOf(pdf, join(folder, `pages-${index}`)))
  if (before.length !== after.length) throw new Error(`${after.length} pages for ${before.length} slides`)
  mkdirSync(join(folder, 'beside'))
  say(`\n${job}: as it is left, in another theme right in ${join(folder, 'beside')}`)
  say('slide  changed  words that kept their font')
  const kept = listKept(pdfs[1] ?? '')
  const isGood = before.map((picture, index) => {
    const found = after[index] ?? picture
    const beside = PNG.sync.write(layBeside(picture, found))
    writeFileSync(join(folder, 'beside', `${String(index + 1).padStart(2, '0')}.png`), beside)
    const changed = shareChanged(picture, found) * 100
    const words = kept.get(index + 1) ?? []
    say(`${String(index + 1).padStart(5)}  ${changed.toFixed(1).padStart(5)} %  ${words.join(' | ')}`)
    return changed >= leastChanged && words.length === 0
  })
  const stayed = isGood.flatMap((good, index) => (good ? [] : [index + 1]))
  say(stayed.length === 0 ? `${isGood.length} slides changed: good` : `not changed: ${stayed.join(', ')}`)
  return stayed.length === 0
}

/** Words in fonts of the theme, by page. Marks of lists are none: their font is named, since LibreOffice knows the scheme's there by no name. */
function listKept(pdf: string): ReadonlyMap<number, readonly string[]> {
  const xml = execFileSync('pdftohtml', ['-xml', '-i', '-stdout', pdf], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  const families = new Map(
    [...xml.matchAll(/<fontspec id="(\d+)"[^>]*family="(?:[A-Z]{6}\+)?([^"]*)"/g)].map(([, id, family]) => [
      id,
      family ?? '',
    ]),
  )
  const pages = xml.split('<page ').slice(1)
  return new Map(
    pages.map((page, index) => {
      const texts = [...page.matchAll(/<text [^>]*font="(\d+)">(.*?)<\/text>/g)]
      const kept = texts.filter(
        ([, id, text = '']) => themeFonts.test(families.get(id) ?? '') && /[\p{L}\p{N}]/u.test(text),
      )
      return [index + 1, kept.map(([, , text = '']) => text)]
    }),
  )
}

/** Of all pixels, those that differ by more than eyes overlook. */
function shareChanged(one: PNG, other: PNG): number {
  const seen = 24
  let changed = 0
  for (let at = 0; at < one.data.length; at += 4) {
    const apart = [0, 1, 2].map((channel) =>
      Math.abs((one.data[at + channel] ?? 0) - (other.data[at + channel] ?? 0)),
    )
    if (Math.max(...apart) > seen) changed += 1
  }
  return (changed * 4) / one.data.length
}

function layBeside(one: PNG, other: PNG): PNG {
  const both = new PNG({ width: one.width * 2, height: one.height })
  PNG.bitblt(one, both, 0, 0, one.width, one.height, 0, 0)
  PNG.bitblt(other, both, 0, 0, one.width, one.height, one.width, 0)
  return both
}
