import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import type { LayoutLook, LookBox, Looks } from '../../../src/6-theme/look-model.ts'
import { mirrorLayout } from '../../../src/6-theme/looks/mirror-looks.ts'
import { parseLooks } from '../../../src/6-theme/looks/print-looks.ts'
import { measureTheme } from '../../../src/stages/measure-theme.ts'
import { launchTestBrowser } from '../../browser/support/test-browser.ts'
import { loadNamedTheme, shippedLooks } from '../../looks/shipped-looks.ts'
import { checkTalk, packageFolder } from '../../support/check-talk.ts'
import { fontTools } from '../../support/dress-with-fonts.ts'
import { readSpecimenDeck } from '../support/dress-in-theme.ts'
import { openPackage } from './reader/open-package.ts'
import { all, at, value } from './reader/xml-tree.ts'
import { makePptx } from './support/make-pptx.ts'
import { partsOf } from './support/read-pptx.ts'

const shipped = shippedLooks.find(({ theme, size }) => theme === 'lectern' && size === '16:9')
const english = parseLooks(readFileSync(shipped?.path ?? '', 'utf8')) as Looks
const mirrored = (look: LayoutLook): LayoutLook => mirrorLayout(look, english.widthPx)
const layouts = Object.entries(english.layouts)

it('is what it was when it is mirrored twice', () => {
  for (const [name, look] of layouts) {
    const twice = mirrored(mirrored(look))
    expect({ ...twice, background: look.background }, name).toEqual(look)
  }
})

it('stands where the browser has it in Arabic', async () => {
  const browser = await launchTestBrowser()
  const arabic = await measureTheme(
    await loadNamedTheme('lectern'),
    { lang: 'ar', size: '16:9' },
    fontTools,
    browser,
  ).finally(() => browser.close())
  const side = ({ xPx, widthPx }: LookBox): readonly number[] => [Math.round(xPx), Math.round(widthPx)]
  const told = (pick: (look: LayoutLook) => object, layouts: Looks['layouts']): object =>
    Object.fromEntries(Object.entries(layouts).map(([name, look]) => [name, pick(look)]))
  // What symbols mean is as wide as its words, which are other letters.
  const boxes = ({ parts, body }: LayoutLook): object => ({
    body: side(body),
    ...Object.fromEntries(
      Object.entries(parts)
        .filter(([name]) => !/^symbol-\d+\.meaning$/.test(name))
        .map(([name, { box }]) => [name, side(box)]),
    ),
  })
  // A character that is drawn is another one in Arabic: “?” is narrower than “؟”.
  const drawn = ({ decorations }: LayoutLook): object =>
    decorations.map(({ kind, box, points }) => [kind, points, ...side(box).slice(0, kind === 'text' ? 1 : 2)])
  const expected = Object.fromEntries(layouts.map(([name, look]) => [name, mirrored(look)]))
  expect(Object.keys(arabic.layouts)).toEqual(Object.keys(expected))
  expect(told(boxes, expected)).toEqual(told(boxes, arabic.layouts))
  const edges = ({ parts }: LayoutLook): object =>
    Object.fromEntries(
      Object.entries(parts).map(([name, { borders = {}, padding }]) => [
        name,
        [Object.keys(borders).sort(), padding?.left, padding?.right],
      ]),
    )
  expect(told(edges, expected)).toEqual(told(edges, arabic.layouts))
  // The title's picture is a background: the style sheet moves it to the other side, and leaves the ends of its lines where they are.
  const others = (all: Looks['layouts']): Looks['layouts'] =>
    Object.fromEntries(Object.entries(all).filter(([name]) => !name.startsWith('title')))
  expect(told(drawn, others(expected))).toEqual(told(drawn, others(arabic.layouts)))
})

it('has titles and lists at the right, and words that run from there, without a browser', async () => {
  const { result } = await checkTalk(`${packageFolder}tests/cases/arabic`)
  if (result.deck === undefined) throw new Error('the talk cannot be read')
  const pack = openPackage(await makePptx(result.deck))
  const entries = all(at(pack.xml(pack.main), 'p:sldIdLst'), 'p:sldId')
  const slide = pack.follow(pack.main, value(entries[1], 'r:id'))
  const [layout = ''] = pack.related(slide, 'slideLayout')
  const shapes = all(pack.xml(layout), 'p:sp').filter(
    (shape) => value(at(shape, 'p:nvSpPr', 'p:nvPr', 'p:ph'), 'type') === 'body',
  )
  const [body] = shapes
  const frame = at(body, 'p:spPr', 'a:xfrm')
  const right = Number(value(at(frame, 'a:off'), 'x')) + Number(value(at(frame, 'a:ext'), 'cx'))
  // The margin of 80 px, at the right, but for what Office needs more; at the left there is more room.
  expect(Math.abs((12_192_000 - right) / 9525 - 80)).toBeLessThan(4)
  expect(Math.round(Number(value(at(frame, 'a:off'), 'x')) / 9525)).toBeGreaterThan(200)
  const level = at(body, 'p:txBody', 'a:lstStyle', 'a:lvl1pPr')
  expect([value(level, 'rtl'), value(level, 'algn')]).toEqual(['1', 'r'])
  expect(value(pack.xml(pack.main), 'rtl')).toBe('1')
})

it('keeps code from left to right', async () => {
  const pptx = await makePptx({ ...(await readSpecimenDeck()), lang: 'ar' })
  const levels = Object.entries(partsOf(pptx)).flatMap(([path, xml]) =>
    path.startsWith('ppt/slideLayouts/') ? [...xml.matchAll(/<a:lvl1pPr.*?<\/a:lvl1pPr>/gs)].map(String) : [],
  )
  const code = levels.filter((level) => level.includes('typeface="Consolas"'))
  expect(code.length).toBeGreaterThan(0)
  for (const level of code) expect(level).toMatch(/^<a:lvl1pPr [^>]*algn="l" rtl="0"/)
  const others = levels.filter((level) => !code.includes(level))
  expect(others.filter((level) => level.includes(' rtl="1"')).length).toBe(others.length)
})
