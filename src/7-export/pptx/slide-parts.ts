import { paragraph, place, placeholder, shapeTree } from './compose-shape.ts'
import { layoutPath, notesMasterPath } from './master-parts.ts'
import { nameSpaces } from './name-spaces.ts'
import { type Part, xmlPart } from './package-part.ts'
import type { SizeEmu } from './slide-size.ts'
import { splitNotes } from './split-notes.ts'
import { element, type Xml } from './write-xml.ts'

export interface PictureSlide {
  /** From 1. */
  readonly number: number
  readonly title: string
  /** Alternative text of the picture: what the slide says. */
  readonly words: string
  readonly notes: string
  readonly lang: string
  /** PNG. */
  readonly picture: Uint8Array
}

const partType = 'application/vnd.openxmlformats-officedocument.presentationml'
const inheritColors = element('p:clrMapOvr', {}, element('a:masterClrMapping'))

export const slidePath = (number: number): string => `ppt/slides/slide${number}.xml`

/** A slide, its picture, and its notes page if it has notes. */
export function slideParts(slide: PictureSlide, size: SizeEmu): readonly Part[] {
  const picturePath = `ppt/media/image${slide.number}.png`
  const notesPath = `ppt/notesSlides/notesSlide${slide.number}.xml`
  const notes = splitNotes(slide.notes)
  const relations = [
    { type: 'slideLayout', path: layoutPath },
    { type: 'image', path: picturePath },
    ...(notes.length === 0 ? [] : [{ type: 'notesSlide', path: notesPath }]),
  ]
  return [
    xmlPart(slidePath(slide.number), `${partType}.slide+xml`, slideXml(slide, size), relations),
    { path: picturePath, contentType: 'image/png', bytes: slide.picture, relations: [] },
    ...(notes.length === 0 ? [] : [notesPart(notesPath, notes, slide)]),
  ]
}

/**
 * The title lies behind the picture: it comes first for screen readers, stands in the outline view, takes its place from
 * the layout, and is there to be seen when the picture is taken away.
 */
function slideXml(slide: PictureSlide, size: SizeEmu): Xml {
  const title = placeholder({
    ...{ id: 2, name: 'Title', type: 'title', paragraphs: [paragraph(slide.title, slide.lang)] },
  })
  const picture = element(
    'p:pic',
    {},
    element(
      'p:nvPicPr',
      {},
      element('p:cNvPr', { id: 3, name: 'Slide', descr: slide.words }),
      element('p:cNvPicPr', {}, element('a:picLocks', { noChangeAspect: 1 })),
      element('p:nvPr'),
    ),
    element(
      'p:blipFill',
      {},
      element('a:blip', { 'r:embed': 'rId2' }),
      element('a:stretch', {}, element('a:fillRect')),
    ),
    element('p:spPr', {}, place({ x: 0, y: 0, ...size })),
  )
  return element('p:sld', nameSpaces, shapeTree(title, picture), inheritColors)
}

function notesPart(path: string, notes: readonly string[], slide: PictureSlide): Part {
  const picture = placeholder({ id: 2, name: 'Slide', type: 'sldImg', index: 2 })
  const paragraphs = notes.map((words) => paragraph(words, slide.lang))
  const words = placeholder({ id: 3, name: 'Notes', type: 'body', index: 3, paragraphs })
  const root = element('p:notes', nameSpaces, shapeTree(picture, words), inheritColors)
  return xmlPart(path, `${partType}.notesSlide+xml`, root, [
    { type: 'notesMaster', path: notesMasterPath },
    { type: 'slide', path: slidePath(slide.number) },
  ])
}
