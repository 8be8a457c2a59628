import type { ImageSlide } from '../../../3-deck/model.ts'
import { pictureInPlaceholder } from '../shapes/picture.ts'
import type { SlideWriter } from '../slide-context.ts'
import { captionOf } from './captions.ts'
import { fillPart, hasSlot, slotOf } from './fill-part.ts'

/** The picture as large as its room, and its caption. */
export const writeImage: SlideWriter<ImageSlide> = ({ image }, context) => {
  const caption = captionOf(image)
  const align = caption === undefined ? 'center' : 'start'
  const { xml } = pictureInPlaceholder(image, slotOf('picture', context), align, context)
  const below =
    caption === undefined || !hasSlot('caption', context)
      ? []
      : [fillPart('caption', [{ words: caption }], context).shape]
  return { shapes: [xml, ...below], steps: [] }
}
