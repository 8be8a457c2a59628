import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PNG } from 'pngjs'
import { printSfnt } from '../../src/6-theme/fonts/woff2/sfnt.ts'
import { unpackWoff2 } from '../../src/6-theme/fonts/woff2/unpack-woff2.ts'
import { packageFolder } from '../support/check-talk.ts'

/** The programs that this takes, none of which npm brings. */
export const programs = ['soffice', 'pdftoppm', 'pdftotext', 'pdftohtml', 'pdffonts'] as const

/** Gives those that are not installed. */
export function findMissing(): readonly string[] {
  return programs.filter((program) => {
    try {
      execFileSync('which', [program], { stdio: 'ignore' })
      return false
    } catch {
      return true
    }
  })
}

/** Pictures as they are: LibreOffice would press them as JPEG, which the comparison would see. */
const printing =
  'pdf:impress_pdf_Export:{"UseLosslessCompression":{"type":"boolean","value":"true"},"ReduceImageResolution":{"type":"boolean","value":"false"}}'

/** Takes a presentation; gives the path of the PDF that LibreOffice makes of it, with the fonts of Lectern's themes at hand. */
export function printInOffice(pptx: string, folder: string): string {
  const fontConfig = installFonts(folder)
  const profile = pathToFileURL(join(folder, 'profile')).href
  const args = [
    `-env:UserInstallation=${profile}`,
    '--headless',
    '--convert-to',
    printing,
    '--outdir',
    join(folder, 'office'),
    pptx,
  ]
  execFileSync('soffice', args, {
    env: { ...process.env, HOME: folder, FONTCONFIG_FILE: fontConfig, SAL_USE_VCLPLUGIN: 'svp' },
    stdio: 'ignore',
    timeout: 300_000,
  })
  const [made] = readdirSync(join(folder, 'office'))
  if (made === undefined) throw new Error('LibreOffice made no PDF')
  return join(folder, 'office', made)
}

/** Of these LibreOffice may set the words; the last two have what the twins have not: signs of formulas, marks of lists. */
const wantedFonts = /^(?:Carlito|Gelasio|SourceCodePro|DejaVu|OpenSymbol)/
/** The twins must be there themselves: a font that stands in for one has other widths, and the comparison would measure that. */
const twins = /^(?:Carlito|Gelasio|SourceCodePro)/

/** Takes two PDFs; gives the twins that the first sets words in and the second does not, and any other font of the second. */
export function compareFonts(wanted: string, found: string): readonly string[] {
  const family = (name: string): string => name.replace(/-.*$/, '').replace(/ExtraLight$/, '')
  const [one, other] = [listFonts(wanted), listFonts(found)]
  const lacking = one.filter((name) => twins.test(name) && !other.some((has) => family(has) === family(name)))
  return [...new Set([...lacking.map(family), ...other.filter((name) => !wantedFonts.test(name))])]
}

function listFonts(pdf: string): readonly string[] {
  const table = execFileSync('pdffonts', [pdf], { encoding: 'utf8' })
  return table
    .split('\n')
    .flatMap((line) => /^(?:[A-Z]{6}\+)?(\S+)/.exec(line)?.[1] ?? [])
    .slice(2)
}

/** Pictures of the pages, a pixel for each CSS pixel: LibreOffice's pages are a hundredth of a point too wide, which `-r 96` makes 1281 px. */
export function pictureOf(pdf: string, folder: string): readonly PNG[] {
  mkdirSync(folder, { recursive: true })
  const size = ['-scale-to-x', '1280', '-scale-to-y', '720']
  execFileSync('pdftoppm', [...size, '-png', pdf, join(folder, 'page')])
  const files = readdirSync(folder).filter((name) => name.endsWith('.png'))
  return files.sort().map((name) => PNG.sync.read(readFileSync(join(folder, name))))
}

/** Office's names for the families, which a machine with LibreOffice need not have: their twins stand in for them. */
const standIns = [
  ['Calibri', 'Carlito'],
  ['Georgia', 'Gelasio'],
  // What is left of the name of a font that has all weights, cut at one.
  ['Consolas', 'Source Code Pro ExtraLight'],
] as const

/** The themes' own files, unpacked: LibreOffice reads no WOFF2. The Latin ones, since two files of one family clash there. */
function installFonts(folder: string): string {
  const fonts = join(folder, 'fonts')
  mkdirSync(fonts, { recursive: true })
  const own = join(packageFolder, 'themes/fonts')
  for (const name of readdirSync(own).filter((file) => /-latin-\d+-\w+\.woff2$/.test(file)))
    writeFileSync(
      join(fonts, name.replace('.woff2', '.ttf')),
      printSfnt(unpackWoff2(readFileSync(join(own, name)))),
    )
  const aliases = standIns.map(
    ([office, twin]) =>
      `<match><test name="family"><string>${office}</string></test><edit name="family" mode="assign" binding="same"><string>${twin}</string></edit></match>`,
  )
  const config = join(folder, 'fonts.conf')
  const dirs = [fonts, '/usr/share/fonts'].map((dir) => `<dir>${dir}</dir>`).join('')
  const head = '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">'
  writeFileSync(
    config,
    `${head}<fontconfig>${dirs}<cachedir>${join(folder, 'cache')}</cachedir>${aliases.join('')}</fontconfig>`,
  )
  return config
}
