import { describe, expect, it } from 'vitest'
import { contrast } from '../../src/6-theme/color/contrast.ts'
import { parseColor } from '../../src/6-theme/color/parse-color.ts'
import { readPalette } from '../../src/6-theme/read-palette.ts'
import { readTextSize } from '../../src/6-theme/read-text-size.ts'
import { parseSheet } from '../../src/6-theme/sheet/parse-sheet.ts'
import { readSlideStyle } from '../../src/6-theme/sheet/slide-style.ts'
import { createEngine } from '../../src/engine/create-engine.ts'

const roots = (...sheets: readonly string[]) =>
  sheets.map(parseSheet).flatMap((parsed) => (parsed.kind === 'sheet' ? [parsed.root] : []))
const palette = (...sheets: readonly string[]) => readPalette(roots(...sheets), true)

describe('the colors of a foreign theme', () => {
  it.each([
    ['#fff', [255, 255, 255, 1]],
    ['#11223380', [17, 34, 51, 128 / 255]],
    ['RGB(1, 2, 3)', [1, 2, 3, 1]],
    ['rgb(10% 20% 30% / 50%)', [25.5, 51, 76.5, 0.5]],
    ['hsl(120deg, 100%, 25%)', [0, 127.5, 0, 1]],
    ['hsla(0 0% 50% / .5)', [127.5, 127.5, 127.5, 0.5]],
    ['RebeccaPurple', [102, 51, 153, 1]],
    ['transparent', [0, 0, 0, 0]],
    ['color(display-p3 1 0 0)', undefined],
    ['#12345', undefined],
    ['rgb(a, b, c)', undefined],
  ])('are read: %s', (text, expected) => {
    const color = parseColor(text)
    expect(
      color === undefined ? undefined : Object.values(color).map((one) => Math.round(one * 1000) / 1000),
    ).toEqual(expected?.map((one) => Math.round(one * 1000) / 1000))
  })

  it('follow variables, the color scheme and the later rule', () => {
    const sheet = [
      'section { color-scheme: dark; --night: light-dark(white, #102030); --text: var(--nothing, rgb(240, 240, 240)) }',
      'section { background: red; color: var(--text); background: var(--night) url("x.png?#fff") no-repeat }',
      'section a { color: #ffaa00 } @media print { section { background: white } } section.lead { color: red }',
    ].join('\n')
    expect(palette(sheet)).toMatchObject({ paper: '#102030', ink: '#f0f0f0', accent: '#ffaa00' })
    expect(palette(sheet, ':root { --night: navy }')).toMatchObject({ paper: '#000080' })
  })

  it('end where variables go round in circles', () => {
    expect(
      palette('section { --a: var(--b); --b: var(--a); background: var(--a); color: black }').paper,
    ).toBe('#ffffff')
  })

  it.each([
    ['default', createEngine().themeSet.get('default')?.css ?? ''],
    ['gaia', createEngine().themeSet.get('gaia')?.css ?? ''],
    ['uncover', createEngine().themeSet.get('uncover')?.css ?? ''],
    ['pale words on a middle gray', 'section { background: #888; color: #999 } h2 { color: #8a8 }'],
    ['a dark ground alone', 'section { background: black }'],
    ['no colors at all', 'h1 { margin: 0 }'],
  ])('can be read: %s', (_name, css) => {
    const colors = Object.fromEntries(
      Object.entries(palette(css)).map(([name, value]) => [name, parseColor(value)]),
    ) as Record<string, NonNullable<ReturnType<typeof parseColor>>>
    const toPaper = (name: string): number => contrast(colors[name]!, colors.paper!)
    for (const name of ['ink', 'quiet', 'accent']) expect(toPaper(name), name).toBeGreaterThanOrEqual(4.5)
    for (const name of ['second', 'third']) expect(toPaper(name), name).toBeGreaterThanOrEqual(3)
  })

  it('go with a size of text, at most 30 px', () => {
    const size = (css: string): number => readTextSize(readSlideStyle(roots(css)))
    expect(size('section { font-size: 24px }')).toBe(24)
    expect(size('section { font: italic 18pt/1.4 "Open Sans" }')).toBe(24)
    expect(size('section { --s: 1.75em; font-size: var(--s) }')).toBe(28)
    expect(size('section { font-size: 40px }')).toBe(30)
    expect(size('section { font-size: calc(10px + 2vw) }')).toBe(30)
  })
})
