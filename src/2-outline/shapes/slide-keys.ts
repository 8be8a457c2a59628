import { catalogue } from '../../diagnostics/catalogue.ts'
import type { CatalogueEntry } from '../../diagnostics/catalogue-entry.ts'
import { suggest } from '../../diagnostics/suggest.ts'
import type { OutlineText } from '../citation-model.ts'
import type { OutlineBackground, OutlineFormat } from '../model.ts'
import { byForm, listOf, map, required, turn } from './collections.ts'
import { oneOf, text } from './scalars.ts'
import { type Shape, tellWrongType } from './shape.ts'

const entries: Readonly<Record<string, CatalogueEntry>> = catalogue
const warnings = Object.keys(entries).filter(
  (code) => entries[code]?.severity === 'warning' || entries[code]?.isMild !== undefined,
)

/** The code of a warning, or of what may be one: errors are never hidden. */
const warningCode: Shape<OutlineText> = {
  doc: () => ({ kind: 'words', words: warnings, meanings: {} }),
  read: (node, reading) => {
    if (node.kind === 'text' && warnings.includes(node.text)) return { text: node.text, at: node.at }
    const isError = node.kind === 'text' && Object.hasOwn(entries, node.text)
    const suggestion = node.kind === 'text' && !isError ? suggest(node.text, warnings) : undefined
    const list = warnings.map((code) => `\`${code}\``).join(', ')
    const hint = isError ? 'errors are never hidden: put right what it tells' : `warnings are ${list}`
    return tellWrongType(node, reading, 'the code of a warning', { hint, suggestion })
  },
}

const oneFormat: Shape<OutlineFormat> = oneOf(['html', 'pdf', 'pptx', 'notes', 'students'])

const format: Shape<OutlineFormat> = {
  doc: oneFormat.doc,
  read: (node, reading) => {
    if (node.kind !== 'text' || node.text !== 'md') return oneFormat.read(node, reading)
    const hint = 'Markdown holds every slide: the other formats are made from it'
    return tellWrongType(node, reading, 'another format than `md`', { hint })
  },
}

function oneOrMore<T>(shape: Shape<T>, expected: string): Shape<readonly T[]> {
  return byForm({ text: turn(shape, (one) => [one]), list: listOf(() => shape) }, expected)
}

/** `only: html`, or a list of formats. */
export const formats: Shape<readonly OutlineFormat[]> = oneOrMore(format, 'a format, or a list of formats')

/** `allow: check/uncited`, or a list of codes. */
export const warningCodes: Shape<readonly OutlineText[]> = oneOrMore(
  warningCode,
  'the code of a warning, or a list of codes',
)

const color = oneOf(['accent', 'dark', 'tint'])
const looksLikeFile = /\.(?:png|jpe?g|gif|webp|svg)$/i
const expected = '`accent`, `dark`, `tint`, or a map with `file`'

/** A color of the theme, or `{ file: … }`. */
export const background: Shape<OutlineBackground> = byForm(
  {
    text: {
      doc: color.doc,
      read: (node, reading) => {
        if (node.kind === 'text' && looksLikeFile.test(node.text.trim())) {
          const hint = `a picture is \`{ file: ${node.text.trim()} }\``
          return tellWrongType(node, reading, expected, { hint })
        }
        const read = color.read(node, reading)
        return read === undefined ? undefined : { kind: 'color', color: read }
      },
    },
    map: turn(
      map<{ readonly file: OutlineText }>('a background', {
        file: required(text, 'a PNG, JPEG, GIF, WebP or SVG file in the folder of the talk'),
      }),
      ({ file }, at): OutlineBackground => ({ kind: 'picture', file, at }),
    ),
  },
  expected,
)
