import { unzipSync, zipSync } from 'fflate'
import { openPackage } from '../reader/open-package.ts'
import { findTheme } from '../reader/read-dress.ts'

/** A scheme in which no entry has the color that it has in a shipped theme; light and dark change places. */
export const otherColors: Readonly<Record<string, string>> = {
  ...{ dk1: 'DDE8C8', lt1: '10243F', dk2: 'B9C4A0', lt2: '1D3A5F', accent1: '00C2A8', accent2: 'FF7AB6' },
  ...{ accent3: '7F6BFF', accent4: '35577F', accent5: '2BE0FF', accent6: '284B73' },
  ...{ hlink: '9DFF5B', folHlink: 'E0A0FF' },
}

/** The theme's two fonts, and those in their place, which are as common on Linux as they are unlike. */
export const otherFonts: Readonly<Record<string, string>> = {
  Calibri: 'DejaVu Sans Mono',
  Georgia: 'DejaVu Sans',
}

/** Gives the presentation with other colors and fonts in the theme of its slides, as who picks another one in PowerPoint; no other part changes. */
export function switchTheme(pptx: Uint8Array): Uint8Array {
  const path = findTheme(openPackage(pptx))
  const entries = unzipSync(pptx)
  const xml = Buffer.from(entries[path] ?? []).toString('utf8')
  const colored = Object.entries(otherColors).reduce((text, [entry, hex]) => {
    const place = new RegExp(`(<a:${entry}>.*?val=")[^"]*(".*?</a:${entry}>)`, 's')
    if (!place.test(text)) throw new Error(`${path} has no color ${entry}`)
    return text.replace(place, `$1${hex}$2`)
  }, xml)
  const set = colored.replaceAll(/(<a:latin typeface=")([^"]*)/g, (_whole, start: string, font: string) => {
    const other = otherFonts[font]
    if (other === undefined) throw new Error(`${path} has a font that nobody expects: ${font}`)
    return `${start}${other}`
  })
  return zipSync({ ...entries, [path]: Buffer.from(set) })
}
