import { PNG } from 'pngjs'
import type { BrowserPage } from '../../../../src/browser/model.ts'
import { collectPseudos } from './collect-pseudos.ts'
import { collectRules } from './collect-rules.ts'
import { collectTexts } from './collect-texts.ts'
import type { Decoration, Paint } from './paint.ts'

export interface Contrast extends Paint {
  readonly contrast: number
}

type Rgb = readonly [number, number, number]

/** Words without their color: what stays is the ground that they stand on. */
const withoutWords = `* , *::before, *::after { color: transparent !important; -webkit-text-stroke-color: transparent !important }
svg text { fill: transparent !important }`
/** Without marks, rules and charts, too. */
const withoutGraphics = `*::before, *::after { background: none !important; border-color: transparent !important }
section * { border-color: transparent !important }
svg[role="img"] > * { visibility: hidden !important }`

/**
 * Takes a page of slides; gives the contrast of all text, and of all graphics but decorations, to the ground that is really
 * painted behind it: to the pixel of it that is nearest in luminance.
 */
export async function readContrast(
  page: BrowserPage,
  size: { readonly widthPx: number; readonly heightPx: number },
  decorations: readonly Decoration[],
): Promise<readonly Contrast[]> {
  const paints = [
    ...(await page.evaluate(collectTexts, undefined)),
    ...(await page.evaluate(collectPseudos, decorations)),
    ...(await page.evaluate(collectRules, decorations)),
  ]
  const grounds = {
    text: await pictureWithout(page, size, withoutWords),
    graphic: await pictureWithout(page, size, withoutGraphics),
  }
  return paints.flatMap((paint) => {
    const color = parseColor(paint.color)
    if (color.alpha === 0) return []
    const contrasts = samplePixels(grounds[paint.role], paint).map((ground) =>
      contrastOf(blend(color.rgb, color.alpha, ground), ground),
    )
    return [{ ...paint, contrast: Math.min(...contrasts) }]
  })
}

async function pictureWithout(
  page: BrowserPage,
  size: { readonly widthPx: number; readonly heightPx: number },
  css: string,
): Promise<PNG> {
  await page.evaluate((text) => {
    const style = document.createElement('style')
    style.textContent = text
    document.head.append(style)
  }, css)
  return PNG.sync.read(Buffer.from(await page.picture({ xPx: 0, yPx: 0, ...size }, pixelsPerPx)))
}

/** Grounds are large: they are seen well enough in a small picture, which is taken sooner. */
const pixelsPerPx = 0.5

/** Up to 8 × 8 pixels of a box, away from its edges, where a ground ends. */
function samplePixels({ width, height, data }: PNG, box: Paint): readonly Rgb[] {
  const steps = [0, 1, 2, 3, 4, 5, 6, 7].map((step) => 0.2 + (step * 0.6) / 7)
  const pixels = steps.flatMap((down) =>
    steps.map((across): Rgb | undefined => {
      const x = Math.floor((box.x + across * box.width) * pixelsPerPx)
      const y = Math.floor((box.y + down * box.height) * pixelsPerPx)
      if (x < 0 || y < 0 || x >= width || y >= height) return undefined
      const at = (y * width + x) * 4
      return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0]
    }),
  )
  return pixels.filter((pixel) => pixel !== undefined)
}

function parseColor(color: string): { readonly rgb: Rgb; readonly alpha: number } {
  const [red, green, blue, alpha = 1] = (/^rgba?\((.*)\)$/.exec(color)?.[1] ?? '')
    .split(/[\s,/]+/)
    .map(Number)
  if (red === undefined || green === undefined || blue === undefined) throw new Error(`the color ${color}`)
  return { rgb: [red, green, blue], alpha }
}

function blend(color: Rgb, alpha: number, ground: Rgb): Rgb {
  const mix = (index: 0 | 1 | 2): number => color[index] * alpha + ground[index] * (1 - alpha)
  return [mix(0), mix(1), mix(2)]
}

/** Relative luminance, as WCAG 2 defines it. */
function luminance(color: Rgb): number {
  const [red = 0, green = 0, blue = 0] = color.map((channel) => {
    const part = channel / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrastOf(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}
