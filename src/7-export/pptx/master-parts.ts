import { paragraph, placeholder, shapeTree } from './compose-shape.ts'
import { nameSpaces } from './name-spaces.ts'
import { type Part, xmlPart } from './package-part.ts'
import { boxOnSlide, notesBoxes, type SizeEmu } from './slide-size.ts'
import { levels } from './text-style.ts'
import { themePart } from './theme-part.ts'
import { element, type Xml } from './write-xml.ts'

export const masterPath = 'ppt/slideMasters/slideMaster1.xml'
export const layoutPath = 'ppt/slideLayouts/slideLayout1.xml'
export const notesMasterPath = 'ppt/notesMasters/notesMaster1.xml'

const masterThemePath = 'ppt/theme/theme1.xml'
const notesThemePath = 'ppt/theme/theme2.xml'
const partType = 'application/vnd.openxmlformats-officedocument.presentationml'

/** Ids of master and layout come from one range, from 2^31 on, and may not clash. */
export const masterId = 2_147_483_648
const layoutId = 2_147_483_649

const colorMap = element('p:clrMap', {
  ...{ bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2', hlink: 'hlink', folHlink: 'folHlink' },
  ...{ accent1: 'accent1', accent2: 'accent2', accent3: 'accent3' },
  ...{ accent4: 'accent4', accent5: 'accent5', accent6: 'accent6' },
})

const prompt = (words: string): readonly Xml[] => [paragraph(words, 'en')]

/** The master with its theme, and the one layout: a title, over which the slide's picture will lie. */
export function masterParts(slide: SizeEmu): readonly Part[] {
  const title = placeholder({
    ...{ id: 2, name: 'Title', type: 'title', paragraphs: prompt('Title') },
    box: boxOnSlide(slide, { left: 80, right: 80, top: 64, bottom: 544 }),
  })
  const body = placeholder({
    ...{ id: 3, name: 'Text', type: 'body', index: 1, paragraphs: prompt('Text') },
    box: boxOnSlide(slide, { left: 80, right: 80, top: 208, bottom: 88 }),
  })
  const master = element(
    'p:sldMaster',
    nameSpaces,
    shapeTree(title, body),
    colorMap,
    element('p:sldLayoutIdLst', {}, element('p:sldLayoutId', { id: layoutId, 'r:id': 'rId1' })),
    element(
      'p:txStyles',
      {},
      element('p:titleStyle', {}, levels({ sizePt: 33, isBold: true, font: 'major' })),
      element('p:bodyStyle', {}, levels({ sizePt: 24, font: 'minor' })),
      element('p:otherStyle', {}, levels({ sizePt: 18, font: 'minor' })),
    ),
  )
  const relations = [
    { type: 'slideLayout', path: layoutPath },
    { type: 'theme', path: masterThemePath },
  ]
  return [
    xmlPart(masterPath, `${partType}.slideMaster+xml`, master, relations),
    layoutPart(),
    themePart(masterThemePath),
  ]
}

function layoutPart(): Part {
  const title = placeholder({ id: 2, name: 'Title', type: 'title', paragraphs: prompt('Title') })
  const layout = element(
    'p:sldLayout',
    { ...nameSpaces, type: 'titleOnly' },
    shapeTree(title),
    element('p:clrMapOvr', {}, element('a:masterClrMapping')),
  )
  const relations = [{ type: 'slideMaster', path: masterPath }]
  return xmlPart(layoutPath, `${partType}.slideLayout+xml`, layout, relations)
}

/** The notes' master, with a theme of its own. */
export function notesMasterParts(slide: SizeEmu): readonly Part[] {
  const boxes = notesBoxes(slide)
  const picture = placeholder({ id: 2, name: 'Slide', type: 'sldImg', index: 2, box: boxes.picture })
  const words = placeholder({
    ...{ id: 3, name: 'Notes', type: 'body', index: 3, box: boxes.words, paragraphs: prompt('Notes') },
  })
  const master = element(
    'p:notesMaster',
    nameSpaces,
    shapeTree(picture, words),
    colorMap,
    element('p:notesStyle', {}, levels({ sizePt: 12, font: 'minor' })),
  )
  const relations = [{ type: 'theme', path: notesThemePath }]
  return [
    xmlPart(notesMasterPath, `${partType}.notesMaster+xml`, master, relations),
    themePart(notesThemePath),
  ]
}
