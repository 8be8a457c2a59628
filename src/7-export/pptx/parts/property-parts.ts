import { packageNameSpace } from '../package/name-spaces.ts'
import { type Part, type Relation, xmlPart } from '../package/package-part.ts'
import { element } from '../xml/element.ts'
import { contentTypes, paths } from './part-names.ts'

/** What the package itself refers to. */
export const packageRelations: readonly Relation[] = [
  { type: 'officeDocument', path: paths.presentation },
  { type: 'core-properties', path: paths.core },
  { type: 'extended-properties', path: paths.app },
]

export interface Properties {
  readonly title: string
  readonly lang: string
  readonly author?: string
  /** As printed on the title slide. */
  readonly date?: string
  readonly slides: number
  readonly notes: number
  readonly is4to3: boolean
}

/** Title, author, language and the day of the talk; when the file was made is left out, since the clock decides nothing. */
export function propertyParts(deck: Properties): readonly Part[] {
  const core = element(
    'cp:coreProperties',
    {
      'xmlns:cp': `${packageNameSpace}/metadata/core-properties`,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      'xmlns:dcterms': 'http://purl.org/dc/terms/',
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    },
    element('dc:title', {}, deck.title),
    deck.author === undefined ? undefined : element('dc:creator', {}, deck.author),
    deck.author === undefined ? undefined : element('cp:lastModifiedBy', {}, deck.author),
    deck.date === undefined ? undefined : element('dc:subject', {}, deck.date),
    element('dc:language', {}, deck.lang),
  )
  const app = element(
    'Properties',
    { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
    element('Application', {}, 'Lectern'),
    element('PresentationFormat', {}, deck.is4to3 ? 'On-screen Show (4:3)' : 'Widescreen'),
    element('Slides', {}, String(deck.slides)),
    element('Notes', {}, String(deck.notes)),
    element('HiddenSlides', {}, '0'),
  )
  return [xmlPart(paths.core, contentTypes.core, core), xmlPart(paths.app, contentTypes.app, app)]
}
