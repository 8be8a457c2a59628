import type { Palette } from '../5-markdown/model.ts'
import { contrast, mix, over, printColor, toContrast } from './color/contrast.ts'
import type { Color } from './color/model.ts'
import { parseColor } from './color/parse-color.ts'
import type { SlideStyle } from './sheet/slide-style.ts'

const white: Color = { red: 255, green: 255, blue: 255, alpha: 1 }
const black: Color = { red: 0, green: 0, blue: 0, alpha: 1 }

/** Least contrast to the paper: of text, and of what carries reading without being text. */
const least = { text: 4.5, graphic: 3 } as const

/** More than the least, for text that also stands on a shade of the paper. */
const spare = 0.6

/**
 * Takes what a theme without Lectern's tokens says of its slides; gives colors for rules, marks and charts that suit it: its
 * ground and its text, the color that it sets words, headings or links apart with, and steps between. What has too little contrast
 * to the ground is moved towards the text.
 */
export function derivePalette(style: SlideStyle): Palette {
  const paper = readGround(style) ?? white
  const typedInk = lastColor(style, 'slide', ['color'])
  const pole = contrast(black, paper) > contrast(white, paper) ? black : white
  const ink = toContrast(over(typedInk ?? pole, paper), pole, paper, least.text)
  const accent = toContrast(readAccent(style, ink, paper), ink, paper, least.text + spare)
  const between = (least: number, start: Color): Color => toContrast(start, ink, paper, least)
  return {
    paper: printColor(paper),
    ink: printColor(ink),
    quiet: printColor(between(least.text + spare, mix(ink, paper, 0.7))),
    accent: printColor(accent),
    second: printColor(toContrast(mix(accent, paper, 0.45), accent, paper, least.graphic + 0.1)),
    third: printColor(between(least.graphic + 0.4, mix(ink, paper, 0.4))),
    decor: printColor(mix(ink, paper, 0.22)),
  }
}

function readGround(style: SlideStyle): Color | undefined {
  return lastColor(style, 'slide', ['background', 'background-color'])
}

/** What a theme sets apart: the first that is another color than the text. */
const accented = ['strong', 'h2', 'a', 'h2 strong', 'h1', 'h3', 'h1 strong']

function readAccent(style: SlideStyle, ink: Color, paper: Color): Color {
  const colors = accented.flatMap((element) => {
    const color = lastColor(style, element, ['color'])
    return color === undefined ? [] : [over(color, paper)]
  })
  return colors.find((color) => isTold(color, ink) && isTold(color, paper)) ?? ink
}

/** Whether two colors are told apart at a glance. */
function isTold(a: Color, b: Color): boolean {
  return Math.hypot(a.red - b.red, a.green - b.green, a.blue - b.blue) > 60
}

/** The last value that has a color in it: of a gradient its first. */
function lastColor(style: SlideStyle, element: string, properties: readonly string[]): Color | undefined {
  return properties
    .flatMap((property) => style.valuesOf(element, property))
    .flatMap((value) => findColor(value) ?? [])
    .filter(({ alpha }) => alpha > 0)
    .at(-1)
}

function findColor(value: string): Color | undefined {
  const bare = value.replace(/url\((?:"[^"]*"|'[^']*'|[^)]*)\)/gi, ' ')
  const words = bare.match(/#[\da-f]+|(?:rgb|hsl)a?\([^()]*\)|[a-z-]+/gi) ?? []
  for (const word of words) {
    const color = parseColor(word)
    if (color !== undefined) return color
  }
  return undefined
}
