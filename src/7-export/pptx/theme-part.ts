import { nameSpaces } from './name-spaces.ts'
import { type Part, xmlPart } from './package-part.ts'
import { element, type Xml } from './write-xml.ts'

/** Enough of a theme for what is text: titles in the outline view, and notes. The slides' own look is in their pictures. */
const colors = {
  dk1: '1B2430',
  lt1: 'FFFFFF',
  dk2: '5A6270',
  lt2: 'FBFAF6',
  accent1: '9A3412',
  accent2: '4F93B8',
  accent3: '8A8373',
  accent4: '5A6270',
  accent5: 'D9D3C7',
  accent6: '1B2430',
  hlink: '9A3412',
  folHlink: '5A6270',
} as const

/** A theme; slide master and notes master need one each: PowerPoint repairs a file in which they share it. */
export function themePart(path: string): Part {
  const root = element(
    'a:theme',
    { 'xmlns:a': nameSpaces['xmlns:a'], name: 'Lectern' },
    element('a:themeElements', {}, colorScheme(), fontScheme(), formatScheme()),
  )
  return xmlPart(path, 'application/vnd.openxmlformats-officedocument.theme+xml', root)
}

function colorScheme(): Xml {
  const entries = Object.entries(colors).map(([name, val]) =>
    element(`a:${name}`, {}, element('a:srgbClr', { val })),
  )
  return element('a:clrScheme', { name: 'Lectern' }, entries)
}

function fontScheme(): Xml {
  const family = (): readonly Xml[] => [
    element('a:latin', { typeface: 'Calibri' }),
    element('a:ea', { typeface: '' }),
    element('a:cs', { typeface: '' }),
  ]
  return element(
    'a:fontScheme',
    { name: 'Lectern' },
    element('a:majorFont', {}, family()),
    element('a:minorFont', {}, family()),
  )
}

/** The format asks for three of each, used or not. */
function formatScheme(): Xml {
  const fill = element('a:solidFill', {}, element('a:schemeClr', { val: 'phClr' }))
  const fills = [fill, fill, fill]
  const line = element('a:ln', { w: 9525 }, fill)
  const effect = element('a:effectStyle', {}, element('a:effectLst'))
  return element(
    'a:fmtScheme',
    { name: 'Lectern' },
    element('a:fillStyleLst', {}, fills),
    element('a:lnStyleLst', {}, line, line, line),
    element('a:effectStyleLst', {}, effect, effect, effect),
    element('a:bgFillStyleLst', {}, fills),
  )
}
