import type { ColorLook, FillLook, LookBox, ProgressLook } from '../look-model.ts'
import type { RawBox, RawStyle } from './model.ts'
import { readColor } from './read-color.ts'
import { readLineDrawing } from './read-line-drawing.ts'
import { type Names, pxOf, tenth } from './read-text.ts'

/** What a layer of a background comes to. */
export type Layer =
  | { readonly kind: 'fill'; readonly box: LookBox; readonly fill: FillLook; readonly isWhole: boolean }
  | { readonly kind: 'progress'; readonly progress: ProgressLook }
  /** More than can be said: a picture has to show it. */
  | { readonly kind: 'other' }

/** The shares of the way that the specimens were given (read-in-page.ts). */
const places = { from: 0.213, at: 0.367, to: 0.521 } as const

/** Takes an element's style and box; gives what its background shows, from the back to the front, the color left out. */
export function readLayers(style: RawStyle, border: RawBox, names: Names): readonly Layer[] {
  const box = insideBorders(border, style)
  const images = splitTop(style.backgroundImage ?? 'none').filter((image) => image !== 'none')
  const [sizes, positions] = [
    splitTop(style.backgroundSize ?? 'auto'),
    splitTop(style.backgroundPosition ?? '0% 0%'),
  ]
  const layers = images.flatMap((image, index): readonly Layer[] => {
    const at = (values: readonly string[]): string => values[index % values.length] ?? ''
    if (image.startsWith('url(')) return readDrawing(image, at(sizes), at(positions), box, names)
    const placed = place(box, { width: box.width, height: box.height }, at(sizes), at(positions))
    return readGradient(image, placed, box, names)
  })
  return layers.reverse()
}

/** Pictures of a background are sized and placed inside the borders, which it only goes on below. */
function insideBorders({ left, top, width, height }: RawBox, style: RawStyle): RawBox {
  const [before, above] = [pxOf(style.borderLeftWidth), pxOf(style.borderTopWidth)]
  return {
    left: left + before,
    top: top + above,
    width: width - before - pxOf(style.borderRightWidth),
    height: height - above - pxOf(style.borderBottomWidth),
  }
}

function readDrawing(
  image: string,
  size: string,
  position: string,
  box: RawBox,
  names: Names,
): readonly Layer[] {
  const drawing = readLineDrawing(image)
  if (drawing === undefined) return [{ kind: 'other' }]
  const placed = place(box, drawing, size, position)
  const [scaleX, scaleY] = [placed.width / drawing.width, placed.height / drawing.height]
  return drawing.bars
    .flatMap(({ left, top, width, height, color, opacity }): readonly Layer[] => {
      const read = readColor(color, names.colors)
      if (read === undefined) return []
      const bar = {
        left: placed.left + left * scaleX,
        top: placed.top + top * scaleY,
        width: width * scaleX,
        height: height * scaleY,
      }
      const fill = { kind: 'solid', color: opacity === 1 ? read : { ...read, opacity } } as const
      return [{ kind: 'fill', box: lookBox(bar), fill, isWhole: false }]
    })
    .reverse()
}

function readGradient(image: string, placed: RawBox, box: RawBox, names: Names): readonly Layer[] {
  const [, inside] = /^(?:-webkit-)?linear-gradient\((.*)\)$/.exec(image) ?? []
  if (inside === undefined) return [{ kind: 'other' }]
  const parts = splitTop(inside)
  const angleDeg = angleOf(parts[0] ?? '')
  const lengthPx = angleDeg % 180 === 0 ? placed.height : placed.width
  const stops = readStops(
    angleDeg === undefined || !isAngle(parts[0] ?? '') ? parts : parts.slice(1),
    lengthPx,
    names,
  )
  if (stops === undefined) return [{ kind: 'other' }]
  const progress = readProgress(stops, placed)
  if (progress !== undefined) return [{ kind: 'progress', progress }]
  const isWhole = placed.width >= box.width - 1 && placed.height >= box.height - 1
  const [first] = stops
  if (first === undefined) return []
  const isPlain = stops.every(
    ({ color }) => color?.hex === first.color?.hex && color?.opacity === first.color?.opacity,
  )
  if (isPlain) {
    if (first.color === undefined) return []
    return [{ kind: 'fill', box: lookBox(placed), fill: { kind: 'solid', color: first.color }, isWhole }]
  }
  const opaque = stops.map(({ at, color }) => ({ at, color: color ?? { hex: '#000000', opacity: 0 } }))
  return [
    { kind: 'fill', box: lookBox(placed), fill: { kind: 'gradient', angleDeg, stops: opaque }, isWhole },
  ]
}

/** The bar below a slide: its colors change at hard stops, at the shares that the specimens were given. */
export function readProgressBar(
  { borderImageSource = 'none', borderImageWidth = '' }: RawStyle,
  box: RawBox,
  names: Names,
): ProgressLook | undefined {
  const [, inside] = /^linear-gradient\((.*)\)$/.exec(borderImageSource) ?? []
  const [, height] = /calc\(100% - ([\d.]+)px\)/.exec(borderImageWidth) ?? []
  if (inside === undefined || height === undefined) return undefined
  const placed = { ...box, top: box.top + box.height - Number(height), height: Number(height) }
  const parts = splitTop(inside)
  const stops = readStops(isAngle(parts[0] ?? '') ? parts.slice(1) : parts, placed.width, names)
  return stops === undefined ? undefined : readProgress(stops, placed)
}

interface Stop {
  readonly at: number
  /** Absent: transparent. */
  readonly color: ColorLook | undefined
}

function readProgress(stops: readonly Stop[], placed: RawBox): ProgressLook | undefined {
  const near = (at: number): 'from' | 'at' | 'to' | undefined =>
    (['from', 'at', 'to'] as const).find((name) => Math.abs(places[name] - at) < 0.002)
  if (!stops.some(({ at }) => near(at) !== undefined)) return undefined
  const segments = stops.flatMap((stop, index) => {
    const next = stops[index + 1]
    const isLast = index === stops.length - 1
    if (stop.color === undefined || (!isLast && next?.color?.hex === stop.color.hex)) return []
    return [{ until: isLast ? ('end' as const) : (near(stop.at) ?? 'end'), color: stop.color }]
  })
  return { box: lookBox(placed), segments }
}

/** Undefined where a stop cannot be read. */
function readStops(parts: readonly string[], lengthPx: number, names: Names): readonly Stop[] | undefined {
  const stops: { at: number | undefined; color: ColorLook | undefined }[] = []
  for (const part of parts) {
    const [, typed = '', rest = ''] = /^((?:[a-z-]+\([^()]*\))|[a-z#][\w-]*)\s*(.*)$/.exec(part.trim()) ?? []
    if (typed === '') return undefined
    const color = readColor(typed, names.colors)
    const ends =
      rest === ''
        ? [undefined]
        : rest.split(' ').map((end) => (end.endsWith('%') ? pxOf(end) / 100 : pxOf(end) / lengthPx))
    for (const at of ends) stops.push({ at, color })
  }
  let before = 0
  return stops.map(({ at, color }, index) => {
    const share = at ?? (index === 0 ? 0 : index / Math.max(1, stops.length - 1))
    before = Math.max(before, share)
    return { at: Math.round(before * 10000) / 10000, color }
  })
}

const isAngle = (text: string): boolean => /^(?:to |[-\d.]+(?:deg|turn|rad))/.test(text)
const directions: Readonly<Record<string, number>> = {
  top: 0,
  right: 90,
  bottom: 180,
  left: 270,
  'right top': 45,
  'top right': 45,
  'right bottom': 135,
  'bottom right': 135,
  'left bottom': 225,
  'bottom left': 225,
  'left top': 315,
  'top left': 315,
}

function angleOf(text: string): number {
  if (text.startsWith('to ')) return directions[text.slice(3).trim()] ?? 180
  return isAngle(text) ? Math.round(pxOf(text)) : 180
}

/** Where a picture of some size lies, by `background-size` and `background-position`. */
function place(
  box: RawBox,
  own: { readonly width: number; readonly height: number },
  size: string,
  position: string,
): RawBox {
  const [width, height] = sizeOf(box, own, size)
  const [x = '0%', y = '0%'] = position.split(' ')
  const along = (typed: string, spare: number): number =>
    typed.endsWith('%') ? (pxOf(typed) / 100) * spare : pxOf(typed)
  return {
    left: box.left + along(x, box.width - width),
    top: box.top + along(y, box.height - height),
    width,
    height,
  }
}

function sizeOf(
  box: RawBox,
  own: { readonly width: number; readonly height: number },
  size: string,
): readonly [number, number] {
  const scales = [box.width / own.width, box.height / own.height]
  if (size === 'contain' || size === 'cover') {
    const scale = size === 'contain' ? Math.min(...scales) : Math.max(...scales)
    return [own.width * scale, own.height * scale]
  }
  const [first = 'auto', second = 'auto'] = size.split(' ')
  const one = (typed: string, whole: number): number | undefined =>
    typed === 'auto' ? undefined : typed.endsWith('%') ? (pxOf(typed) / 100) * whole : pxOf(typed)
  const [width, height] = [one(first, box.width), one(second, box.height)]
  if (width === undefined && height === undefined) return [own.width, own.height]
  return [
    width ?? (own.width * (height ?? 0)) / own.height,
    height ?? (own.height * (width ?? 0)) / own.width,
  ]
}

export function lookBox({ left, top, width, height }: RawBox): LookBox {
  return { xPx: tenth(left), yPx: tenth(top), widthPx: tenth(width), heightPx: tenth(height) }
}

/** At commas that stand in no brackets. */
export function splitTop(text: string): readonly string[] {
  const parts: string[] = []
  let [depth, from] = [0, 0]
  let isQuoted = false
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index]
    if (character === '"') isQuoted = !isQuoted
    if (isQuoted) continue
    if (character === '(') depth += 1
    if (character === ')') depth -= 1
    if (character !== ',' || depth > 0) continue
    parts.push(text.slice(from, index).trim())
    from = index + 1
  }
  return [...parts, text.slice(from).trim()]
}
