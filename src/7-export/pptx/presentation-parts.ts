import { masterId, masterPath, notesMasterPath } from './master-parts.ts'
import { nameSpaces, packageNameSpace } from './name-spaces.ts'
import { type Part, type Relation, xmlPart } from './package-part.ts'
import { slidePath } from './slide-parts.ts'
import { notesSize, type SizeEmu } from './slide-size.ts'
import { levels } from './text-style.ts'
import { element } from './write-xml.ts'

const presentationPath = 'ppt/presentation.xml'
const corePath = 'docProps/core.xml'
const appPath = 'docProps/app.xml'

/** What the package itself refers to. */
export const packageRelations: readonly Relation[] = [
  { type: 'officeDocument', path: presentationPath },
  { type: 'core-properties', path: corePath },
  { type: 'extended-properties', path: appPath },
]

/** Slide ids below 256 are refused. */
const firstSlideId = 256

export function presentationPart(slides: number, size: SizeEmu, is4to3: boolean): Part {
  const numbers = Array.from({ length: slides }, (_, index) => index + 1)
  const ids = numbers.map((number) =>
    element('p:sldId', { id: firstSlideId + number - 1, 'r:id': `rId${number + 2}` }),
  )
  const root = element(
    'p:presentation',
    nameSpaces,
    element('p:sldMasterIdLst', {}, element('p:sldMasterId', { id: masterId, 'r:id': 'rId1' })),
    element('p:notesMasterIdLst', {}, element('p:notesMasterId', { 'r:id': 'rId2' })),
    element('p:sldIdLst', {}, ids),
    element('p:sldSz', { cx: size.width, cy: size.height, type: is4to3 ? 'screen4x3' : undefined }),
    element('p:notesSz', { cx: notesSize.width, cy: notesSize.height }),
    element('p:defaultTextStyle', {}, levels({ sizePt: 18, font: 'minor' })),
  )
  const type = 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml'
  return xmlPart(presentationPath, type, root, [
    { type: 'slideMaster', path: masterPath },
    { type: 'notesMaster', path: notesMasterPath },
    ...numbers.map((number) => ({ type: 'slide', path: slidePath(number) })),
  ])
}

/** Title, author and language; when it was made is left out, since the clock decides nothing. */
export function propertyParts(deck: {
  title: string
  lang: string
  author: string | undefined
}): readonly Part[] {
  const core = element(
    'cp:coreProperties',
    {
      'xmlns:cp': `${packageNameSpace}/metadata/core-properties`,
      'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    },
    element('dc:title', {}, deck.title),
    deck.author === undefined ? undefined : element('dc:creator', {}, deck.author),
    element('dc:language', {}, deck.lang),
  )
  const app = element(
    'Properties',
    { xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/extended-properties' },
    element('Application', {}, 'Lectern'),
  )
  return [
    xmlPart(corePath, 'application/vnd.openxmlformats-package.core-properties+xml', core),
    xmlPart(appPath, 'application/vnd.openxmlformats-officedocument.extended-properties+xml', app),
  ]
}
