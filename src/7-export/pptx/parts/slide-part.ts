import type { Slide } from '../../../3-deck/model.ts'
import type { Picture } from '../../../3-deck/part-model.ts'
import { nameSpaces } from '../package/name-spaces.ts'
import { type Part, xmlPart } from '../package/package-part.ts'
import { animateSteps } from '../shapes/animate-steps.ts'
import { writeDrawnText } from '../shapes/draw-letters.ts'
import { drawProgress, type PlaceInDeck } from '../shapes/draw-progress.ts'
import { cropTo, embedPicture } from '../shapes/picture.ts'
import { slidePlaceholder } from '../shapes/placeholder.ts'
import { shapeTree } from '../shapes/shape-tree.ts'
import { asItLies } from '../shapes/turn-picture.ts'
import type { ShapeXml, SlideContext, SlideWriter } from '../slide-context.ts'
import { fillSlot, hasSlot, slotOf } from '../slides/fill-part.ts'
import { shiftParts } from '../slides/shift-parts.ts'
import { writers } from '../slides/table-of-writers.ts'
import { writeParagraph } from '../text/write-paragraph.ts'
import { writeLink } from '../text/write-runs.ts'
import { element, type Xml } from '../xml/element.ts'
import { contentTypes, slidePath } from './part-names.ts'
import { slideNumberField } from './slide-number-field.ts'

/** What a slide says at its foot, and where in the deck it stands. */
export interface SlideFrame {
  readonly footer: string
  /** How many slides the deck has, in every format. */
  readonly count: number
  readonly place: PlaceInDeck
  /** What tells the title from the same one on a slide before; empty mostly. */
  readonly suffix: string
  /** Where the source line leads: the part of the slide with the references. */
  readonly sources?: string
}

const mastersColors = element('p:clrMapOvr', {}, element('a:masterClrMapping'))

/** Gives the part of a slide; what it embeds is added to the package by the context. */
export function slidePart(
  slide: Slide,
  frame: SlideFrame,
  plain: SlideContext,
  list: () => Part['relations'],
): Part {
  const context = { ...plain, shifts: shiftParts(slide, plain) }
  const write = writers[slide.kind] as unknown as SlideWriter<Slide>
  const background = writeBackground(slide, context)
  const behind = drawBehind(slide, frame, context)
  const title = writeTitleShape(slide, frame.suffix, context)
  const body = write(slide, context)
  const foot = writeFoot(slide, frame, context)
  const steps = [...(slide.isStepped ? body.steps : []), ...(body.last === undefined ? [] : [body.last])]
  const root = element(
    'p:sld',
    nameSpaces,
    shapeTree([behind, title, body.shapes, foot], { name: slide.id, background }),
    mastersColors,
    animateSteps(steps),
  )
  return xmlPart(slidePath(context.number), contentTypes.slide, root, list())
}

function writeTitleShape(slide: Slide, suffix: string, context: SlideContext): ShapeXml {
  const slot = context.layout.slots.find(({ type }) => type === 'title')
  if (slot === undefined) throw new Error(`the layout ${context.layout.name} has no title`)
  const shown = slot.part === 'title' ? slide.title?.runs : namingRuns(slide)
  const runs = shown ?? [{ text: slide.name }]
  return fillSlot(slot, [{ words: { runs: suffix === '' ? runs : [...runs, { text: suffix }] } }], context)
    .shape
}

/** The words of the body that a slide without a heading is named by. */
function namingRuns(slide: Slide) {
  if (slide.kind === 'statement') return slide.statement.runs
  return slide.kind === 'question' ? slide.question.runs : undefined
}

function writeBackground({ background }: Slide, context: SlideContext): Xml<'p:bg'> | undefined {
  if (background?.kind !== 'picture') return undefined
  const { widthPx, heightPx } = context.looks
  const picture = uprightGround(background.picture, context)
  const fill = element(
    'a:blipFill',
    {},
    embedPicture(picture, context),
    cropTo({ ...picture, fit: 'cover' }, { width: widthPx, height: heightPx }),
    element('a:stretch', {}, element('a:fillRect')),
  )
  return element('p:bg', {}, element('p:bgPr', {}, fill, element('a:effectLst')))
}

/** A ground cannot be turned: what has to be is drawn by the browser, as it is shown. */
function uprightGround(picture: Picture, { rasters }: SlideContext): Picture {
  const { turn, ...plain } = picture
  const drawn = turn === undefined ? undefined : rasters.get(picture.path)
  return drawn === undefined ? asItLies(picture) : { ...plain, mediaType: 'image/png', bytes: drawn }
}

/** What is drawn by the place of the slide in the deck, which no layout knows. */
function drawBehind(slide: Slide, { place }: SlideFrame, context: SlideContext): readonly ShapeXml[] {
  const { look } = context.layout
  const tools = { ...context, relatePicture: noPicture }
  const marks = look.decorations.flatMap((decoration) =>
    decoration.says === 'section' && slide.section !== undefined
      ? [writeDrawnText(decoration, String(slide.section), tools)]
      : [],
  )
  return [...(look.progress === undefined ? [] : drawProgress(look.progress, place, tools)), ...marks]
}

const noPicture = (): string => {
  throw new Error('what stands behind the words is drawn in colors')
}

function writeFoot(slide: Slide, frame: SlideFrame, context: SlideContext): readonly ShapeXml[] {
  const { lang } = context
  const source =
    slide.sourceLine === undefined || !hasSlot('source', context)
      ? []
      : [writeSource(slide.sourceLine, frame, context)]
  const footer =
    frame.footer !== '' && hasSlot('footer', context)
      ? [fillSlot(slotOf('footer', context), [{ words: { runs: [{ text: frame.footer }] } }], context).shape]
      : []
  if (!hasSlot('page', context)) return [...source, ...footer]
  // The field counts the slides of this file: where that is another number, it is written out.
  const isCounted = slide.number === context.number
  const number = slideNumberField(lang, String(slide.number))
  const runs = [
    ...(isCounted ? [number] : context.runs({ runs: [{ text: String(slide.number) }], plain: '' })),
    ...context.runs({ runs: [{ text: ` / ${frame.count}` }], plain: '' }),
  ]
  const page = slidePlaceholder({
    id: context.nextId(),
    slot: slotOf('page', context),
    paragraphs: [writeParagraph(runs, lang)],
  })
  return [...source, ...footer, page]
}

/**
 * All of the line leads to the references, unless some of its words lead elsewhere: a link of the shape, since PowerPoint underlines
 * linked words.
 */
function writeSource(
  line: NonNullable<Slide['sourceLine']>,
  { sources }: SlideFrame,
  context: SlideContext,
): ShapeXml {
  const target = sources === undefined ? undefined : `#${sources}`
  const leadsElsewhere = line.runs.some(({ href }) => href !== undefined && href !== target)
  const link = target === undefined || leadsElsewhere ? undefined : writeLink(target, context)
  const runs = link === undefined ? line.runs : line.runs.map(({ href: _href, ...run }) => run)
  return fillSlot(
    slotOf('source', context),
    [{ words: { runs } }],
    context,
    link === undefined ? {} : { link },
  ).shape
}
