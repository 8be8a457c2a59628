/// <reference lib="dom" />
import type { Box, LaidBlock, LaidSlide } from './model.ts'

// The functions of this file run in the page, sent there as text: they may use each other, and nothing else.

interface Wanted {
  /** Places on the page, from 0. */
  readonly slides: readonly number[]
  readonly isDense: boolean
  /** How much wider than here letters may be set elsewhere, in em for each. */
  readonly spareEm: number
}

type Writable<T> = { -readonly [K in keyof T]: T[K] }

/** Sets the slides normal or dense, a little wider than they will be, gives how they lie, and leaves all as it was. */
function layOut({ slides, isDense, spareEm }: Wanted): readonly LaidSlide[] {
  const frames = document.querySelectorAll('svg[data-marpit-svg]')
  const sections = slides.flatMap((index) => {
    const found = frames[index]?.querySelector('section') ?? null
    return found === null ? [] : [found]
  })
  const wereDense = sections.map(({ classList }) => classList.contains('dense'))
  for (const section of sections) section.classList.toggle('dense', isDense)
  const takeBack = spreadLetters(sections, spareEm)
  const laid = sections.map(readSlide)
  takeBack()
  for (const [index, section] of sections.entries()) section.classList.toggle('dense', wereDense[index])
  return laid
}

/** Spacing that the theme sets is kept; all is read before any is set, since children inherit it. Gives what takes it back. */
function spreadLetters(sections: readonly HTMLElement[], spareEm: number): () => void {
  const texts = sections
    .flatMap((section) => [...section.querySelectorAll<HTMLElement>('*')])
    .filter(hasOwnText)
  const styles = texts.map((element) => element.getAttribute('style'))
  const spacings = texts.map((element) => Number.parseFloat(getComputedStyle(element).letterSpacing) || 0)
  texts.forEach((element, index) => {
    element.style.letterSpacing = `calc(${spacings[index]}px + ${spareEm}em)`
  })
  return () => {
    for (const [index, element] of texts.entries()) {
      // First set, since Chromium (147) leaves an empty attribute of one that it has not written down when it goes.
      element.setAttribute('style', styles[index] ?? '')
      if (typeof styles[index] !== 'string') element.removeAttribute('style')
    }
  }
}

function hasOwnText(element: Element): boolean {
  if (element.closest('math, svg svg, style, script, title') !== null || !(element instanceof HTMLElement))
    return false
  return [...element.childNodes].some((node) => node.nodeType === 3 && (node.textContent ?? '').trim() !== '')
}

function readSlide(section: HTMLElement): LaidSlide {
  const frame = section.getBoundingClientRect()
  const style = getComputedStyle(section)
  const px = (value: string): number => Number.parseFloat(value) || 0
  const items = section.querySelectorAll(':scope > :is(ul, ol) > li, :scope > table > tbody > tr')
  return {
    widthPx: frame.width,
    heightPx: frame.height,
    area: {
      left: px(style.paddingLeft),
      top: px(style.paddingTop),
      right: frame.width - px(style.paddingRight),
      bottom: frame.height - px(style.paddingBottom),
    },
    isRightToLeft: style.direction === 'rtl',
    blocks: readBlocks(section, frame),
    itemBottoms: [...items].map((item) => item.getBoundingClientRect().bottom - frame.top),
  }
}

/** Text goes by the element that its lines lie in; a picture is a block of its own. In the order of the page. */
function readBlocks(section: HTMLElement, frame: DOMRect): readonly LaidBlock[] {
  const blocks = new Map<Element, Writable<LaidBlock> & { lines: Box[] }>()
  const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
  const drawings = [...section.querySelectorAll('svg')]
  while (walker.nextNode()) {
    const node = walker.currentNode
    const element = node instanceof Element ? node : node.parentElement
    const isPicture =
      node instanceof HTMLImageElement || (node instanceof SVGSVGElement && drawings.includes(node))
    const isText = node.nodeType === 3 && (node.textContent ?? '').trim() !== ''
    if (element === null || !(isPicture || isText) || !isSeen(element)) continue
    const holder = isPicture ? element : holderOf(element, section)
    const block = blocks.get(holder) ?? startBlock(holder, isPicture, section, frame)
    blocks.set(holder, block)
    if (isPicture) continue
    const drawing = drawings.findIndex((one) => one.contains(element))
    if (drawing >= 0) block.drawing = drawing
    addText(block, node as Text, element, frame, readShown(holder, section, frame))
  }
  return [...blocks.values()].filter(({ lines }) => lines.length > 0)
}

function isSeen(element: Element): boolean {
  if (element.closest('style, script, title, annotation') !== null) return false
  if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return false
  for (
    let one: Element | null = element;
    one !== null && one.tagName !== 'SECTION';
    one = one.parentElement
  ) {
    // What is there for screen readers alone is a point in size, or clipped away: KaTeX's own MathML, for one.
    const { position, clip, clipPath } = getComputedStyle(one)
    const { width, height } = one.getBoundingClientRect()
    const isPoint = width <= 2 && height <= 2
    if (/absolute|fixed/.test(position) && (isPoint || isClippedAway(clip, clipPath))) return false
  }
  return true
}

/** `clip: rect(1px, 1px, 1px, 1px)`, `clip-path: inset(50%)`: nothing is left. Other clips have a shape to show. */
function isClippedAway(clip: string, clipPath: string): boolean {
  const [top = 0, right = 1, bottom = 1, left = 0] = (clip.match(/-?[\d.]+/g) ?? []).map(Number)
  const [, share = '0'] = /^inset\(([\d.]+)%/.exec(clipPath) ?? []
  return bottom <= top || right <= left || Number(share) >= 50
}

function holderOf(element: Element, section: Element): Element {
  let one: Element = element.closest('text') ?? element.closest('math') ?? element
  while (one !== section && one.parentElement !== null && !(one instanceof SVGElement)) {
    if (!/^(?:inline|ruby|contents|math)/.test(getComputedStyle(one).display)) break
    one = one.parentElement
  }
  return one
}

function startBlock(
  holder: Element,
  isPicture: boolean,
  section: HTMLElement,
  frame: DOMRect,
): Writable<LaidBlock> & { lines: Box[] } {
  const box = boxOf(holder.getBoundingClientRect(), frame)
  const cut = isPicture ? undefined : findCut(holder, section, frame)
  const around = isPicture ? undefined : findAround(holder, section, frame)
  const hasGround = !isPicture && standsOnGround(holder, section)
  const isHeading = /^H[1-6]$/.test(holder.tagName)
  return {
    kind: isPicture ? 'picture' : 'text',
    text: isPicture ? (holder.getAttribute('alt') ?? holder.getAttribute('aria-label') ?? '') : '',
    box,
    lines: isPicture ? [box] : [],
    fontPx: 0,
    zone: zoneOf(holder, section),
    ...(cut === undefined ? {} : { cut }),
    ...(around === undefined ? {} : { around }),
    ...(hasGround ? { hasGround } : {}),
    ...(isHeading ? { wordsOnLines: countWords(holder) } : {}),
  }
}

function zoneOf(holder: Element, section: HTMLElement): LaidBlock['zone'] {
  if (holder.closest('header, footer') !== null) return 'foot'
  const isSource = section.matches('.sourced') && holder === section.querySelector(':scope > p:last-of-type')
  for (let one: Element | null = holder; one !== null && one !== section; one = one.parentElement) {
    if (/absolute|fixed/.test(getComputedStyle(one).position)) return isSource ? 'foot' : 'placed'
  }
  return isSource ? 'source' : 'body'
}

/** What elements around hide of the words. */
function findCut(holder: Element, section: HTMLElement, frame: DOMRect): Box | undefined {
  let cut: Box | undefined
  for (let one: Element | null = holder; one !== null && one !== section; one = one.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(one)
    if (one instanceof SVGElement || (overflowX === 'visible' && overflowY === 'visible')) continue
    const box = boxOf(one.getBoundingClientRect(), frame)
    cut = cut === undefined ? box : within(cut, box)
  }
  return cut
}

/** Where lines are shown as far as an ellipsis leaves them: it says itself that more was there. */
function readShown(holder: Element, section: HTMLElement, frame: DOMRect): Box {
  const everywhere = { left: -1e6, top: -1e6, right: 1e6, bottom: 1e6 }
  let shown: Box = everywhere
  for (let one: Element | null = holder; one !== null && one !== section; one = one.parentElement) {
    const { overflowX, textOverflow, webkitLineClamp } = getComputedStyle(one)
    if (overflowX === 'visible') continue
    const { left, top, right, bottom } = boxOf(one.getBoundingClientRect(), frame)
    if (webkitLineClamp !== 'none') shown = within(shown, { left, top, right, bottom })
    else if (textOverflow === 'ellipsis') shown = within(shown, { ...everywhere, left, right })
  }
  return shown
}

/** `left: -9999px` and `text-indent: -9999px` put words where screen readers find them, and nobody else. */
function isFarOff({ left, right, bottom }: Box, frame: DOMRect): boolean {
  const farPx = 500
  return right < -farPx || left > frame.width + farPx || bottom < -farPx
}

function within(one: Box, other: Box): Box {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  }
}

/** The box around the words that the room sees: one with a ground or an edge, or a cell. */
function findAround(holder: Element, section: HTMLElement, frame: DOMRect): Box | undefined {
  for (let one: Element | null = holder; one !== null && one !== section; one = one.parentElement) {
    const style = getComputedStyle(one)
    const hasGround = !/^rgba\(.*, 0\)$/.test(style.backgroundColor) || style.backgroundImage !== 'none'
    const hasEdges =
      Number.parseFloat(style.borderLeftWidth) > 0 && Number.parseFloat(style.borderRightWidth) > 0
    const isCell = style.display === 'table-cell'
    if (isCell || hasGround || hasEdges) return boxOf(one.getBoundingClientRect(), frame)
    // What has a place of its own may lie anywhere around the boxes that it belongs to: the words on an arrow.
    if (/absolute|fixed/.test(style.position)) break
  }
  return undefined
}

/** Whether an opaque ground lies behind the words, and behind no picture: so they may lie over one. */
function standsOnGround(holder: Element, section: HTMLElement): boolean {
  for (let one: Element | null = holder; one !== null && one !== section; one = one.parentElement) {
    if (one.querySelector('img, svg') !== null) return false
    const { backgroundColor, position } = getComputedStyle(one)
    if (/^rgb\(/.test(backgroundColor)) return true
    if (/absolute|fixed/.test(position)) break
  }
  return false
}

function countWords(heading: Element): readonly number[] {
  const counts = new Map<number, number>()
  const texts = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT)
  const range = document.createRange()
  while (texts.nextNode()) {
    for (const { index, 0: word } of (texts.currentNode.textContent ?? '').matchAll(/[^ \n\t]+/g)) {
      range.setStart(texts.currentNode, index)
      range.setEnd(texts.currentNode, index + word.length)
      const top = Math.round(range.getBoundingClientRect().bottom / 8)
      counts.set(top, (counts.get(top) ?? 0) + 1)
    }
  }
  return [...counts.entries()].sort(([a], [b]) => a - b).map(([, count]) => count)
}

function addText(
  block: Writable<LaidBlock> & { lines: Box[] },
  node: Text,
  element: Element,
  frame: DOMRect,
  shown: Box,
): void {
  const range = document.createRange()
  range.selectNodeContents(node)
  for (const rect of range.getClientRects()) {
    const line = within(boxOf(rect, frame), shown)
    if (line.right > line.left && line.bottom > line.top && !isFarOff(line, frame)) block.lines.push(line)
  }
  const tex = element.closest('math')?.getAttribute('alttext')
  const words = tex ?? (node.textContent ?? '').replace(/\s+/g, ' ')
  if (tex === undefined || tex === null || !block.text.endsWith(tex))
    block.text = `${block.text}${words}`.slice(0, 2000)
  if (element.closest('math, sub, sup, rt') !== null) return
  const matrix = element instanceof SVGGraphicsElement ? element.getScreenCTM() : null
  const scale = matrix === null ? 1 : Math.hypot(matrix.b, matrix.d)
  const fontPx = (Number.parseFloat(getComputedStyle(element).fontSize) || 0) * scale
  block.fontPx = block.fontPx === 0 ? fontPx : Math.min(block.fontPx, fontPx)
}

function boxOf(rect: DOMRect, frame: DOMRect): Box {
  const { left, top } = frame
  return { left: rect.left - left, top: rect.top - top, right: rect.right - left, bottom: rect.bottom - top }
}

/** What runs in the page: the first is called, the others are there for it. */
export const layingOut = {
  layOut,
  helpers: [
    ...[
      spreadLetters,
      hasOwnText,
      readSlide,
      readBlocks,
      isSeen,
      isClippedAway,
      holderOf,
      startBlock,
      zoneOf,
    ],
    ...[findCut, readShown, isFarOff, within, findAround, standsOnGround, countWords, addText, boxOf],
  ],
} as const
