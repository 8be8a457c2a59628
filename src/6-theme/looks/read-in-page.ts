/// <reference lib="dom" />
import type {
  Asked,
  RawBox,
  RawDrawn,
  RawElement,
  RawItem,
  RawPart,
  RawPseudo,
  RawSlide,
  RawStyle,
} from './model.ts'
import type { PartSpec } from './parts-of-kinds.ts'

// The functions of this file run in the page, sent there as text: they may use each other, and nothing else.

type Found = readonly (readonly [string, Element, PartSpec])[]

/** Puts the slides in the state asked for, and gives how they look. A source line that was taken off does not come back. */
function readLooks({ slides, ground, isDense, isSourced }: Asked): readonly RawSlide[] {
  const frames = document.querySelectorAll('svg[data-marpit-svg]')
  const sections = slides.flatMap(({ place, specs }) => {
    const section = frames[place]?.querySelector('section') ?? null
    return section === null ? [] : [{ section, specs }]
  })
  for (const { section } of sections) {
    section.classList.remove('on-accent', 'on-dark', 'on-tint', 'on-picture')
    if (ground !== undefined) section.classList.add(ground)
    section.classList.toggle('dense', isDense)
    if (!isSourced && section.matches('.sourced')) {
      section.querySelector(':scope > p:last-of-type')?.remove()
      section.classList.remove('sourced')
    }
    // Shares of the way that nothing else has, so that the bar tells which is which.
    for (const [name, value] of [
      ['--from', '.213'],
      ['--at', '.367'],
      ['--to', '.521'],
      ['--section', '3'],
    ] as const)
      section.style.setProperty(name, value)
  }
  return sections.map(({ section, specs }) => readSlide(section, specs))
}

function readSlide(section: HTMLElement, specs: readonly PartSpec[]): RawSlide {
  const frame = section.getBoundingClientRect()
  const found = findParts(section, specs)
  const page = readPseudo(section, '::after', frame)
  return {
    section: readElement(section, frame),
    ...(page === undefined ? {} : { page }),
    parts: found.map(([name, element, spec]) => readPart(name, element, spec, section, frame)),
    drawn: readDrawn(section, found, frame),
  }
}

function findParts(section: HTMLElement, specs: readonly PartSpec[]): Found {
  const source = section.matches('.sourced') ? section.querySelector(':scope > p:last-of-type') : null
  const found: [string, Element, PartSpec][] = []
  for (const spec of specs) {
    const outers = spec.inside === undefined ? [] : found.filter(([, , one]) => one.name === spec.inside)
    const roots: readonly (readonly [string, Element])[] =
      spec.inside === undefined ? [['', section]] : outers.map(([name, element]) => [`${name}.`, element])
    for (const [prefix, root] of roots) {
      const elements =
        spec.as === 'rest'
          ? [root]
          : matchesIn(root, spec, section).filter((one) => one !== source || spec.name === 'source')
      const isEach = spec.name.includes('#')
      for (const [index, element] of (isEach ? elements : elements.slice(0, 1)).entries())
        found.push([`${prefix}${spec.name.replace('#', String(index + 1))}`, element, spec])
    }
  }
  return found
}

/** Inside another part, only its children; else whatever of the slide the selector names. */
function matchesIn(root: Element, { selector }: PartSpec, section: HTMLElement): readonly Element[] {
  if (root === section)
    return [...section.querySelectorAll(selector)].filter((one) => one.closest('section') === section)
  return [
    ...root.querySelectorAll(
      selector
        .split(',')
        .map((one) => `:scope > ${one}`)
        .join(','),
    ),
  ]
}

function readPart(
  name: string,
  element: Element,
  spec: PartSpec,
  section: HTMLElement,
  frame: DOMRect,
): RawPart {
  const base = readElement(element, frame)
  const skipped = spec.as === 'rest' ? element.firstElementChild : null
  const inside = (selector: string): Element | undefined =>
    [...element.querySelectorAll(selector)].find((one) => one !== skipped && one.closest('pre') === null)
  const dress = (key: string, selector: string): object => {
    const one = inside(selector)
    return one === undefined || spec.as === 'picture' || spec.as === 'group'
      ? {}
      : { [key]: readElement(one, frame) }
  }
  return {
    ...base,
    name,
    ...(spec.as === undefined ? {} : { as: spec.as }),
    ...(spec.isOpen === undefined ? {} : { isOpen: spec.isOpen }),
    ...(spec.as === 'rest' ? { box: readRest(element, base, frame) } : {}),
    ...(spec.as === 'paragraphs' ? readParagraphs(element, section, spec, frame) : {}),
    ...(spec.as === 'list' ? { items: readItems(element, frame) } : {}),
    ...(element.tagName === 'BLOCKQUOTE' ? readQuoteMarks(element, frame) : {}),
    ...dress('strong', 'strong'),
    ...dress('code', 'code'),
    ...dress('link', 'a'),
  }
}

/** The words after the label: as wide as the element's content, from the first line down to its end. */
function readRest(element: Element, { linePx }: RawElement, frame: DOMRect): RawBox {
  const range = document.createRange()
  range.selectNodeContents(element)
  const label = element.firstElementChild
  if (label !== null) range.setStartAfter(label)
  const rects = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1)
  const content = contentBox(element, frame)
  const first = rects[0]
  if (first === undefined) return content
  const top = first.top - frame.top - (linePx - first.height) / 2
  const bottom = Math.max(...rects.map((rect) => rect.bottom - frame.top + (linePx - rect.height) / 2))
  // In a row, the words stand beside their label.
  const isRow = getComputedStyle(element).display === 'flex'
  const left = isRow ? first.left - frame.left : content.left
  return {
    left,
    top,
    width: content.left + content.width - left,
    height: Math.max(bottom, content.top + content.height) - top,
  }
}

function readParagraphs(
  element: Element,
  section: HTMLElement,
  { selector }: PartSpec,
  frame: DOMRect,
): object {
  const parent = element.parentElement ?? section
  const source = section.matches('.sourced') ? section.querySelector(':scope > p:last-of-type') : null
  const all = [...parent.children].filter((one) => one !== source && one.matches(selector))
  const boxes = all.map((one) => boxOf(one.getBoundingClientRect(), frame))
  const [first, second] = boxes
  const last = boxes.at(-1)
  if (first === undefined || last === undefined) return {}
  const box = { ...first, height: last.top + last.height - first.top }
  return second === undefined ? { box } : { box, gapPx: second.top - first.top - first.height }
}

function readItems(list: Element, frame: DOMRect): readonly RawItem[] {
  const [first] = list.children
  if (first === undefined) return []
  const below = first.querySelector(':scope > :is(ul, ol)')
  // The current section of an agenda is dressed otherwise than the others.
  const plain = [...list.children].find((one) => !one.matches(':has(> strong:only-child)')) ?? first
  const nested = below?.firstElementChild ?? null
  const gapPx = gapBelow(first)
  return [
    readItem(plain, gapPx, frame),
    ...(below === null || nested === null
      ? []
      : [
          {
            ...readItem(nested, gapBelow(nested), frame),
            abovePx: Number.parseFloat(getComputedStyle(below).marginTop) || 0,
          },
        ]),
  ]
}

function gapBelow(item: Element): number {
  const list = item.parentElement
  // A list of one item beside another list has its distances from there.
  const next =
    item.nextElementSibling ??
    list?.parentElement?.querySelector(`:scope > ${list.tagName} > li:nth-child(2)`) ??
    null
  const before = next?.previousElementSibling
  return next === null || before === null || before === undefined
    ? 0
    : Math.max(0, next.getBoundingClientRect().top - before.getBoundingClientRect().bottom)
}

function readItem(item: Element, gapPx: number, frame: DOMRect): RawItem {
  const mark = readPseudo(item, '::before', frame)
  return {
    ...readElement(item, frame),
    ...(mark === undefined ? {} : { mark }),
    marker: readStyle(getComputedStyle(item, '::marker')),
    gapPx,
  }
}

function readQuoteMarks(quote: Element, frame: DOMRect): object {
  const first = quote.querySelector(':scope > p')
  const last = [...quote.querySelectorAll(':scope > p')].at(-1)
  const open = first === null ? undefined : readPseudo(first, '::before', frame)
  const close = last === undefined ? undefined : readPseudo(last, '::after', frame)
  return open === undefined || close === undefined
    ? {}
    : { quoteMarks: { open: open.style, close: close.style } }
}

/** Grounds and edges of elements that are no part, and what pseudo-elements draw; in the order of the page. */
function readDrawn(section: HTMLElement, found: Found, frame: DOMRect): readonly RawDrawn[] {
  const drawn: RawDrawn[] = []
  const parts = new Map(
    found.filter(([, , { as }]) => as !== 'rest').map(([name, element]) => [element, name]),
  )
  const items: ReadonlySet<Element> = new Set(
    found.flatMap(([, element, { as }]) => (as === 'list' ? [...element.querySelectorAll('li')] : [])),
  )
  const ofPart = (element: Element): { readonly of?: string } => {
    for (let one: Element | null = element; one !== null && one !== section; one = one.parentElement) {
      const name = parts.get(one)
      if (name !== undefined) return { of: name }
    }
    return {}
  }
  for (const element of [section, ...section.querySelectorAll('*')]) {
    const inside = element.closest('svg, math, img, pre, table > *')
    if (inside !== null && section.contains(inside)) continue
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
    const isPlain =
      element !== section && !parts.has(element) && !/^(?:CODE|A|STRONG|EM)$/.test(element.tagName)
    if (isPlain && isPainted(getComputedStyle(element)))
      drawn.push({ ...readElement(element, frame), ...ofPart(element) })
    for (const which of ['::before', '::after'] as const) {
      if (element === section && which === '::after') continue
      const style = getComputedStyle(element, which)
      const isMark = items.has(element) && which === '::before'
      if (style.content === 'none' || style.content === 'normal' || isMark) continue
      const hasLetters = /^"[^"]|^counter\(/.test(style.content)
      const pseudo = hasLetters || isPainted(style) ? readPseudo(element, which, frame) : undefined
      if (pseudo?.box !== undefined) drawn.push({ ...pseudo, ...ofPart(element) })
    }
  }
  return drawn
}

function isPainted(style: CSSStyleDeclaration): boolean {
  if (style.backgroundImage !== 'none') return true
  if (!/^(?:rgba\(.*, 0\)|transparent)$/.test(style.backgroundColor)) return true
  return (['Top', 'Right', 'Bottom', 'Left'] as const).some(
    (side) =>
      Number.parseFloat(style[`border${side}Width`]) > 0 &&
      !/^(?:none|hidden)$/.test(style[`border${side}Style`]),
  )
}

function readElement(element: Element, frame: DOMRect): RawElement {
  const style = getComputedStyle(element)
  return {
    style: readStyle(style),
    box: boxOf(element.getBoundingClientRect(), frame),
    linePx: readLinePx(element, style),
  }
}

/** `normal` has no number: a line of it is as high as `1lh`. */
function readLinePx(element: Element, { lineHeight }: CSSStyleDeclaration): number {
  if (lineHeight !== 'normal') return Number.parseFloat(lineHeight) || 0
  const probe = document.createElement('i')
  probe.style.cssText = 'position:absolute;visibility:hidden;width:0;height:1lh'
  element.append(probe)
  const { height } = probe.getBoundingClientRect()
  probe.remove()
  return height
}

/** Positioned pseudo-elements say where they are; a block before all words begins where they would. */
function readPseudo(element: Element, which: '::before' | '::after', frame: DOMRect): RawPseudo | undefined {
  const style = getComputedStyle(element, which)
  if (style.content === 'none' || style.content === 'normal' || style.display === 'none') return undefined
  const px = (value: string): number => Number.parseFloat(value) || 0
  const isOuter = style.boxSizing === 'border-box'
  const width =
    px(style.width) +
    (isOuter
      ? 0
      : px(style.paddingLeft) +
        px(style.paddingRight) +
        px(style.borderLeftWidth) +
        px(style.borderRightWidth))
  const height =
    px(style.height) +
    (isOuter
      ? 0
      : px(style.paddingTop) +
        px(style.paddingBottom) +
        px(style.borderTopWidth) +
        px(style.borderBottomWidth))
  const raw = readStyle(style)
  if (/absolute|fixed/.test(style.position)) {
    const holder = holderOf(element)
    const edge = getComputedStyle(holder)
    const around = boxOf(holder.getBoundingClientRect(), frame)
    const left = around.left + px(edge.borderLeftWidth) + px(style.left) + px(style.marginLeft)
    const top = around.top + px(edge.borderTopWidth) + px(style.top) + px(style.marginTop)
    return { style: raw, box: { left, top, width, height } }
  }
  if (!/^(?:block|flow-root)$/.test(style.display) || which === '::after') return { style: raw }
  const content = contentBox(element, frame)
  const isFromRight = style.direction === 'rtl'
  const left = isFromRight ? content.left + content.width - width : content.left
  return { style: raw, box: { left, top: content.top, width, height } }
}

/** What an absolute position counts from. */
function holderOf(element: Element): Element {
  let one = element
  while (
    one.tagName !== 'SECTION' &&
    getComputedStyle(one).position === 'static' &&
    one.parentElement !== null
  )
    one = one.parentElement
  return one
}

function contentBox(element: Element, frame: DOMRect): RawBox {
  const style = getComputedStyle(element)
  const px = (value: string): number => Number.parseFloat(value) || 0
  const { left, top, width, height } = boxOf(element.getBoundingClientRect(), frame)
  const [l, r] = [
    px(style.paddingLeft) + px(style.borderLeftWidth),
    px(style.paddingRight) + px(style.borderRightWidth),
  ]
  const [t, b] = [
    px(style.paddingTop) + px(style.borderTopWidth),
    px(style.paddingBottom) + px(style.borderBottomWidth),
  ]
  return { left: left + l, top: top + t, width: width - l - r, height: height - t - b }
}

function boxOf(rect: DOMRect, frame: DOMRect): RawBox {
  return { left: rect.left - frame.left, top: rect.top - frame.top, width: rect.width, height: rect.height }
}

function readStyle(style: CSSStyleDeclaration): RawStyle {
  const names = propertyNames().split(' ')
  return Object.fromEntries(
    names.map((name) => [name, String(style[name as keyof CSSStyleDeclaration] ?? '')]),
  )
}

function propertyNames(): string {
  return `color backgroundColor backgroundImage backgroundSize backgroundPosition backgroundRepeat boxShadow opacity
    fontFamily fontSize fontWeight fontStyle letterSpacing textTransform fontVariantCaps textAlign direction
    textDecorationLine textIndent verticalAlign display alignContent alignItems justifyContent paddingTop paddingRight paddingBottom
    paddingLeft listStyleType content clipPath borderTopWidth borderRightWidth borderBottomWidth borderLeftWidth
    borderTopStyle borderRightStyle borderBottomStyle borderLeftStyle borderTopColor borderRightColor borderBottomColor
    borderLeftColor borderTopLeftRadius borderImageSource borderImageWidth columnCount columnGap height
    webkitTextStrokeWidth webkitTextStrokeColor position textWrapStyle`.replace(/\s+/g, ' ')
}

/** What a font says of its lines, in em. */
function readMetrics(
  families: readonly string[],
): readonly { ascent: number; descent: number; gap: number }[] {
  const context = document.createElement('canvas').getContext('2d')
  const probe = document.createElement('div')
  document.body.append(probe)
  const metrics = families.map((family) => {
    probe.style.cssText = `position:absolute;font:1000px/normal ${family};height:1lh`
    if (context !== null) context.font = `1000px ${family}`
    const { fontBoundingBoxAscent: ascent = 0, fontBoundingBoxDescent: descent = 0 } =
      context?.measureText('x') ?? {}
    const line = probe.getBoundingClientRect().height
    return {
      ascent: ascent / 1000,
      descent: descent / 1000,
      gap: Math.max(0, line - ascent - descent) / 1000,
    }
  })
  probe.remove()
  return metrics
}

interface NamedColors {
  readonly names: readonly string[]
  /** The slide, and the element in it, that the names are asked of. */
  readonly place?: number
  readonly within?: string
  readonly ground?: string
}

/** Resolves colors that the theme has names for; names that it does not have are left out. */
function readNamedColors({
  names,
  place = 0,
  within,
  ground,
}: NamedColors): Readonly<Record<string, string>> {
  const section = document.querySelectorAll('svg[data-marpit-svg]')[place]?.querySelector('section') ?? null
  const element =
    (within === undefined ? section : section?.querySelector(within)) ?? section ?? document.body
  section?.classList.remove('on-accent', 'on-dark', 'on-tint', 'on-picture')
  if (ground !== undefined) section?.classList.add(ground)
  const probe = document.createElement('i')
  element.append(probe)
  const set = getComputedStyle(element)
  const pairs = names.flatMap((name) => {
    if (set.getPropertyValue(name).trim() === '') return []
    probe.style.color = `var(${name})`
    return [[name, getComputedStyle(probe).color] as const]
  })
  probe.remove()
  return Object.fromEntries(pairs)
}

/** Takes all words and pictures off the slides, so that a picture shows what lies behind them. */
function hideWords(isHidden: boolean): void {
  for (const element of document.querySelectorAll<HTMLElement>('svg[data-marpit-svg] section > *'))
    element.style.visibility = isHidden ? 'hidden' : ''
  document.getElementById('lectern-no-pages')?.remove()
  if (!isHidden) return
  const style = document.createElement('style')
  style.id = 'lectern-no-pages'
  style.textContent = 'svg[data-marpit-svg] section::after { visibility: hidden !important }'
  document.head.append(style)
}

export const readingLooks = {
  readLooks,
  readNamedColors,
  hideWords,
  readMetrics,
  helpers: [
    ...[
      readSlide,
      findParts,
      matchesIn,
      readPart,
      readRest,
      readParagraphs,
      readItems,
      readItem,
      gapBelow,
      readQuoteMarks,
    ],
    ...[
      readDrawn,
      isPainted,
      readElement,
      readLinePx,
      readPseudo,
      holderOf,
      contentBox,
      boxOf,
      readStyle,
      propertyNames,
    ],
  ],
} as const
