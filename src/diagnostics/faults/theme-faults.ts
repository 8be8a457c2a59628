import type { CatalogueEntry } from '../catalogue-entry.ts'
import { fault } from './fault.ts'
import { didYouMean, list } from './phrases.ts'

/** What holds instead of what a theme would load from the web. */
const webHints: Readonly<Record<string, string>> = {
  import:
    'text in its fonts is shown in the next family of each `font-family`; to keep it, put the files beside the theme and import them by their path',
  font: 'its text is shown in the next font; to keep this one, put the file beside the theme and name it by its path',
  picture: 'nothing is shown in its place; to keep it, put the file beside the theme and name it by its path',
}

export const themeFaults = {
  'theme/unknown': fault(
    'error',
    'input',
    (d) => `there is no theme \`${d.theme}\``,
    (d) => didYouMean(d) ?? `themes are ${list(d.themes)}`,
    'A theme is the name of one of Lectern’s (a CSS file in `themes/`) or of Marp’s, or a CSS file in the folder of the talk: `theme: mine.css`.',
  ),
  'theme/missing': fault(
    'error',
    'input',
    (d) => `there is no file \`${d.file}\``,
    (d) => didYouMean(d) ?? 'a theme and all that it shows lie in the folder of the talk',
    'The CSS file that `theme:` names, or a font, a picture or a style sheet that the theme names, is not in the folder of the talk. In a style sheet, paths count from its own folder.',
  ),
  'theme/outside': fault(
    'error',
    'input',
    (d) => `\`${d.file}\` lies outside the talk's folder`,
    'copy the file into the folder of the talk, and name the copy',
    'Nothing outside the folder of a talk is read for it.',
  ),
  'theme/unreadable': fault(
    'error',
    'input',
    (d) => `\`${d.file}\` cannot be used: ${d.reason}`,
    'fonts are WOFF2, WOFF, TTF or OTF, pictures PNG, JPEG, WebP, GIF or SVG',
    'A file that a theme names cannot be read, is too large, or is neither a font nor a picture.',
  ),
  'theme/not-utf8': fault(
    'error',
    'input',
    'the style sheet is not UTF-8 from here on',
    'save the file as UTF-8',
    'Style sheets are UTF-8, with or without a byte order mark.',
  ),
  'theme/not-css': fault(
    'error',
    'input',
    (d) => `the style sheet cannot be read from here on: ${d.reason}`,
    'look for a brace, a quotation mark or a comment that is not closed',
    'The CSS of a theme is broken.',
  ),
  'theme/style-end': fault(
    'error',
    'input',
    (d) => `a style sheet cannot hold \`${d.text}\``,
    'leave it out, or write `<\\/style`',
    'Where the theme stands in a page, these letters end it, and what follows would be the page’s.',
  ),
  'theme/web-address': fault(
    'warning',
    'input',
    (d) => `\`${d.address}\` is on the web, and is left out`,
    (d) => webHints[String(d.use)] ?? webHints.picture,
    'Nothing is fetched when a talk is built or shown. What a theme would load from the web is left out, and the next choice of its CSS holds.',
  ),
  'theme/address': fault(
    'error',
    'input',
    (d) => `a theme cannot load \`${d.address}\``,
    'name a file in the folder of the talk by its path from this style sheet',
    'A theme may show fonts and pictures that lie in the folder of its talk, and `data:` addresses. Others are refused: absolute paths, other schemes.',
  ),
  'theme/unknown-address': fault(
    'error',
    'input',
    (d) => `what is loaded here is said elsewhere, by \`${d.call}()\``,
    'write the address itself here, as `url(…)`',
    'Inside `image-set()` and the like, only addresses that stand there can be looked at.',
  ),
  'theme/import-unknown': fault(
    'error',
    'input',
    (d) => `there is no theme \`${d.theme}\` to import`,
    (d) =>
      didYouMean(d) ?? `themes are ${list(d.themes)}; a style sheet is imported by its path, with \`.css\``,
    'A theme imports another one by its name, as Marp does, or a style sheet in the folder of the talk by its path.',
  ),
  'theme/import-cycle': fault(
    'error',
    'input',
    (d) => `the style sheet imports itself: ${list(d.chain)}`,
    'take this import out',
    'Style sheets that import each other have no first one.',
  ),
  'theme/broken': fault(
    'error',
    'machine',
    (d) => `the theme \`${d.theme}\` cannot be used: ${d.reason}`,
    'put the theme back as it was shipped',
    "The theme's file, or a font that it names, cannot be read.",
  ),
} as const satisfies Record<string, CatalogueEntry>
