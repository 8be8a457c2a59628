import type { Element } from '@xmldom/xmldom'
import { describe, expect, it } from 'vitest'
import { shadeOf } from '../../../src/7-export/pptx/look/shade-color.ts'
import { readSpecimenDeck, themeNames } from '../support/dress-in-theme.ts'
import { type OpenPackage, openPackage } from './reader/open-package.ts'
import { type DressedRun, readDress } from './reader/read-dress.ts'
import { all, value } from './reader/xml-tree.ts'
import { makePptx } from './support/make-pptx.ts'
import { otherColors, otherFonts, switchTheme } from './support/switch-theme.ts'

const slidesOf = (pack: OpenPackage): readonly string[] =>
  all(pack.xml(pack.main), 'p:sldId').map((entry) => pack.follow(pack.main, value(entry, 'r:id')))

describe('another theme in PowerPoint', { timeout: 30_000 }, () => {
  it.each(themeNames)(
    'recolors and resets each word of every slide in %s, but for the font of code, and black and white on pictures',
    async (theme) => {
      const pptx = await makePptx(await readSpecimenDeck(), theme)
      const [before, after] = [openPackage(pptx), openPackage(switchTheme(pptx))]
      const slides = slidesOf(before)
      expect(slides.length).toBeGreaterThan(40)
      expect(slidesOf(after)).toEqual(slides)
      for (const path of slides) {
        const [one, other] = [readDress(path, before), readDress(path, after)]
        expect(other.runs.map(({ words }) => words)).toEqual(one.runs.map(({ words }) => words))
        expect(one.runs.length).toBeGreaterThan(0)
        one.runs.forEach((run, index) => {
          const where = `${path}: ${run.words}`
          expect([where, ...switched(run)]).toEqual([where, ...shown(other.runs[index])])
          if (run.color.entry === undefined) expect([where, isLiteral(run)]).toEqual([where, true])
          if (!run.isThemeFont) expect([where, run.font]).toEqual([where, 'Consolas'])
        })
        // Some word changes its color, some its font, and the ground, unless it is a picture.
        expect(one.runs.some(({ color }) => color.entry !== undefined)).toBe(true)
        expect(one.runs.some(({ isThemeFont }) => isThemeFont)).toBe(true)
        expect(one.ground?.entry === undefined).toBe(one.ground === undefined)
        if (one.ground?.entry !== undefined) {
          expect(other.ground).toEqual({ entry: one.ground.entry, hex: otherColors[one.ground.entry] })
          expect(other.ground?.hex).not.toBe(one.ground.hex)
        }
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

/** How a run has to be set with the other theme: its entry decides, what is written out stays. */
function switched({ color, font, isThemeFont }: DressedRun): readonly unknown[] {
  const hex = color.entry === undefined ? color.hex : otherColors[color.entry]
  expect(hex === color.hex).toBe(color.entry === undefined)
  return [hex, color.entry, isThemeFont ? otherFonts[font] : font]
}

const shown = (run: DressedRun | undefined): readonly unknown[] => [
  run?.color.hex,
  run?.color.entry,
  run?.font,
]

/** Of code the highlighter decides about the colors; words on pictures are white or black in every theme. */
const isLiteral = ({ color, font }: DressedRun): boolean =>
  font === 'Consolas' || ['FFFFFF', '000000'].includes(color.hex)

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
