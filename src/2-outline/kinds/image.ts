import type { OutlineImage } from '../body-model.ts'
import { map, optional, required } from '../shapes/collections.ts'
import { oneOf, text } from '../shapes/scalars.ts'
import type { Shape } from '../shapes/shape.ts'

export const image: Shape<OutlineImage> = map<OutlineImage>(
  'an image',
  {
    file: required(text, 'a PNG, JPEG, GIF, WebP or SVG file in the folder of the talk'),
    alt: required(text, 'what is seen, for those who do not see it; "" marks decoration'),
    caption: optional(text, 'words below the picture'),
    credit: optional(text, 'whose picture it is'),
    fit: optional(
      oneOf(['contain', 'cover']),
      '`contain` shows all of it; `cover` fills the room and crops what is over',
      { fallback: 'contain' },
    ),
  },
  { alt: (at) => ({ text: '', at }) },
)
