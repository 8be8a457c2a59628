import type { LevelLook, MarkLook, PartLook } from '../look-model.ts'
import type { RawItem, RawPart, RawPseudo, RawStyle } from './model.ts'
import { parseComputed, readColor } from './read-color.ts'
import { lookBox } from './read-layers.ts'
import { type Names, pxOf, readBorders, readPadding, readRadius, readText, tenth } from './read-text.ts'

/** Takes a part as the browser laid it out; gives its look. */
export function readPart(part: RawPart, names: Names): PartLook {
  const { style, box } = part
  // The box of the words after a label is theirs alone.
  const isOwn = part.as !== 'rest'
  const padding = isOwn && part.as !== 'paragraphs' ? readPadding(style) : undefined
  const fill = isOwn ? readColor(style.backgroundColor ?? '', names.colors) : undefined
  const borders = isOwn ? readBorders(style, names) : undefined
  const radiusPx = isOwn ? readRadius(style, Math.min(box.width, box.height)) : 0
  const hasText = part.as !== 'picture' && part.as !== 'group'
  const letters = part.items?.[0] ?? part
  const align = alignOf(style)
  const anchor = anchorOf(style)
  return {
    box: lookBox(box),
    ...(padding === undefined ? {} : { padding }),
    ...(hasText ? { text: readText(letters, names) } : {}),
    ...(hasText && letters.style.textWrapStyle === 'balance' ? { isBalanced: true } : {}),
    ...(align === undefined ? {} : { align }),
    ...(anchor === undefined ? {} : { anchor }),
    ...(fill === undefined ? {} : { fill: { kind: 'solid', color: fill } as const }),
    ...(borders === undefined ? {} : { borders }),
    ...(radiusPx > 0 && (fill ?? borders) !== undefined ? { radiusPx } : {}),
    ...(part.gapPx === undefined ? {} : { gapPx: tenth(part.gapPx) }),
    ...(part.items === undefined ? {} : readList(part, part.items, names)),
    ...readDress(part, names),
  }
}

/** Letters inside that are dressed otherwise than plain bold, or than code and links are by themselves. */
function readDress({ strong, code, link, quoteMarks, linePx }: RawPart, names: Names): Partial<PartLook> {
  const ground = code === undefined ? undefined : readColor(code.style.backgroundColor ?? '', names.colors)
  const color = link === undefined ? undefined : readColor(link.style.color ?? '', names.colors)
  const isUnderlined = /underline/.test(link?.style.textDecorationLine ?? '')
  return {
    ...(quoteMarks === undefined
      ? {}
      : {
          quoteMarks: {
            open: readText({ style: quoteMarks.open, linePx }, names),
            close: readText({ style: quoteMarks.close, linePx }, names),
          },
        }),
    ...(strong === undefined ? {} : { strong: readText(strong, names) }),
    ...(code === undefined
      ? {}
      : { code: { ...readText(code, names), ...(ground === undefined ? {} : { fill: ground }) } }),
    ...(color === undefined ? {} : { link: { color, isUnderlined } }),
  }
}

function alignOf({ textAlign = 'start', direction }: RawStyle): PartLook['align'] | undefined {
  if (/center/.test(textAlign)) return 'center'
  const isEnd = textAlign === 'end' || textAlign === (direction === 'rtl' ? 'left' : 'right')
  return isEnd ? 'end' : undefined
}

function anchorOf(style: RawStyle): PartLook['anchor'] | undefined {
  const { display = '', alignItems = '', alignContent = '', verticalAlign = '' } = style
  if (display === 'table-cell') return /middle|bottom/.exec(verticalAlign)?.[0] as PartLook['anchor']
  const along = display === 'flex' ? alignItems : alignContent
  if (/center/.test(along)) return 'middle'
  return /end/.test(along) ? 'bottom' : undefined
}

function readList(part: RawPart, items: readonly RawItem[], names: Names): Partial<PartLook> {
  const edge = part.box.left + pxOf(part.style.paddingLeft) + pxOf(part.style.borderLeftWidth)
  const levels = items.map((item): LevelLook => {
    const textLeft = item.box.left + pxOf(item.style.paddingLeft) + pxOf(item.style.borderLeftWidth)
    const mark = readMark(item, textLeft, part, names)
    return {
      text: readText(item, names),
      indentPx: tenth(textLeft - edge),
      ...(mark === undefined ? {} : { mark }),
      gapPx: tenth(item.gapPx),
      ...(item.abovePx === undefined ? {} : { abovePx: tenth(item.abovePx) }),
    }
  })
  const count = pxOf(part.style.columnCount)
  return {
    levels,
    gapPx: levels[0]?.gapPx ?? 0,
    ...(count > 1 ? { columns: { count, gapPx: tenth(pxOf(part.style.columnGap)) } } : {}),
  }
}

function readMark(item: RawItem, textLeft: number, part: RawPart, names: Names): MarkLook | undefined {
  if (item.mark?.box !== undefined) return readDrawnMark(item.mark, textLeft, part, names)
  const { listStyleType = 'none' } = item.style
  const isNumber = /decimal|roman|alpha/.test(listStyleType)
  if (listStyleType === 'none') return undefined
  const color = readColor(item.marker.color ?? '', names.colors) ?? { hex: '#000000' }
  const letters = pxOf(item.style.fontSize)
  const room = textLeft - part.box.left
  const hangPx = tenth(Math.min(room > 0 ? room : letters, 1.2 * letters))
  if (isNumber) return { kind: 'text', numbering: 'decimal', color, sizePx: tenth(letters), hangPx }
  return {
    kind: listStyleType === 'square' ? 'square' : 'disc',
    color,
    sizePx: tenth(letters * 0.36),
    hangPx,
  }
}

function readDrawnMark(
  { style, box }: RawPseudo,
  textLeft: number,
  part: RawPart,
  names: Names,
): MarkLook | undefined {
  const content = style.content ?? ''
  const left = box?.left ?? textLeft
  const width = box?.width ?? 0
  const ground = readColor(style.backgroundColor ?? '', names.colors)
  if (/^"?"?$/.test(content.replace(/ \/ ""$/, ''))) {
    if (ground === undefined) return undefined
    const isRound = readRadius(style, width) >= width / 2 - 0.1
    return {
      kind: isRound ? 'disc' : 'square',
      color: ground,
      sizePx: tenth(box?.height ?? 0),
      hangPx: tenth(textLeft - left),
    }
  }
  const color = readColor(style.color ?? '', names.colors) ?? { hex: '#000000' }
  const [, character] = /^"([^"]+)"/.exec(content) ?? []
  // Numbers that hang outside of the list end on one line, whatever their digits.
  const isEndAligned = character === undefined && left + width < part.box.left + 1
  return {
    kind: 'text',
    ...(character === undefined
      ? { numbering: /alpha|abjad/.test(content) ? 'upper-alpha' : 'decimal' }
      : { character }),
    color,
    sizePx: tenth(pxOf(style.fontSize)),
    ...(pxOf(style.fontWeight) >= 600 ? { isBold: true } : {}),
    hangPx: tenth(textLeft - (isEndAligned ? left + width : left)),
    ...(isEndAligned ? { isEndAligned: true } : {}),
  }
}

/** Whether letters are seen at all: hollow ones have an edge instead. */
export function isHollow({ color = '' }: RawStyle): boolean {
  return parseComputed(color)?.alpha === 0
}
