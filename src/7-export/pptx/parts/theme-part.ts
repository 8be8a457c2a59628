import type { ColorScheme, FontName, LooksHead, SchemeColor } from '../../../6-theme/look-model.ts'
import { schemeFill } from '../look/write-color.ts'
import { nameSpaces } from '../package/name-spaces.ts'
import { type Part, xmlPart } from '../package/package-part.ts'
import { element, type Xml } from '../xml/element.ts'
import { contentTypes } from './part-names.ts'

export type ThemeLooks = Pick<LooksHead, 'isDark' | 'colors' | 'fonts'>

/** A theme; slide master, notes master and handout master need one each: PowerPoint repairs a file in which they share it. */
export function themePart(path: string, name: string, looks: ThemeLooks): Part {
  const root = element(
    'a:theme',
    { 'xmlns:a': nameSpaces['xmlns:a'], name },
    element('a:themeElements', {}, colorScheme(name, looks), fontScheme(name, looks), formatScheme(name)),
    element('a:objectDefaults'),
    element('a:extraClrSchemeLst'),
  )
  return xmlPart(path, contentTypes.theme, root)
}

/** Which colors of a scheme the four names of grounds and texts mean: a dark theme's ground is its dark color. */
export function groundNames(isDark: boolean): Readonly<Record<'bg1' | 'tx1' | 'bg2' | 'tx2', string>> {
  return isDark
    ? { bg1: 'dk1', tx1: 'lt1', bg2: 'dk2', tx2: 'lt2' }
    : { bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2' }
}

export function colorMap(isDark: boolean): Xml<'p:clrMap'> {
  return element('p:clrMap', {
    ...groundNames(isDark),
    ...{ accent1: 'accent1', accent2: 'accent2', accent3: 'accent3' },
    ...{ accent4: 'accent4', accent5: 'accent5', accent6: 'accent6' },
    ...{ hlink: 'hlink', folHlink: 'folHlink' },
  })
}

const slots = [
  ...(['dk1', 'lt1', 'dk2', 'lt2', 'accent1', 'accent2', 'accent3', 'accent4'] as const),
  ...(['accent5', 'accent6', 'hlink', 'folHlink'] as const),
]

function colorScheme(name: string, { isDark, colors }: ThemeLooks): Xml<'a:clrScheme'> {
  const meanings = Object.entries(groundNames(isDark))
  const entries = slots.map((slot) => {
    const meaning = meanings.find(([, stored]) => stored === slot)?.[0] ?? slot
    const hex = colors[meaning as SchemeColor & keyof ColorScheme]
    return element(`a:${slot}` as const, {}, element('a:srgbClr', { val: hex.slice(1).toUpperCase() }))
  })
  return element('a:clrScheme', { name }, entries)
}

/** Fonts of Office for scripts that the theme's own have not: PowerPoint takes them by the language of the text. */
const scriptFonts = [
  ...[
    ['Jpan', 'Yu Gothic'] as const,
    ['Hang', 'Malgun Gothic'] as const,
    ['Hans', 'Microsoft YaHei'] as const,
  ],
  ...[['Hant', 'Microsoft JhengHei'] as const, ['Arab', 'Arial'] as const, ['Hebr', 'Arial'] as const],
  ...[['Thai', 'Tahoma'] as const, ['Deva', 'Mangal'] as const],
]

function fontScheme(name: string, { fonts }: ThemeLooks): Xml<'a:fontScheme'> {
  const family = ({ office }: FontName) => [
    element('a:latin', { typeface: office }),
    element('a:ea', { typeface: '' }),
    element('a:cs', { typeface: '' }),
    scriptFonts.map(([script, typeface]) => element('a:font', { script, typeface })),
  ]
  return element(
    'a:fontScheme',
    { name },
    element('a:majorFont', {}, family(fonts.major)),
    element('a:minorFont', {}, family(fonts.minor)),
  )
}

/** The format asks for three of each, used or not. */
function formatScheme(name: string): Xml<'a:fmtScheme'> {
  const fill = schemeFill('phClr')
  const fills = [fill, fill, fill]
  const line = element('a:ln', { w: 9525 }, fill)
  const effect = element('a:effectStyle', {}, element('a:effectLst'))
  return element(
    'a:fmtScheme',
    { name },
    element('a:fillStyleLst', {}, fills),
    element('a:lnStyleLst', {}, line, line, line),
    element('a:effectStyleLst', {}, effect, effect, effect),
    element('a:bgFillStyleLst', {}, fills),
  )
}
