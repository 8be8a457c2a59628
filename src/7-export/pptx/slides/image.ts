import type { ImageSlide } from '../../../3-deck/model.ts'
import type { Words } from '../../../3-deck/words-model.ts'
import type { LookBox } from '../../../6-theme/look-model.ts'
import { boxInEmu } from '../look/slide-size.ts'
import { solid } from '../look/write-color.ts'
import { drawForm } from '../shapes/drawing.ts'
import { pictureInPlaceholder } from '../shapes/picture.ts'
import { writeLine } from '../shapes/write-fill.ts'
import type { ShapeXml, SlideContext, SlideWriter } from '../slide-context.ts'
import { captionOf } from './captions.ts'
import { fillPart, hasSlot, slotOf } from './fill-part.ts'
import { breakWords } from './narrow-words.ts'

/** The picture as large as its room, and its caption. */
export const writeImage: SlideWriter<ImageSlide> = ({ image }, context) => {
  const caption = captionOf(image)
  const align = caption === undefined ? 'center' : 'start'
  const { xml } = pictureInPlaceholder(image, slotOf('picture', context), align, context)
  const below =
    caption === undefined || !hasSlot('caption', context)
      ? []
      : [...drawGround(caption, context), fillPart('caption', [{ words: caption }], context).shape]
  return { shapes: [xml, ...below], steps: [] }
}

/** On a picture, words have a ground: as large as they are, where that is known, else as the layout has it for the most. */
function drawGround(words: Pick<Words, 'runs'>, context: SlideContext): readonly ShapeXml[] {
  const look = context.layout.look.parts.caption
  const slot = slotOf('caption', context)
  if (look?.fill?.kind !== 'solid' || slot.look.fill !== undefined) return []
  const broken = breakWords(slot, { words }, context)?.broken
  const { top = 0, right = 0, bottom = 0, left = 0 } = look.padding ?? {}
  const { box, text } = look
  const heightPx = (broken?.lines ?? 1) * (text?.linePx ?? 0) + top + bottom
  const widthPx = (broken?.lines === 1 ? broken.leastPx : box.widthPx - left - right) + left + right
  const own: LookBox = {
    xPx: context.isRightToLeft ? box.xPx + box.widthPx - widthPx : box.xPx,
    yPx: box.yPx + box.heightPx - heightPx,
    ...{ widthPx, heightPx },
  }
  const place = boxInEmu(broken === undefined ? box : own)
  const fill = solid(look.fill.color, context.palette)
  return [
    drawForm({ box: place, name: 'Ground' }, fill, writeLine(undefined, context.palette), context.nextId),
  ]
}
