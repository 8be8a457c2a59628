import { nameSpaces } from '../package/name-spaces.ts'
import { type Part, xmlPart } from '../package/package-part.ts'
import { element } from '../xml/element.ts'
import { contentTypes, paths, slideId } from './part-names.ts'

/**
 * The outline's ids of all slides, each by the number that the presentation knows its slide by for life, wherever it is moved. One
 * part: one for each slide would be a tenth of the file, and of the time that it takes. What goes with a slide into another file
 * is its name.
 */
export function tagsPart(ids: readonly string[]): Part {
  const tags = ids.map((val, index) => element('p:tag', { name: `LECTERN_ID_${slideId(index + 1)}`, val }))
  return xmlPart(paths.tags, contentTypes.tags, element('p:tagLst', nameSpaces, tags))
}
