import type { Element } from '@xmldom/xmldom'
import { describe, expect, it } from 'vitest'
import { shadeOf } from '../../../src/7-export/pptx/look/shade-color.ts'
import { readSpecimenDeck, themeNames } from '../support/dress-in-theme.ts'
import { type OpenPackage, openPackage } from './reader/open-package.ts'
import { all, at, value } from './reader/xml-tree.ts'
import { makePptx } from './support/make-pptx.ts'

/** What decides about the look of one run: the name of a color of the theme and of one of its fonts, or what is written out. */
interface Resolved {
  readonly color: string
  readonly font: string
  readonly isCode: boolean
}

const colorIn = (holder: Element | undefined): string | undefined => {
  const [color] = all(at(holder, 'a:solidFill'), 'a:schemeClr').concat(
    all(at(holder, 'a:solidFill'), 'a:srgbClr'),
  )
  return color === undefined ? undefined : `${color.localName}:${value(color, 'val')}`
}
const fontIn = (holder: Element | undefined): string | undefined => value(at(holder, 'a:latin'), 'typeface')

/** A run asks itself, then the level of its placeholder in the layout, then that of all bodies on the master. */
function resolveRuns(path: string, pack: OpenPackage): readonly Resolved[] {
  const [layout = ''] = pack.related(path, 'slideLayout')
  const slots = all(pack.xml(layout), 'p:sp')
  const [master = ''] = pack.related(layout, 'slideMaster')
  const bodies = at(pack.xml(master), 'p:txStyles', 'p:bodyStyle')
  return all(pack.xml(path), 'p:sp').flatMap((shape) => {
    const own = all(shape, 'p:ph')[0]
    if (own === undefined) return []
    const slot = slots.find((one) => {
      const ph = all(one, 'p:ph')[0]
      return (
        ph !== undefined &&
        value(ph, 'idx') === value(own, 'idx') &&
        (value(own, 'idx') !== undefined || value(ph, 'type') === value(own, 'type'))
      )
    })
    return all(shape, 'a:p').flatMap((paragraph) => {
      const level = Number(value(at(paragraph, 'a:pPr'), 'lvl') ?? 0) + 1
      const style =
        at(slot, 'p:txBody', 'a:lstStyle', `a:lvl${level}pPr`, 'a:defRPr') ??
        at(bodies, `a:lvl${level}pPr`, 'a:defRPr')
      return all(paragraph, 'a:r').map((run): Resolved => {
        const properties = at(run, 'a:rPr')
        const font = fontIn(properties) ?? fontIn(style) ?? 'none'
        return {
          color: colorIn(properties) ?? colorIn(style) ?? `none in ${path} ${run.textContent}`,
          font,
          isCode: font === 'Consolas',
        }
      })
    })
  })
}

const slidesOf = (pack: OpenPackage): readonly string[] =>
  all(pack.xml(pack.main), 'p:sldId').map((entry) => pack.follow(pack.main, value(entry, 'r:id')))

describe('another theme in PowerPoint', { timeout: 30_000 }, () => {
  it.each(themeNames)(
    'changes color and font of all words of every slide in %s, but for code',
    async (theme) => {
      const pack = openPackage(await makePptx(await readSpecimenDeck(), theme))
      const slides = slidesOf(pack)
      expect(slides.length).toBeGreaterThan(40)
      for (const path of slides) {
        const runs = resolveRuns(path, pack)
        const ordinary = runs.filter(({ isCode }) => !isCode)
        expect(ordinary.length).toBeGreaterThan(0)
        for (const { color, font } of ordinary) {
          // White letters on a picture are white in every theme.
          expect(color).toMatch(/^schemeClr:|^srgbClr:FFFFFF$/)
          expect(font).toMatch(/^\+m[jn]-lt$/)
        }
        expect(ordinary.some(({ color }) => color.startsWith('schemeClr:'))).toBe(true)
      }
    },
  )

  it.each(themeNames)(
    'finds no literal color in %s but those of code, of shadows, and black and white on pictures',
    async (theme) => {
      const pack = openPackage(await makePptx(await readSpecimenDeck(), theme))
      const parts = pack.paths.filter((path) =>
        /slides\/|slideLayouts\/|slideMasters\/|charts\/|tableStyles/.test(path),
      )
      const literal = parts.flatMap((path) =>
        all(pack.xml(path), 'a:srgbClr')
          .filter((color) => !['000000', 'FFFFFF'].includes(value(color, 'val') ?? ''))
          .filter((color) => !isInCode(color))
          .map((color) => `${path} ${value(color, 'val')}`),
      )
      expect(literal).toEqual([])
    },
  )
})

function isInCode(color: Element): boolean {
  let around: Element | null = color
  while (around !== null && around.localName !== 'rPr') around = around.parentElement
  return around !== null && value(around, 'noProof') === '1'
}

describe('a shade of a color of the theme', () => {
  const scheme = {
    ...{
      bg1: '#fbfaf6',
      tx1: '#1b2430',
      bg2: '#f3f0e8',
      tx2: '#5a6270',
      accent1: '#9a3412',
      accent2: '#2f739b',
    },
    ...{ accent3: '#8f8878', accent4: '#d9d3c7', accent5: '#7f290c', accent6: '#e9e4da', hlink: '#1b2430' },
    folHlink: '#5a6270',
  }
  it.each([
    ['#535a67', { name: 'tx2', hueDeg: 1, saturation: -0.001, lightness: -0.031 }],
    ['#f0a27c', { name: 'accent1', hueDeg: 5, saturation: 0.004, lightness: 0.376 }],
    ['#6b3a7d', undefined],
    ['#3c5d1e', undefined],
  ])('is %s', (hex, shade) => {
    expect(shadeOf(hex, scheme)).toEqual(shade)
  })
})
