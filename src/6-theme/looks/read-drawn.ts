import type { DecorationLook, ProgressLook } from '../look-model.ts'
import type { RawBox, RawDrawn, RawStyle } from './model.ts'
import { readColor } from './read-color.ts'
import { lookBox, readLayers } from './read-layers.ts'
import { isHollow } from './read-part.ts'
import { type Names, pxOf, readBorders, readLine, readRadius, readText } from './read-text.ts'

export interface Drawn {
  readonly decorations: readonly DecorationLook[]
  readonly progress?: ProgressLook
  /** Whether its ground is more than can be said. */
  readonly isUnsaid: boolean
}

/** Takes something drawn; gives what it comes to, from the back to the front. */
export function readDrawn({ style, box, of }: RawDrawn, names: Names): Drawn {
  if (box === undefined || box.width <= 0 || box.height <= 0) return { decorations: [], isUnsaid: false }
  const owner = of === undefined ? {} : { of }
  const text = readLetters(style, box, names)
  const shape = shapeOf(style, box)
  const ground = readColor(style.backgroundColor ?? '', names.colors)
  const borders = readBorders(style, names)
  const layers = shape.kind === 'box' ? readLayers(style, box, names) : []
  const base: readonly DecorationLook[] =
    ground === undefined && borders === undefined
      ? []
      : [
          {
            ...shape,
            box: lookBox(box),
            ...owner,
            ...(ground === undefined ? {} : { fill: { kind: 'solid', color: ground } }),
            ...(borders === undefined ? {} : { borders }),
          },
        ]
  const painted = layers.flatMap((layer): readonly DecorationLook[] =>
    layer.kind === 'fill' ? [{ kind: 'box', box: layer.box, ...owner, fill: layer.fill }] : [],
  )
  const progress = layers.find((layer) => layer.kind === 'progress')
  return {
    decorations: [...base, ...painted, ...text.map((one) => ({ ...one, ...owner }))],
    ...(progress === undefined ? {} : { progress: progress.progress }),
    isUnsaid: layers.some(({ kind }) => kind === 'other'),
  }
}

function readLetters(style: RawStyle, box: RawBox, names: Names): readonly DecorationLook[] {
  const content = style.content ?? ''
  const [, character] = /^"([^"]+)"/.exec(content) ?? []
  const isSection = /^counter\(section/.test(content)
  if (character === undefined && !isSection) return []
  const outline = readLine(style.webkitTextStrokeWidth, 'solid', style.webkitTextStrokeColor, names.colors)
  const line = { style, linePx: pxOf(style.lineHeight) || box.height }
  return [
    {
      kind: 'text',
      box: lookBox(box),
      text: readText(line, names),
      says: character === undefined ? 'section' : { character },
      ...(style.textAlign === 'center' ? { align: 'center' } : {}),
      ...(outline === undefined || !isHollow(style) ? {} : { outline }),
    },
  ]
}

const arrows: readonly (readonly [RegExp, NonNullable<DecorationLook['points']>])[] = [
  [/^polygon\(0(?:px)? 0(?:px)?, 100% 50%, 0(?:px)? 100%\)$/, 'right'],
  [/^polygon\(100% 0(?:px)?, 0(?:px)? 50%, 100% 100%\)$/, 'left'],
  [/^polygon\(0(?:px)? 0(?:px)?, 100% 0(?:px)?, 50% 100%\)$/, 'down'],
  [/^polygon\(50% 0(?:px)?, 100% 100%, 0(?:px)? 100%\)$/, 'up'],
]

function shapeOf(style: RawStyle, box: RawBox): Pick<DecorationLook, 'kind' | 'points' | 'radiusPx'> {
  const points = arrows.find(([shape]) => shape.test(style.clipPath ?? ''))?.[1]
  if (points !== undefined) return { kind: 'triangle', points }
  const shorter = Math.min(box.width, box.height)
  const radiusPx = readRadius(style, shorter)
  if (radiusPx >= shorter / 2 - 0.1 && Math.abs(box.width - box.height) < 1) return { kind: 'ellipse' }
  return radiusPx > 0 ? { kind: 'box', radiusPx } : { kind: 'box' }
}
