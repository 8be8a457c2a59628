import { notesSize, type SizeEmu } from '../look/slide-size.ts'
import type { StyleTools } from '../look/write-text-style.ts'
import { nameSpaces } from '../package/name-spaces.ts'
import { collectRelations, type Part, xmlPart } from '../package/package-part.ts'
import { element, type Xml } from '../xml/element.ts'
import { masterId, otherLevels } from './master-part.ts'
import { contentTypes, paths, slideId, slidePath } from './part-names.ts'

export interface PresentationPlan {
  readonly size: SizeEmu
  readonly is4to3: boolean
  /** How many slides. */
  readonly slides: number
  /** Every slide belongs to one of them, by its place from 1: PowerPoint repairs a file in which one is missing. */
  readonly sections: readonly { readonly name: string; readonly slides: readonly number[] }[]
}

export function presentationPart(plan: PresentationPlan, tools: StyleTools): Part {
  const { size, is4to3, slides } = plan
  const { relate, list } = collectRelations()
  const numbers = Array.from({ length: slides }, (_, index) => index + 1)
  const master = relate({ type: 'slideMaster', path: paths.master })
  const ids = numbers.map((number) =>
    element('p:sldId', {
      id: slideId(number),
      'r:id': relate({ type: 'slide', path: slidePath(number) }),
    }),
  )
  const notes = relate({ type: 'notesMaster', path: paths.notesMaster })
  const handout = relate({ type: 'handoutMaster', path: paths.handoutMaster })
  relate({ type: 'presProps', path: paths.presentationProperties })
  relate({ type: 'viewProps', path: paths.viewProperties })
  relate({ type: 'theme', path: paths.theme })
  relate({ type: 'tableStyles', path: paths.tableStyles })
  const tags = relate({ type: 'tags', path: paths.tags })
  const root = element(
    'p:presentation',
    { ...nameSpaces, saveSubsetFonts: 1, rtl: tools.isRightToLeft ? 1 : undefined },
    element('p:sldMasterIdLst', {}, element('p:sldMasterId', { id: masterId, 'r:id': master })),
    element('p:notesMasterIdLst', {}, element('p:notesMasterId', { 'r:id': notes })),
    element('p:handoutMasterIdLst', {}, element('p:handoutMasterId', { 'r:id': handout })),
    element('p:sldIdLst', {}, ids),
    element('p:sldSz', { cx: size.width, cy: size.height, type: is4to3 ? 'screen4x3' : undefined }),
    element('p:notesSz', { cx: notesSize.width, cy: notesSize.height }),
    element('p:custDataLst', {}, element('p:tags', { 'r:id': tags })),
    element('p:defaultTextStyle', {}, otherLevels(tools)),
    sectionList(plan.sections),
  )
  return xmlPart(paths.presentation, contentTypes.presentation, root, list())
}

function sectionList(sections: PresentationPlan['sections']): Xml<'p:extLst'> {
  const entries = sections.map(({ name, slides }, index) =>
    element(
      'p14:section',
      { name, id: sectionId(index + 1) },
      element(
        'p14:sldIdLst',
        {},
        slides.map((number) => element('p14:sldId', { id: slideId(number) })),
      ),
    ),
  )
  const list = element(
    'p14:sectionLst',
    { 'xmlns:p14': 'http://schemas.microsoft.com/office/powerpoint/2010/main' },
    entries,
  )
  return element('p:extLst', {}, element('p:ext', { uri: '{521415D9-36F7-43E2-AB2F-B90AF26B5E84}' }, list))
}

/** A GUID as the format asks for, the same every time. */
function sectionId(number: number): string {
  return `{4C454354-4552-4E00-8000-${number.toString(16).toUpperCase().padStart(12, '0')}}`
}

/** What PowerPoint writes for every file, even if it says nothing. */
export function settingsParts(): readonly Part[] {
  return [
    xmlPart(
      paths.presentationProperties,
      contentTypes.presentationProperties,
      element('p:presentationPr', nameSpaces),
    ),
    xmlPart(paths.viewProperties, contentTypes.viewProperties, element('p:viewPr', nameSpaces)),
  ]
}
