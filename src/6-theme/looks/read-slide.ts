import type { FillLook, LayoutLook, LookBox, PartLook } from '../look-model.ts'
import type { RawBox, RawPart, RawPseudo, RawSlide } from './model.ts'
import { parseComputed, readColor } from './read-color.ts'
import { readDrawn } from './read-drawn.ts'
import { lookBox, readLayers, readProgressBar } from './read-layers.ts'
import { readPart } from './read-part.ts'
import { type Names, pxOf, readText, tenth } from './read-text.ts'

export interface ReadSlide {
  readonly layout: LayoutLook
  /** Grounds that only a picture can show. */
  readonly unsaid: readonly Unsaid[]
}

export interface Unsaid {
  readonly box: RawBox
  /** The same for what looks the same. */
  readonly key: string
  readonly isGround: boolean
}

/** Below the body, or above it. */
const outside = new Set(['title', 'source', 'footer', 'page'])
/** Where nothing else is there, the title is no line above the body: it is the body itself. */
const withTitle = new Set(['title', 'subtitle', 'byline', 'footer', 'page'])

/** Takes a slide as the browser laid it out; gives its look, and what of it has to be taken as a picture. */
export function readSlide(raw: RawSlide, names: Names): ReadSlide {
  const area = areaOf(raw)
  const title = raw.parts.find(({ name }) => name === 'title')
  const below = title === undefined ? 0 : title.box.top + title.box.height
  const isAlone = raw.parts.every(({ name }) => withTitle.has(name))
  const isAbove =
    title !== undefined &&
    !isAlone &&
    title.box.top < area.top + area.height / 3 &&
    title.style.position !== 'absolute'
  const top = isAbove ? Math.max(area.top, below) : area.top
  const body = { ...area, top, height: area.top + area.height - top }
  const isCentered = isInMiddle(raw, body, isAlone)
  const drawn = raw.drawn.map((one) => readDrawn(one, names))
  const progress =
    readProgressBar(raw.section.style, raw.section.box, names) ??
    drawn.find((one) => one.progress !== undefined)?.progress ??
    progressOf(raw, names)
  const ground = readGround(raw, names)
  const unsaid = raw.drawn.flatMap((one, index) =>
    drawn[index]?.isUnsaid === true ? [unsaidOf(one, false)] : [],
  )
  return {
    layout: {
      background: ground.background,
      body: lookBox(body),
      ...(isCentered ? { isCentered: true } : {}),
      parts: readParts(raw, body, isCentered, names),
      decorations: [...ground.decorations, ...drawn.flatMap(({ decorations }) => decorations)],
      ...(progress === undefined ? {} : { progress }),
    },
    unsaid: ground.isUnsaid ? [unsaidOf(raw.section, true), ...unsaid] : unsaid,
  }
}

function unsaidOf({ style, box }: RawPseudo, isGround: boolean): Unsaid {
  const at = box ?? { left: 0, top: 0, width: 0, height: 0 }
  const key = [style.backgroundColor, style.backgroundImage, style.backgroundSize, at.width, at.height].join(
    ' ',
  )
  return { box: at, key, isGround }
}

function areaOf({ section: { style, box } }: RawSlide): RawBox {
  const [left, top] = [pxOf(style.paddingLeft), pxOf(style.paddingTop)]
  return {
    left,
    top,
    width: box.width - left - pxOf(style.paddingRight),
    height: box.height - top - pxOf(style.paddingBottom),
  }
}

/** As much room above the body's parts as below: whatever rule of the theme made it so. */
function isInMiddle({ parts }: RawSlide, body: RawBox, isTitleIn: boolean): boolean {
  const inBody = parts.filter(
    ({ name, style }) =>
      (!outside.has(name) || (isTitleIn && name === 'title')) && style.position !== 'absolute',
  )
  if (inBody.length === 0) return false
  const above = Math.min(...inBody.map(({ box }) => box.top)) - body.top
  const below = body.top + body.height - Math.max(...inBody.map(({ box }) => box.top + box.height))
  return above > 8 && Math.abs(above - below) < 3
}

function readParts(
  raw: RawSlide,
  body: RawBox,
  isCentered: boolean,
  names: Names,
): Readonly<Record<string, PartLook>> {
  const looks = new Map<string, PartLook>()
  let before: RawPart | undefined
  for (const part of raw.parts) {
    const look = readPart(part, names)
    const isBelow =
      before !== undefined &&
      part.box.top >= before.box.top + before.box.height - 1 &&
      !part.name.includes('.')
    const abovePx = before === undefined ? 0 : tenth(part.box.top - before.box.top - before.box.height)
    looks.set(part.name, {
      ...look,
      box: part.isOpen === true ? openBox(look.box, body, isCentered) : look.box,
      ...(isBelow && !outside.has(part.name) && !/-\d/.test(part.name) ? { abovePx } : {}),
    })
    if (!outside.has(part.name) && !part.name.includes('.')) before = part
  }
  const page = readPage(raw, names)
  const first = [...looks].filter(([name]) => name === 'title')
  const last = [...looks].filter(([name]) => name === 'source' || name === 'footer')
  const rest = [...looks].filter(([name]) => !outside.has(name))
  return Object.fromEntries([
    ...first,
    ...rest,
    ...last,
    ...(page === undefined ? [] : [['page', page] as const]),
  ])
}

/** Room down to where the body ends; of what stands in the middle, as much above. */
function openBox(box: LookBox, body: RawBox, isCentered: boolean): LookBox {
  const bottom = body.top + body.height
  if (isCentered) return { ...box, yPx: tenth(body.top), heightPx: tenth(body.height) }
  return { ...box, heightPx: tenth(Math.max(box.heightPx, bottom - box.yPx)) }
}

/** A number of two digits of two is the widest that a page is likely to have: the box grows away from its edge. */
function readPage({ page, section }: RawSlide, names: Names): PartLook | undefined {
  if (page?.box === undefined || page.box.height <= 0) return undefined
  const { style, box } = page
  const text = readText({ style, linePx: pxOf(style.lineHeight) || box.height }, names)
  const isRight = box.left + box.width / 2 > section.box.width / 2
  const width = Math.max(box.width, text.sizePx * 5)
  const wide = isRight ? { ...box, left: box.left + box.width - width, width } : { ...box, width }
  return { box: lookBox(wide), text, ...(isRight ? { align: 'end' } : {}) }
}

interface Ground {
  readonly background: FillLook
  readonly decorations: LayoutLook['decorations']
  readonly isUnsaid: boolean
}

const white: FillLook = { kind: 'solid', color: { hex: '#ffffff' } }

function readGround({ section: { style, box } }: RawSlide, names: Names): Ground {
  const color = readColor(style.backgroundColor ?? '', names.colors)
  const plain: FillLook = color === undefined ? white : { kind: 'solid', color }
  const layers = readLayers(style, box, names)
  const whole = layers.findLast((layer) => layer.kind === 'fill' && layer.isWhole)
  const scrim = readScrim(style.boxShadow ?? 'none', names)
  return {
    background: scrim ?? (whole?.kind === 'fill' ? whole.fill : plain),
    decorations: layers.flatMap((layer) =>
      layer.kind === 'fill' && layer !== whole
        ? [{ kind: 'box' as const, box: layer.box, fill: layer.fill }]
        : [],
    ),
    isUnsaid: layers.some(({ kind }) => kind === 'other'),
  }
}

/** What lies over a picture behind the words: an inner shadow as wide as the slide. */
function readScrim(shadow: string, names: Names): FillLook | undefined {
  const [, color = ''] = /^(rgba?\([^)]*\)) 0px 0px 0px \d{3,}px inset$/.exec(shadow) ?? []
  const read = parseComputed(color) === undefined ? undefined : readColor(color, names.colors)
  return read === undefined ? undefined : { kind: 'solid', color: read }
}

function progressOf({ section: { style, box } }: RawSlide, names: Names): LayoutLook['progress'] {
  const layer = readLayers(style, box, names).find(({ kind }) => kind === 'progress')
  return layer?.kind === 'progress' ? layer.progress : undefined
}
