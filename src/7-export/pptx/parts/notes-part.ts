import type { MarkLook, TextLook } from '../../../6-theme/look-model.ts'
import { type BoxEmu, notesBoxes, notesSize, type SizeEmu } from '../look/slide-size.ts'
import { type StyleTools, writeLevels } from '../look/write-text-style.ts'
import { nameSpaces } from '../package/name-spaces.ts'
import { type Part, type Relations, xmlPart } from '../package/package-part.ts'
import { place, shapeTree } from '../shapes/shape-tree.ts'
import { element, type Xml } from '../xml/element.ts'
import { holeFor, joinXml, template } from '../xml/template.ts'
import { contentTypes, paths, slidePath } from './part-names.ts'
import { slideNumberField } from './slide-number-field.ts'
import { colorMap, type ThemeLooks, themePart } from './theme-part.ts'

interface PagePlaceholder {
  readonly id: number
  readonly name: string
  readonly type: 'sldImg' | 'body' | 'sldNum' | 'hdr' | 'ftr'
  readonly index: number
  /** Only on masters. */
  readonly box?: BoxEmu
  /** Absent for the picture of the slide. */
  readonly paragraphs?: readonly Xml<'a:p'>[]
}

function pagePlaceholder({ id, name, type, index, box, paragraphs }: PagePlaceholder): Xml<'p:sp'> {
  const locks =
    type === 'sldImg'
      ? element('a:spLocks', { noGrp: 1, noRot: 1, noChangeAspect: 1 })
      : element('a:spLocks', { noGrp: 1 })
  return element(
    'p:sp',
    {},
    element(
      'p:nvSpPr',
      {},
      element('p:cNvPr', { id, name }),
      element('p:cNvSpPr', {}, locks),
      element('p:nvPr', {}, element('p:ph', { type, idx: index })),
    ),
    element('p:spPr', {}, box === undefined ? undefined : [...place(box)]),
    paragraphs === undefined
      ? undefined
      : element('p:txBody', {}, element('a:bodyPr'), element('a:lstStyle'), paragraphs),
  )
}

const lang = 'en-US'
const written = (words: string): Xml<'a:p'> =>
  element('a:p', {}, element('a:r', {}, element('a:rPr', { lang }), element('a:t', {}, words)))

const numberField = element('a:p', {}, slideNumberField(lang, '‹#›'))

/** Pages are paper: their theme has the deck's colors and fonts, on white. */
export function paperLooks({ colors, fonts }: ThemeLooks): ThemeLooks {
  const paper = { ...colors, bg1: '#ffffff', tx1: '#000000', bg2: '#eeeeee', tx2: '#444444' }
  return { isDark: false, colors: paper, fonts }
}

function numberBox(): BoxEmu {
  const { width, height } = notesSize
  return { x: width - 1_600_000, y: height - 560_000, width: 1_200_000, height: 340_000 }
}

/** The notes' master, with a theme of its own: the slide above, the words below, the number at the foot. */
export function notesMasterParts(
  slide: SizeEmu,
  name: string,
  looks: ThemeLooks,
  tools: StyleTools,
): readonly Part[] {
  const boxes = notesBoxes(slide)
  const shapes = [
    pagePlaceholder({ id: 2, name: 'Slide', type: 'sldImg', index: 2, box: boxes.picture }),
    pagePlaceholder({
      id: 3,
      name: 'Notes',
      type: 'body',
      index: 3,
      box: boxes.words,
      paragraphs: [written('Notes')],
    }),
    pagePlaceholder({
      ...{ id: 4, name: 'Slide number', type: 'sldNum', index: 5 },
      ...{ box: numberBox(), paragraphs: [numberField] },
    }),
  ]
  const root = element(
    'p:notesMaster',
    nameSpaces,
    shapeTree(shapes, { background: whitePaper }),
    colorMap(false),
    element('p:notesStyle', {}, notesLevels(tools)),
  )
  return [
    xmlPart(paths.notesMaster, contentTypes.notesMaster, root, [{ type: 'theme', path: paths.notesTheme }]),
    themePart(paths.notesTheme, name, paperLooks(looks)),
  ]
}

/** The handouts' master: nothing but the number, so that PowerPoint can put slides on pages in the deck's fonts. */
export function handoutMasterParts(name: string, looks: ThemeLooks): readonly Part[] {
  const number = pagePlaceholder({
    ...{ id: 2, name: 'Slide number', type: 'sldNum', index: 3, box: numberBox(), paragraphs: [numberField] },
  } as const)
  const root = element(
    'p:handoutMaster',
    nameSpaces,
    shapeTree([number], { background: whitePaper }),
    colorMap(false),
    element('p:hf', { hdr: 0, ftr: 0, dt: 0 }),
  )
  return [
    xmlPart(paths.handoutMaster, contentTypes.handoutMaster, root, [
      { type: 'theme', path: paths.handoutTheme },
    ]),
    themePart(paths.handoutTheme, name, paperLooks(looks)),
  ]
}

const whitePaper = element(
  'p:bg',
  {},
  element('p:bgRef', { idx: 1001 }, element('a:schemeClr', { val: 'bg1' })),
)

/** 12 points, lists a step further in for each level. */
function notesLevels(tools: StyleTools): ReturnType<typeof writeLevels> {
  const text: TextLook = {
    ...{ font: 'minor', family: tools.fonts.minor.css, isBold: false, isItalic: false },
    ...{ sizePx: 16, linePx: 20, color: { hex: '#000000', scheme: 'tx1' } },
  }
  const mark: MarkLook = { kind: 'text', character: '•', color: text.color, sizePx: text.sizePx, hangPx: 14 }
  const levels = Array.from({ length: 9 }, (_none, depth) => {
    if (depth === 0) return { text, indentPx: 0, hangPx: 0, beforePx: 6 }
    return { text, mark, indentPx: depth * 18, hangPx: 14, beforePx: 2 }
  })
  return writeLevels(levels, tools)
}

export interface NotesPage {
  /** Of the slide's part. */
  readonly number: number
  readonly path: string
  readonly paragraphs: readonly Xml<'a:p'>[]
  readonly relations: Relations
}

const slideAbove = pagePlaceholder({ id: 2, name: 'Slide', type: 'sldImg', index: 2 })
const mastersColors = element('p:clrMapOvr', {}, element('a:masterClrMapping'))

const wordsBelow = pagePlaceholder({
  ...{ id: 3, name: 'Notes', type: 'body', index: 3, paragraphs: [holeFor('a:p', 0)] },
} as const)
const page = template(element('p:notes', nameSpaces, shapeTree([slideAbove, wordsBelow]), mastersColors))

/** What the speaker sees: the slide, and the notes as formatted text. */
export function notesPart({ number, path, paragraphs, relations }: NotesPage): Part {
  relations.relate({ type: 'notesMaster', path: paths.notesMaster })
  relations.relate({ type: 'slide', path: slidePath(number) })
  return xmlPart(path, contentTypes.notes, page(joinXml(paragraphs)), relations.list())
}
