import type { Report, SourceFile } from '../diagnostics/model.ts'
import type { OutlineText } from './citation-model.ts'
import { headFields, type TypedHead } from './read-head.ts'
import { readLanguage } from './read-language.ts'
import { readNodes } from './read-nodes.ts'
import { type Field, optional, readFields } from './shapes/collections.ts'
import { text } from './shapes/scalars.ts'
import { type Shape, tellWrongType } from './shapes/shape.ts'

/** A theme of a file belongs to one talk, and lies in its folder: nothing of the folder above is read but this one file. */
const themeName: Shape<OutlineText> = {
  doc: text.doc,
  read: (node, reading) =>
    node.kind === 'text' && /[/\\]|\.css$/i.test(node.text)
      ? tellWrongType(node, reading, 'the name of a theme', {
          hint: 'a theme of your own lies in the folder of its talk, and its outline names it',
        })
      : text.read(node, reading),
}

const { by, date, lang, size, minutes, wpm, print } = headFields

/** Every key that may stand in `lectern.yaml`. */
export const sharedFields = {
  ...{ by, date, lang, size },
  theme: optional(themeName, headFields.theme.doc),
  ...{ minutes, wpm, print },
}

export type SharedSettings = Partial<Pick<TypedHead, keyof typeof sharedFields>>

/** Takes `lectern.yaml`; gives what holds for every talk beside it. An empty file says nothing, and is no fault. */
export function readShared(source: SourceFile, report: Report): SharedSettings {
  const root = readNodes(source, report, () => {})
  if (root === undefined) return {}
  const name = 'the shared settings'
  if (root.kind !== 'map')
    return tellWrongType(root, { report, key: 'lectern.yaml' }, 'a map of keys such as `by:`') ?? {}
  const table: Readonly<Record<string, Field<unknown>>> = sharedFields
  const { values } = readFields(root, { name, table, keys: Object.keys(table) }, { report, key: name })
  const shared = values as SharedSettings
  if (shared.lang !== undefined) readLanguage(shared.lang, report)
  return shared
}
