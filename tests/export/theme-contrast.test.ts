import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Background, Deck, Slide } from '../../src/3-deck/model.ts'
import type { Picture } from '../../src/3-deck/part-model.ts'
import type { BrowserHandle } from '../../src/browser/model.ts'
import { launchTestBrowser } from '../browser/support/test-browser.ts'
import { packageFolder } from '../support/check-talk.ts'
import { tinyPng } from '../support/tiny-images.ts'
import { decorations, watermark } from './support/contrast/decorations.ts'
import { type Contrast, readContrast } from './support/contrast/read-contrast.ts'
import { dressInTheme, readSpecimenDeck, themeNames } from './support/dress-in-theme.ts'

let browser: BrowserHandle
let specimens: Deck

beforeAll(async () => {
  browser = await launchTestBrowser()
  specimens = await readSpecimenDeck()
})
afterAll(() => browser.close())

/** The worst that a picture can be behind light words; the row begins with a byte that says "as it is". */
const white: Picture = {
  ...{ file: 'white.png', path: 'assets/white.png', mediaType: 'image/png', alt: '', fit: 'cover' },
  ...{ at: { file: 'outline.yaml', line: 1, column: 1, endLine: 1, endColumn: 2 } },
  ...{ widthPx: 1, heightPx: 1, bytes: tinyPng(1, 1, Buffer.from([0, 255, 255, 255])) },
}
const grounds: readonly Background[] = [
  { kind: 'color', color: 'accent' },
  { kind: 'color', color: 'dark' },
  { kind: 'color', color: 'tint' },
  { kind: 'picture', picture: white },
]

/** All slides on the paper, and of each kind one (of charts all) on the other grounds; title slides have none but their own. */
function onEveryGround({ slides }: Deck): readonly Slide[] {
  const firsts = slides.filter(({ kind }, index) => {
    return kind === 'chart' || index === slides.findIndex((other) => other.kind === kind)
  })
  const others = grounds.flatMap((background, index) =>
    firsts
      .filter(({ kind }) => kind !== 'title')
      .map((slide): Slide => ({ ...slide, id: `${slide.id}-${index + 1}`, background })),
  )
  return [...slides, ...others]
}

const columns = 16
const slideWidthPx = 320

type Change = Parameters<typeof dressInTheme>[2]

async function readTheme(name: string, deck: Deck, change: Change = {}): Promise<readonly Contrast[]> {
  const dressed = await dressInTheme(deck, name, change)
  const rows = Math.ceil(dressed.slides.length / columns)
  const size = { widthPx: columns * slideWidthPx, heightPx: rows * ((slideWidthPx * 9) / 16) }
  const html = [
    `<!DOCTYPE html><html lang="en"><meta charset="UTF-8"><style>${dressed.css}</style>`,
    `<style>body { margin: 0 } div.marpit { display: flex; flex-wrap: wrap } svg[data-marpit-svg] { width: ${slideWidthPx}px }</style>`,
    `<div class="marpit">${dressed.slides.map((slide) => slide.html).join('')}</div>`,
  ].join('')
  const exempt = name === 'plain' ? decorations : [...decorations, watermark]
  return browser.withPage(html, size, (page) => readContrast(page, size, exempt))
}

/** What is too faint, with the slide it stands on. */
function tooFaint(contrasts: readonly Contrast[], deck: Deck): readonly string[] {
  const faint = contrasts.filter(({ role, contrast }) => contrast < (role === 'text' ? 4.5 : 3))
  return faint.map(({ slide, what, color, contrast }) => {
    return `${deck.slides[slide]?.id}: ${what} ${color} has ${contrast.toFixed(2)}`
  })
}

describe.each(themeNames)('the theme %s, on each of its grounds', (name) => {
  it('keeps 4.5:1 for all text, and 3:1 for graphics that carry reading', async () => {
    const deck = { ...specimens, slides: onEveryGround(specimens) }
    const contrasts = await readTheme(name, deck)
    expect(tooFaint(contrasts, deck)).toEqual([])
    const seen = (role: string): Set<number> =>
      new Set(contrasts.flatMap((one) => (one.role === role ? [one.slide] : [])))
    expect(seen('text').size).toBe(deck.slides.length)
    expect(seen('graphic').size).toBeGreaterThan(deck.slides.length / 2)
  })
})

describe('what is looked at', () => {
  it('is the ground that is painted: words and rules as faint as that are found', async () => {
    const slides = onEveryGround(specimens).filter(({ id }) => /^(?:points|table|compare)-2$/.test(id))
    const deck = { ...specimens, slides }
    const css = 'section.points li { color: #333 } section.table th { border-color: #333 }'
    const faint = tooFaint(await readTheme('plain', deck, { css }), deck)
    expect(faint).toContainEqual(expect.stringMatching(/^points-2: “Stone bears pressure/))
    expect(faint).toContainEqual(expect.stringMatching(/^table-2: border of th/))
    expect(faint).not.toContainEqual(expect.stringMatching(/^compare-2/))
  })
})

describe('the theme in ten lines of docs/themes.md', () => {
  it('is a theme, and keeps the contrast', async () => {
    const document = readFileSync(`${packageFolder}docs/themes.md`, 'utf8')
    const ownSheet = /```css\n([\s\S]*?@theme harbor[\s\S]*?)```/.exec(document)?.[1]
    expect(ownSheet?.trim().split('\n').length).toBeLessThanOrEqual(12)
    const slides = specimens.slides.filter(
      ({ kind }) => kind === 'section' || kind === 'chart' || kind === 'code',
    )
    const deck = { ...specimens, slides }
    const contrasts = await readTheme('harbor', deck, ownSheet === undefined ? {} : { ownSheet })
    expect(contrasts.some(({ color }) => color === 'rgb(11, 107, 107)')).toBe(true)
    expect(tooFaint(contrasts, deck)).toEqual([])
  })
})
