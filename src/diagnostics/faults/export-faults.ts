import type { CatalogueEntry } from '../catalogue-entry.ts'
import { fault } from './fault.ts'
import { list } from './phrases.ts'

/** By the type of a picture; what is said of the others stands with the fault. */
const notDrawn: Readonly<
  Record<string, { readonly says: (file: unknown) => string; readonly help: string }>
> = {
  SVG: {
    says: (file) => `PowerPoint before 2016 and LibreOffice do not show \`${file}\``,
    help: 'build where a browser is, which draws SVG as PNG beside it',
  },
  JPEG: {
    says: (file) => `PowerPoint shows \`${file}\` as its pixels lie, not as its camera was held`,
    help: 'build where a browser is, which turns it, or save it turned',
  },
}

export const exportFaults = {
  'export/no-browser': fault(
    'error',
    'machine',
    (d) => `there is no browser to make ${d.format} with`,
    (d) => `${d.why}; install Chrome or Chromium, or name one with LECTERN_BROWSER=<path>`,
    'PDF and pictures are made by a browser. Markdown and HTML were built.',
  ),
  'export/picture-not-drawn': fault(
    'warning',
    'machine',
    (d) => notDrawn[`${d.type}`]?.says(d.file) ?? `PowerPoint does not show \`${d.file}\``,
    (d) =>
      notDrawn[`${d.type}`]?.help ??
      'build where a browser is, which draws it as PNG, or save it as PNG or JPEG',
    'The PPTX was built. Old PowerPoint and LibreOffice show no SVG, no PowerPoint shows WebP, and none turns the ground of a slide: a browser draws such pictures as PNG, and there was none.',
  ),
  'export/browser-failed': fault(
    'error',
    'machine',
    (d) => `the browser failed: ${d.reason}`,
    'run it again; if it persists, name another browser with LECTERN_BROWSER=<path>',
    'The browser did not start, stopped in the middle, or did not answer in time. Lectern tried twice.',
  ),
  'export/blank-page': fault(
    'error',
    'machine',
    (d) => `page ${d.page} of the PDF came out without its text`,
    'the fonts of this browser are broken: name another with LECTERN_BROWSER=<path>',
    'A headless browser without fonts prints empty pages and says nothing.',
  ),
  'export/small-handout': fault(
    'warning',
    'input',
    (d) =>
      `with ${d.layout} slides on a page of the handout, ${d.slides === undefined ? 'text' : `the text of ${list(d.slides)}`} is ${d.points} pt high`,
    (d) =>
      d.better === undefined
        ? 'take `handout: beside`'
        : `take \`handout: ${d.better}\`: letters have 6 pt and more there`,
    'Letters of less than 6 pt are hard to read on paper. What is meant is the text of a body; labels are smaller still.',
  ),
  'export/marp-failed': fault(
    'error',
    'machine',
    (d) => `Marp could not make the HTML (${d.reason})`,
    'install Lectern anew; if that does not help, report it',
    'The page of Marp’s presenter, which lies in Lectern’s own folder, is broken, or a theme asks for something outside of the page.',
  ),
  'export/not-writable': fault(
    'error',
    'machine',
    (d) => `\`${d.file}\` cannot be written (${d.reason})`,
    (d) =>
      d.isPage
        ? 'name another file, or change the permissions of its folder'
        : 'choose another folder with --out, or change its permissions; the old files are whole',
    'The system refused to write.',
  ),
  'export/no-space': fault(
    'error',
    'machine',
    (d) => `there is no space left to write \`${d.file}\``,
    'free some space and build again; the old files are whole',
    'The disk, or the quota, is full.',
  ),
  'export/not-our-page': fault(
    'error',
    'machine',
    (d) => `\`${d.file}\` is there already, and is not as Lectern wrote it`,
    'name another file, or move this one away; it was not touched',
    'A report replaces only a report that nobody edited.',
  ),
  'export/edited-by-hand': fault(
    'warning',
    'input',
    (d) => `\`${d.file}\` was edited since Lectern wrote it`,
    (d) => `your version is kept as \`${d.kept}\`; carry the change over to the outline`,
    'Its bytes are not those of the last build.',
  ),
} as const satisfies Record<string, CatalogueEntry>
