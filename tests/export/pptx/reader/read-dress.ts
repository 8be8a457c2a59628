import type { Element } from '@xmldom/xmldom'
import type { OpenPackage } from './open-package.ts'
import { all, at, childrenOf, isNamed, value } from './xml-tree.ts'

/** A color as a reader of the format arrives at it: the entry of the theme that it comes from, or none where it is written out. */
export interface EffectiveColor {
  readonly entry: string | undefined
  /** Before it is made lighter or seen through. */
  readonly hex: string
}

/** How one run of a slide is set. */
export interface DressedRun {
  readonly words: string
  readonly color: EffectiveColor
  /** The font itself, not the name of the theme's. */
  readonly font: string
  /** Whether the font is one of the theme's two. */
  readonly isThemeFont: boolean
}

export interface DressedSlide {
  readonly runs: readonly DressedRun[]
  /** Undefined where it is a picture. */
  readonly ground: EffectiveColor | undefined
}

/** The parts that a slide takes its looks from, the nearest first, and the theme at their end. */
interface Ancestry {
  readonly pack: OpenPackage
  readonly slide: Element
  readonly layout: Element
  readonly master: Element
  readonly theme: Element
}

function ancestryOf(path: string, pack: OpenPackage): Ancestry {
  const [layout = ''] = pack.related(path, 'slideLayout')
  const [master = ''] = pack.related(layout, 'slideMaster')
  const [theme = ''] = pack.related(master, 'theme')
  const [slide, ...others] = [path, layout, master, theme].map(pack.xml)
  return { pack, slide, layout: others[0], master: others[1], theme: others[2] } as Ancestry
}

/** The path of the theme that the slides are drawn with. */
export function findTheme(pack: OpenPackage): string {
  const [master = ''] = pack.related(pack.main, 'slideMaster')
  const [theme] = pack.related(master, 'theme')
  if (theme === undefined) throw new Error('the master has no theme')
  return theme
}

/**
 * How each run of a slide is set, and what it stands on: asked of the run, then of its paragraph's level in the shape, in the layout,
 * on the master, in the master's styles, and at last in the theme, as PowerPoint does.
 */
export function readDress(path: string, pack: OpenPackage): DressedSlide {
  const ancestry = ancestryOf(path, pack)
  const shapes = all(ancestry.slide, 'p:sp').flatMap((shape) => readShape(shape, ancestry))
  const cells = all(ancestry.slide, 'a:tbl').flatMap((table) => readTable(table, ancestry))
  const charts = pack.related(path, 'chart').flatMap((chart) => readChartWords(pack.xml(chart), ancestry))
  return { runs: [...shapes, ...cells, ...charts], ground: readGround(ancestry) }
}

function readGround(ancestry: Ancestry): EffectiveColor | undefined {
  const own = [ancestry.slide, ancestry.layout, ancestry.master].flatMap(
    (part) => at(part, 'p:cSld', 'p:bg') ?? [],
  )[0]
  const fill = at(own, 'p:bgPr', 'a:solidFill')
  return fill === undefined ? undefined : colorIn(fill, ancestry)
}

type Holder = Element | undefined

function readShape(shape: Element, ancestry: Ancestry): readonly DressedRun[] {
  const ph = at(shape, 'p:nvSpPr', 'p:nvPr', 'p:ph')
  const slot = ph === undefined ? undefined : findPlaceholder(ph, ancestry.layout)
  const type = value(at(slot, 'p:nvSpPr', 'p:nvPr', 'p:ph') ?? ph, 'type') ?? 'body'
  const onMaster = all(ancestry.master, 'p:sp').find(
    (one) => value(all(one, 'p:ph')[0], 'type') === type && ph !== undefined,
  )
  const family = ph === undefined ? 'p:otherStyle' : type === 'title' ? 'p:titleStyle' : 'p:bodyStyle'
  const lists = [shape, slot, onMaster].map((one) => at(one, 'p:txBody', 'a:lstStyle'))
  const styles = [...lists, at(ancestry.master, 'p:txStyles', family)]
  return all(at(shape, 'p:txBody'), 'a:p').flatMap((paragraph) => {
    const level = `a:lvl${Number(value(at(paragraph, 'a:pPr'), 'lvl') ?? 0) + 1}pPr`
    const inherited = styles.map((style) => at(style, level, 'a:defRPr'))
    return readRuns(paragraph, inherited, ancestry)
  })
}

function findPlaceholder(own: Element, layout: Element): Element | undefined {
  const index = value(own, 'idx')
  return all(layout, 'p:sp').find((one) => {
    const ph = all(one, 'p:ph')[0]
    if (ph === undefined) return false
    return index === undefined ? value(ph, 'type') === value(own, 'type') : value(ph, 'idx') === index
  })
}

function readRuns(
  paragraph: Element,
  inherited: readonly Holder[],
  ancestry: Ancestry,
): readonly DressedRun[] {
  const runs = childrenOf(paragraph).filter((child) => isNamed(child, 'a:r') || isNamed(child, 'a:fld'))
  return runs.map((run) => dressOf(run.textContent ?? '', [at(run, 'a:rPr'), ...inherited], ancestry))
}

/** The nearest that says something of it decides. */
function dressOf(words: string, holders: readonly Holder[], ancestry: Ancestry): DressedRun {
  const fill = holders.flatMap((holder) => at(holder, 'a:solidFill') ?? [])[0]
  const typeface = holders.flatMap((holder) => value(at(holder, 'a:latin'), 'typeface') ?? [])[0] ?? '+mn-lt'
  const own = /^\+(m[jn])-lt$/.exec(typeface)?.[1]
  const family = own === 'mj' ? 'a:majorFont' : 'a:minorFont'
  const fonts = at(ancestry.theme, 'a:themeElements', 'a:fontScheme', family, 'a:latin')
  const color = fill === undefined ? named('tx1', ancestry) : colorIn(fill, ancestry)
  const font = own === undefined ? typeface : (value(fonts, 'typeface') ?? '')
  return { words, color, font, isThemeFont: own !== undefined }
}

function colorIn(fill: Element, ancestry: Ancestry): EffectiveColor {
  const [color] = childrenOf(fill)
  const said = value(color, 'val') ?? ''
  return color !== undefined && isNamed(color, 'a:srgbClr')
    ? { entry: undefined, hex: said }
    : named(said, ancestry)
}

/** `tx1` is what the master's map says: dark on light, or light on dark. */
function named(name: string, { master, theme }: Ancestry): EffectiveColor {
  const entry = value(at(master, 'p:clrMap'), name) ?? name
  const color = at(theme, 'a:themeElements', 'a:clrScheme', `a:${entry}`)
  const hex = value(color === undefined ? undefined : childrenOf(color)[0], 'val')
  if (hex === undefined) throw new Error(`the theme has no color ${entry} (${name})`)
  return { entry, hex }
}

/** Cells take color and font from the table's style: that of heads and of first columns before that of all. */
function readTable(table: Element, ancestry: Ancestry): readonly DressedRun[] {
  const { pack } = ancestry
  const id = at(table, 'a:tblPr', 'a:tableStyleId')?.textContent ?? ''
  const [path = ''] = pack.related(pack.main, 'tableStyles')
  const style = all(pack.xml(path), 'a:tblStyle').find((one) => value(one, 'styleId') === id)
  const other = at(ancestry.master, 'p:txStyles', 'p:otherStyle', 'a:lvl1pPr', 'a:defRPr')
  const isNamedFirst = value(at(table, 'a:tblPr'), 'firstCol') === '1'
  return all(table, 'a:tr').flatMap((row, rowIndex) =>
    all(row, 'a:tc').flatMap((cell, column) => {
      const regions = [
        ...(rowIndex === 0 ? ['a:firstRow'] : []),
        ...(isNamedFirst && column === 0 ? ['a:firstCol'] : []),
        'a:wholeTbl',
      ]
      const styles = regions.flatMap((region) => at(style, region, 'a:tcTxStyle') ?? [])
      return all(cell, 'a:p').flatMap((paragraph) => readCell(paragraph, styles, other, ancestry))
    }),
  )
}

/** In styles of tables color and font stand bare, the font as a reference to one of the theme's. */
function readCell(
  paragraph: Element,
  styles: readonly Element[],
  other: Holder,
  ancestry: Ancestry,
): readonly DressedRun[] {
  const color = styles.flatMap((style) => at(style, 'a:schemeClr') ?? at(style, 'a:srgbClr') ?? [])[0]
  const reference = styles.flatMap((style) => value(at(style, 'a:fontRef'), 'idx') ?? [])[0]
  return readRuns(paragraph, [other], ancestry).map((run, index) => {
    const own = at(all(paragraph, 'a:r')[index], 'a:rPr')
    const isPlain = at(own, 'a:solidFill') === undefined && color !== undefined
    const isOwnFont = at(own, 'a:latin') !== undefined
    const family = reference === 'major' ? 'a:majorFont' : 'a:minorFont'
    const font = value(at(ancestry.theme, 'a:themeElements', 'a:fontScheme', family, 'a:latin'), 'typeface')
    return {
      ...run,
      ...(isPlain ? { color: ofStyle(color, ancestry) } : {}),
      ...(isOwnFont || reference === undefined ? {} : { font: font ?? '', isThemeFont: true }),
    }
  })
}

const ofStyle = (color: Element, ancestry: Ancestry): EffectiveColor =>
  isNamed(color, 'a:srgbClr')
    ? { entry: undefined, hex: value(color, 'val') ?? '' }
    : named(value(color, 'val') ?? '', ancestry)

/** Words of charts say all by themselves, or what the chart says of all of its words. */
function readChartWords(chart: Element, ancestry: Ancestry): readonly DressedRun[] {
  const base = childrenOf(chart).find((one) => isNamed(one, 'c:txPr'))
  const inherited = all(base, 'a:defRPr')[0]
  const holders = all(chart, 'a:defRPr').concat(all(chart, 'a:rPr'))
  return holders.map((holder) => dressOf(`chart ${holder.nodeName}`, [holder, inherited], ancestry))
}
