import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseColor } from '../../src/6-theme/color/parse-color.ts'
import type { BrowserHandle } from '../../src/browser/model.ts'
import { launchTestBrowser } from '../browser/support/test-browser.ts'
import { composeWhole } from '../support/compose-whole.ts'
import { dressForeign } from './support/dress-foreign.ts'
import { shippedTheme } from './support/dressed-fixture.ts'
import { colorsOfCharts, findCollisions, findPaleTexts } from './support/look-at-slides.ts'

const themes = ['default', 'gaia', 'uncover', 'harbor.css'] as const
const grounds = ['accent', 'dark', 'tint'] as const

/** What a theme paints pale by itself, with which Lectern has nothing to do: code, in the colors of its authors. */
const palePlaces: Readonly<Record<string, readonly RegExp[]>> = {
  gaia: [/: code: /],
  uncover: [/: code: /],
}

const withGround =
  (ground: string) =>
  (markdown: string): string =>
    markdown.replace(/^_class: (.*)$/gm, `_class: $1 on-${ground}`)
const dense = (markdown: string): string =>
  markdown.replace(/^_class: (?!title|section)(.*)$/gm, '_class: $1 dense')

describe.each(themes)('every kind of slide in the theme %s', { timeout: 120_000 }, (name) => {
  let browser: BrowserHandle
  beforeAll(async () => {
    browser = await launchTestBrowser()
  }, 60_000)
  afterAll(() => browser.close())

  const isOwnFault = (text: string): boolean => (palePlaces[name] ?? []).some((place) => place.test(text))

  it('stays on its slide, can be read, and asks for nothing', async () => {
    const { dressed, theme, told } = await dressForeign(name)
    expect(told).toEqual(name === 'harbor.css' ? ['theme/web-address', 'theme/web-address'] : [])
    expect(dressed).toMatchObject({ widthPx: 1280, heightPx: 720 })
    // Without the page's own policy, which would keep quiet about what it stops.
    const page = composeWhole(dressed).replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
    expect(page).not.toBe(composeWhole(dressed))
    await browser.withPage(page, { widthPx: 1280, heightPx: 720 }, async (shown) => {
      expect(await shown.evaluate(findCollisions, undefined)).toEqual([])
      const pale = await shown.evaluate(findPaleTexts, undefined)
      expect(pale.filter((text) => !isOwnFault(text))).toEqual([])
      // What is excused here is still so.
      for (const place of palePlaces[name] ?? []) expect(pale.some((text) => place.test(text))).toBe(true)
      const own = new Set(
        Object.values(theme.tokens ?? {}).map((color) => {
          const { red = 0, green = 0, blue = 0 } = parseColor(color) ?? {}
          return `rgb(${red}, ${green}, ${blue})`
        }),
      )
      const charts = await shown.evaluate(colorsOfCharts, undefined)
      expect(charts.length).toBeGreaterThan(3)
      expect(charts.filter((color) => !own.has(color))).toEqual([])
      expect(shown.brokenFonts).toEqual([])
    })
    expect(browser.refusedRequests()).toEqual([])
  })

  it('has room in 4:3, and when it is dense', async () => {
    const narrow = (await dressForeign(name, '4:3')).dressed
    expect(narrow).toMatchObject({ widthPx: 960, heightPx: 720 })
    for (const deck of [narrow, (await dressForeign(name, '16:9', dense)).dressed]) {
      await browser.withPage(composeWhole(deck), deck, async (shown) => {
        expect(await shown.evaluate(findCollisions, undefined)).toEqual([])
      })
    }
  })

  it.each(grounds)('can be read on the ground %s', async (ground) => {
    const { dressed } = await dressForeign(name, '16:9', withGround(ground))
    await browser.withPage(composeWhole(dressed), { widthPx: 1280, heightPx: 720 }, async (shown) => {
      const pale = await shown.evaluate(findPaleTexts, undefined)
      expect(pale.filter((text) => !isOwnFault(text))).toEqual([])
    })
  })
})

describe('layouts for foreign themes', () => {
  it('stay away from a theme that imports lectern', async () => {
    const { marp } = await dressForeign('gaia')
    const { createEngine } = await import('../../src/engine/create-engine.ts')
    const css = async (theme: string): Promise<string> => {
      const engine = createEngine()
      const added = {
        'night.css': '/* @theme night */ @import "lectern";',
        'day.css': '/* @theme day */ @import "gaia";',
      }
      for (const sheet of (await shippedTheme(theme, added)).sheets) engine.themeSet.add(sheet)
      return engine.render(marp.markdown.replace('"gaia"', `"${theme}"`)).css
    }
    expect(await css('night')).not.toContain('--palette-paper, #fff')
    expect(await css('day')).toContain('--palette-paper, #fff')
    expect(await css('day')).not.toContain('fonts.bunny.net')
  })
})
