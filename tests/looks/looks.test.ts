import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { LayoutLook, Looks } from '../../src/6-theme/look-model.ts'
import { parseLooks, printLooks } from '../../src/6-theme/looks/print-looks.ts'
import { resolveLooks } from '../../src/6-theme/looks/resolve-looks.ts'
import { checkTalk, packageFolder } from '../support/check-talk.ts'
import { digestOrigin, shippedLooks } from './shipped-looks.ts'

const readShipped = (path: string): Looks => {
  const looks = parseLooks(readFileSync(path, 'utf8'))
  if (looks === undefined) throw new Error(`${path} cannot be read`)
  return looks
}
const lectern = readShipped(shippedLooks[0]?.path ?? '')
const layout = (name: string, looks = lectern): LayoutLook => {
  const found = looks.layouts[name]
  if (found === undefined) throw new Error(`there is no layout ${name}`)
  return found
}

describe('the looks that travel with the package', () => {
  it.each(shippedLooks)(
    'are those of the theme $theme at $size as it is (if not: npm run looks)',
    async (shipped) => {
      expect(readFileSync(shipped.path, 'utf8')).toContain(`"origin": "${await digestOrigin(shipped)}",`)
    },
  )

  it.each(shippedLooks)('come back as they were printed: $theme at $size', ({ path }) => {
    const text = readFileSync(path, 'utf8')
    const origin = /"origin": "([^"]*)"/.exec(text)?.[1]
    expect(printLooks(readShipped(path), origin)).toBe(text)
  })

  it('say what the style sheet says', () => {
    const { parts, decorations, background, body } = layout('points-3')
    expect(background).toEqual({ kind: 'solid', color: { hex: '#fbfaf6', scheme: 'bg1' } })
    // --title-top, --margin, --body-top, --body-bottom and the line of the source.
    expect(parts.title?.box).toEqual({ xPx: 80, yPx: 64, widthPx: 1120, heightPx: 144 })
    expect(body).toEqual({ xPx: 80, yPx: 208, widthPx: 1120, heightPx: 720 - 208 - 88 - 40 })
    expect(parts.title?.text).toMatchObject({ font: 'minor', sizePx: 44, isBold: true, linePx: 49.3 })
    expect(parts.body?.box).toMatchObject({ widthPx: 900, heightPx: body.heightPx })
    expect(parts.body?.levels).toMatchObject([
      { text: { sizePx: 38, color: { scheme: 'tx1' } }, gapPx: 36 },
      { text: { sizePx: 30, color: { scheme: 'tx2' } }, indentPx: 32, mark: { character: '–', hangPx: 28 } },
    ])
    // The rule beside the points, 32 px before them.
    expect(decorations).toContainEqual(
      expect.objectContaining({
        kind: 'box',
        of: 'body',
        fill: { kind: 'solid', color: { hex: '#9a3412', scheme: 'accent1' } },
      }),
    )
    expect(Object.keys(parts)).toEqual(['title', 'body', 'source', 'footer', 'page'])
    expect(layout('points-6').parts.body?.levels?.[0]?.mark).toMatchObject({
      kind: 'square',
      sizePx: 9,
      hangPx: 26,
    })
    expect(layout('points-3 dense').parts.body?.text?.sizePx).toBe(26)
    expect(layout('points-3 unsourced').body.heightPx).toBe(720 - 208 - 88)
  })

  it('know what each theme is made of', () => {
    const [slate, plain] = ['slate', 'plain'].map((theme) =>
      readShipped(shippedLooks.find((one) => one.theme === theme)?.path ?? ''),
    )
    expect([lectern, slate, plain].map((looks) => looks?.isDark)).toEqual([false, true, false])
    expect(lectern.fonts).toMatchObject({
      minor: { office: 'Calibri' },
      major: { office: 'Georgia' },
      mono: { office: 'Consolas', isTwin: false },
    })
    // One family: the scheme has it twice.
    expect(plain?.fonts).toMatchObject({ minor: { office: 'Calibri' }, major: { office: 'Calibri' } })
    expect(layout('points-6', slate).parts.body?.levels?.[0]?.mark?.kind).toBe('disc')
    expect(layout('statement').parts.body?.text).toMatchObject({
      font: 'major',
      family: 'Gelasio',
      sizePx: 56,
    })
    expect(layout('statement')).toMatchObject({ isCentered: true })
    expect(layout('code-few').parts.code?.text).toMatchObject({ font: 'mono', sizePx: 25 })
  })

  it('tell the bar at the edge from the slide’s place in the deck', () => {
    expect(layout('points-3').progress).toMatchObject({
      box: { yPx: 716, heightPx: 4 },
      segments: [
        { until: 'from' },
        { until: 'at', color: { scheme: 'accent1' } },
        { until: 'to', color: { scheme: 'accent4' } },
        { until: 'end' },
      ],
    })
  })
})

describe('the layouts of a deck', () => {
  it.each(['tests/specimens', 'content/win-win-cooperation'])('are known variants: %s', async (folder) => {
    const { result, marp } = await checkTalk(`${packageFolder}${folder}`)
    if (result.deck === undefined || marp === undefined) throw new Error('the talk cannot be read')
    const looks = resolveLooks(lectern, result.deck, marp)
    expect(looks.layoutOf.size).toBe(result.deck.slides.length)
    const named = [...looks.layoutOf.values()].map((name) =>
      name.replace(/(?: at-\d+)+/, '').replace(/ on-\w+$/, ''),
    )
    const unknown = named.filter(
      (name) => lectern.layouts[name] === undefined && !name.startsWith('columns-'),
    )
    expect(unknown).toEqual([])
  })

  it('have their colors on another ground, and each event at its time', async () => {
    const { result, marp } = await checkTalk(`${packageFolder}tests/specimens`)
    if (result.deck === undefined || marp === undefined) throw new Error('the specimens cannot be read')
    const slides = result.deck.slides.map((slide) =>
      slide.id === 'points' ? { ...slide, background: { kind: 'color', color: 'dark' } as const } : slide,
    )
    const onDark = marp.slides.map((slide) =>
      slide.id === 'points'
        ? { ...slide, markdown: slide.markdown.replace(/^_class: .*$/m, '$& on-dark') }
        : slide,
    )
    const { layouts, layoutOf } = resolveLooks(
      lectern,
      { ...result.deck, slides },
      { ...marp, slides: onDark },
    )
    const dark = layouts.get(layoutOf.get('points') ?? '')
    expect(dark?.background).toEqual({ kind: 'solid', color: { hex: '#1b2430', scheme: 'tx1' } })
    expect(dark?.parts.title?.text?.color).toEqual({ hex: '#fbfaf6', scheme: 'bg1' })
    const scaled = layouts.get(layoutOf.get('timeline-scale') ?? '')
    // 1377, 1826 and 2022, of which the engine says thousandths; columns of 250 px between the margins.
    const lefts = [1, 2, 3].map((number) => scaled?.parts[`event-${number}`]?.box.xPx)
    expect(lefts).toEqual([80, 685.5, 950])
  })

  it('set columns of different things side by side', async () => {
    const { result, marp } = await checkTalk(`${packageFolder}tests/specimens`)
    if (result.deck === undefined || marp === undefined) throw new Error('the specimens cannot be read')
    const { layouts, layoutOf } = resolveLooks(lectern, result.deck, marp)
    const mixed = layouts.get(layoutOf.get('columns-three') ?? '')
    const names = Object.keys(mixed?.parts ?? {}).filter((name) => name.includes('.'))
    expect(names).toEqual([
      ...['column-1.heading', 'column-1.picture', 'column-1.caption'],
      ...['column-2.heading', 'column-2.quote', 'column-2.by', 'column-3.heading', 'column-3.code'],
    ])
  })
})
