import type { Palette } from '../model.ts'
import { round } from './dress-series.ts'
import type { Shape, WordPaint } from './model.ts'

interface Drawing {
  readonly shapes: readonly Shape[]
  readonly widthPx: number
  readonly heightPx: number
  readonly palette: Palette
  readonly isRightToLeft: boolean
  /** What is seen, in one line; and all of the data. */
  readonly name: string
  readonly description: string
}

/** From the middle of the letters down to the line that they stand on, as a share of the type size. */
const belowMiddle = 0.33

/**
 * Takes a drawing; gives it as SVG: nothing in it runs, loads or links, and it has no ids. Colors are the theme's tokens,
 * with its values for where there is no theme around (as a picture of its own). From right to left, it is mirrored.
 */
export function printSvg(drawing: Drawing): string {
  const { widthPx, heightPx, name, description, isRightToLeft, shapes } = drawing
  const size = `viewBox="0 0 ${widthPx} ${heightPx}" width="${widthPx}" height="${heightPx}"`
  const style = `font-family:var(--sans,Carlito,Calibri,sans-serif);direction:${isRightToLeft ? 'rtl' : 'ltr'}`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-label="${escapeXml(name)}" style="${style}">`,
    ...(description === name ? [] : [`<desc>${escapeXml(description)}</desc>`]),
    ...shapes.map((shape) => printers[shape.kind](shape as never, drawing)),
    '</svg>',
  ].join('\n')
}

const printers: {
  readonly [K in Shape['kind']]: (shape: Extract<Shape, { kind: K }>, drawing: Drawing) => string
} = {
  box: ({ x, y, width, height, fill, stroke }, drawing) => {
    const left = drawing.isRightToLeft ? drawing.widthPx - x - width : x
    const box = `x="${round(left)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"`
    const line = stroke === undefined ? '' : `;stroke:${color(stroke, drawing)};stroke-width:3`
    return `<rect ${box} style="fill:${color(fill, drawing)}${line}"/>`
  },
  path: ({ d, move: [x, y] = [0, 0], fill, opacity, stroke, strokePx, dash }, drawing) => {
    const style = [
      `fill:${fill === undefined ? 'none' : color(fill, drawing)}`,
      ...(opacity === undefined ? [] : [`fill-opacity:${opacity}`]),
      ...(stroke === undefined ? [] : [`stroke:${color(stroke, drawing)}`, `stroke-width:${strokePx ?? 2}`]),
      ...(dash === undefined ? [] : [`stroke-dasharray:${dash}`]),
      ...(stroke === undefined || (strokePx ?? 2) < 4
        ? []
        : ['stroke-linejoin:round', 'stroke-linecap:round']),
    ]
    const turn = drawing.isRightToLeft
      ? ` transform="matrix(-1 0 0 1 ${round(drawing.widthPx - x)} ${round(y)})"`
      : x === 0 && y === 0
        ? ''
        : ` transform="translate(${round(x)} ${round(y)})"`
    return `<path d="${d}" style="${style.join(';')}"${turn}/>`
  },
  dot: ({ x, y, radius, fill }, drawing) =>
    `<circle cx="${round(across(x, drawing))}" cy="${round(y)}" r="${radius}" style="fill:${color(fill, drawing)}"/>`,
  // In a text from right to left, `start` is its right end: mirrored as it should be.
  label: ({ x, y, text, sizePx, anchor, fill, isBold }, drawing) => {
    const place = `x="${round(across(x, drawing))}" y="${round(y + belowMiddle * sizePx)}"`
    const weight = isBold === true ? ' font-weight="700"' : ''
    const set = `font-size="${sizePx}" text-anchor="${anchor}"${weight}`
    const words = drawing.isRightToLeft && !rightToLeft.test(text) ? `\u2066${text}\u2069` : text
    return `<text ${place} ${set} style="fill:${color(fill, drawing)}">${escapeXml(words)}</text>`
  },
}

/** What has letters of these scripts knows its direction; numbers and signs are kept together as they are read. */
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u

function across(x: number, { isRightToLeft, widthPx }: Drawing): number {
  return isRightToLeft ? widthPx - x : x
}

function color(paint: WordPaint, { palette }: Drawing): string {
  return `var(--${paint},${palette[paint === 'on-third' ? 'ink' : paint]})`
}

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
