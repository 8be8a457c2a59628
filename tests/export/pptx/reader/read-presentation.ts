import type { OpenPackage } from './open-package.ts'
import { type ReadShape, readShapes } from './read-shapes.ts'
import { paragraphsOf } from './read-words.ts'
import { all, at, value } from './xml-tree.ts'

export interface ReadSlide {
  readonly shapes: readonly ReadShape[]
  /** The paragraphs of its notes page; none where it has no page. */
  readonly notes: readonly string[]
}

/**
 * Reads a presentation as PowerPoint does: slides in the order of the presentation, what they consist of by relations,
 * placeholders by their layouts. It shares nothing with what writes presentations; XML is parsed by xmldom.
 */
export function readPresentation(
  pack: OpenPackage,
  understands: readonly string[] = [],
): readonly ReadSlide[] {
  return all(at(pack.xml(pack.main), 'p:sldIdLst'), 'p:sldId').map((entry) => {
    const path = pack.follow(pack.main, value(entry, 'r:id'))
    const shapes = readShapes(at(pack.xml(path), 'p:cSld', 'p:spTree'), { path, pack, understands })
    return { shapes, notes: readNotesPage(path, pack) }
  })
}

function readNotesPage(slide: string, { related, xml }: OpenPackage): readonly string[] {
  const [page] = related(slide, 'notesSlide')
  if (page === undefined) return []
  const [back] = related(page, 'slide')
  if (back !== slide) throw new Error(`${page} is not of ${slide}`)
  const shapes = all(xml(page), 'p:sp')
  const body = shapes.find((shape) => value(at(shape, 'p:nvSpPr', 'p:nvPr', 'p:ph'), 'type') === 'body')
  return paragraphsOf(at(body, 'p:txBody'))
}

/** The ids of the table styles that the file has. */
export function listTableStyles({ main, related, xml }: OpenPackage): readonly string[] {
  return related(main, 'tableStyles').flatMap((path) =>
    all(xml(path), 'a:tblStyle').flatMap((style) => value(style, 'styleId') ?? []),
  )
}

/** What the menu of new slides calls the layouts, master by master. */
export function listLayouts({ main, related, xml }: OpenPackage): readonly (readonly string[])[] {
  return related(main, 'slideMaster').map((master) =>
    related(master, 'slideLayout').map((path) => value(at(xml(path), 'p:cSld'), 'name') ?? ''),
  )
}
