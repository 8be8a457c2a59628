import type { OutlineCode, OutlineLines } from '../body-model.ts'
import type { OutlineText } from '../citation-model.ts'
import { byForm, listOf, map, optional, required, turn } from '../shapes/collections.ts'
import { text } from '../shapes/scalars.ts'
import { type Shape, tellWrongType } from '../shapes/shape.ts'

/** `2`, `1-3`; numbers of up to five digits: no code on a slide has more lines. */
const lineRange = /^\s*([1-9]\d{0,4})(?:\s*[-–]\s*([1-9]\d{0,4}))?\s*$/

const someLines: Shape<readonly OutlineLines[]> = {
  doc: text.doc,
  read: (node, reading) => {
    const parts = node.kind === 'text' ? node.text.split(',') : []
    const lines = parts.flatMap((part): readonly OutlineLines[] => {
      const [, first, last = first] = lineRange.exec(part) ?? []
      const isRange = first !== undefined && Number(first) <= Number(last)
      return isRange ? [{ first: Number(first), last: Number(last), at: node.at }] : []
    })
    if (lines.length > 0 && lines.length === parts.length) return lines
    return tellWrongType(node, reading, 'a line or lines: `2`, `1-3`, `1,4-5`')
  },
}

const highlight: Shape<readonly OutlineLines[]> = byForm(
  {
    text: someLines,
    list: turn(
      listOf(() => someLines),
      (lists) => lists.flat(),
    ),
  },
  'a line or lines: `2`, `1-3`, `1,4-5`',
)

const language = optional(text, 'the language of the code, such as `python`; without it, no colors')
const typed = 'the code itself, after `|` so that its lines stay'
const file = 'a file of code in the folder of the talk, in place of `text`'
const lines = optional(highlight, 'lines to mark, counted from 1: `2`, `1-3`, `1,4-5`')

const whole = map<OutlineCode>('code', {
  language,
  text: optional(text, typed),
  file: optional(text, file),
  highlight: lines,
})

/** As data it is one of two maps: a schema can say that just one of the two keys must stand. */
const forms = [
  map<OutlineCode & { readonly text: OutlineText }>('code', {
    language,
    text: required(text, typed),
    highlight: lines,
  } as never),
  map<OutlineCode & { readonly file: OutlineText }>('code from a file', {
    language,
    file: required(text, file),
    highlight: lines,
  } as never),
]

const either: Shape<OutlineCode> = {
  doc: () => ({ kind: 'forms', of: forms.map((form) => form.doc()) }),
  read: (node, reading) => {
    const code = whole.read(node, reading)
    if (code === undefined || node.kind !== 'map') return undefined
    const typed = node.entries.filter(({ key }) => key === 'text' || key === 'file')
    const [first, second] = typed
    if (first === undefined) {
      const what = 'after `|`, line by line; or `file:` with a file of code'
      reading.report.add('outline/missing-key', firstKey(node) ?? node.at, {
        where: 'code',
        key: 'text',
        what,
      })
    } else if (second !== undefined) {
      reading.report.add(
        'outline/both-keys',
        second.keyAt,
        { where: 'code', keys: typed.map(({ key }) => key) },
        [{ at: first.keyAt, note: 'the first of them' }],
      )
    }
    return typed.length === 1 && (code.text ?? code.file) !== undefined ? code : undefined
  },
}

function firstKey(node: Parameters<Shape<OutlineCode>['read']>[0]) {
  return node.kind === 'map' ? node.entries[0]?.keyAt : undefined
}

/** Code: bare text, or a map with the text or a file, its language, and the lines to mark. */
export const code: Shape<OutlineCode> = byForm(
  { text: turn(text, (typed) => ({ text: typed })), map: either },
  'the code, or a map with `language` and `text`',
)
