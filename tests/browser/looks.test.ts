import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LookBox, Looks } from '../../src/6-theme/look-model.ts'
import { parseLooks } from '../../src/6-theme/looks/print-looks.ts'
import type { Theme } from '../../src/6-theme/model.ts'
import type { BrowserHandle } from '../../src/browser/model.ts'
import { createReport } from '../../src/diagnostics/collect-report.ts'
import type { Run } from '../../src/run.ts'
import { lookUpLooks } from '../../src/stages/look-up-looks.ts'
import { measureTheme } from '../../src/stages/measure-theme.ts'
import { dressForeign } from '../export/support/dress-foreign.ts'
import { loadNamedTheme, measureShipped, shippedLooks } from '../looks/shipped-looks.ts'
import { checkTalk, packageFolder } from '../support/check-talk.ts'
import { fontTools } from '../support/dress-with-fonts.ts'
import { launchTestBrowser } from './support/test-browser.ts'

let browser: BrowserHandle
beforeAll(async () => {
  browser = await launchTestBrowser()
}, 60_000)
afterAll(() => browser.close())

it('measures a shipped theme as its file says (if not: npm run looks)', { timeout: 120_000 }, async () => {
  const [shipped] = shippedLooks
  if (shipped === undefined) throw new Error('no theme is shipped')
  expect(await measureShipped(shipped, browser)).toBe(readFileSync(shipped.path, 'utf8'))
})

describe('a theme that knows nothing of Lectern', () => {
  it('has its title and body on the slide, apart', { timeout: 120_000 }, async () => {
    const { theme } = await dressForeign('harbor.css')
    const looks = await measureTheme(theme, { lang: 'en', size: '16:9' }, fontTools, browser)
    expectPlaced(looks, theme)
    expect(looks.isDark).toBe(true)
  })
})

/** Title and body stand on the slide, apart, on the ground of the theme. */
function expectPlaced(looks: Looks, theme: Theme): void {
  expect(findMisplaced(looks)).toEqual([])
  expect(looks.colors.bg1).toBe(theme.palette.paper)
}

/** The part that is the body, by kind. */
const main: Readonly<Record<string, string>> = {
  points: 'body',
  text: 'body',
  references: 'body',
  code: 'code',
  table: 'table',
  chart: 'chart',
}

/** Says where a part leaves the slide, or where the body stands over the title. */
function findMisplaced(looks: Looks): readonly string[] {
  return Object.entries(looks.layouts).flatMap(([name, { parts }]) => {
    const title = parts.title?.box
    const body = parts[main[name.split(/[- ]/)[0] ?? ''] ?? '']?.box
    if (title === undefined || body === undefined) return []
    const isOut = [title, body].some((box) => !isInside(box, looks))
    const isOver = body.yPx < title.yPx + title.heightPx - 1
    return isOut || isOver ? [`${name}: ${JSON.stringify({ title, body })}`] : []
  })
}

function isInside({ xPx, yPx, widthPx, heightPx }: LookBox, looks: Looks): boolean {
  const slackPx = 1
  return (
    widthPx > 100 &&
    heightPx > 20 &&
    xPx >= 0 &&
    yPx >= 0 &&
    xPx + widthPx <= looks.widthPx + slackPx &&
    yPx <= looks.heightPx
  )
}

describe('looking up the looks of a deck', () => {
  const runWith = (change: Partial<Run>): Run => ({
    workingFolder: packageFolder,
    packageFolder,
    browser: async () => ({ kind: 'none', lookedFor: [] }),
    fonts: fontTools,
    onStage: () => {},
    ...change,
  })

  it('needs no browser for a shipped theme, and says so for any other', async () => {
    const { result, marp } = await checkTalk(`${packageFolder}tests/specimens`)
    if (result.deck === undefined || marp === undefined) throw new Error('the specimens cannot be read')
    const report = createReport()
    const shipped = await lookUpLooks(result.deck, marp, await loadNamedTheme('slate'), runWith({}), report)
    expect(shipped?.isDark).toBe(true)
    expect(report.diagnostics()).toEqual([])
    const foreign = await lookUpLooks(result.deck, marp, await loadNamedTheme('gaia'), runWith({}), report)
    expect(foreign).toBeUndefined()
    expect(report.diagnostics().map(({ code }) => code)).toEqual(['export/no-browser'])
  })

  it('measures another theme once, and keeps all of it: Marp’s own too has title and body apart', {
    timeout: 120_000,
  }, async () => {
    const { result, marp } = await checkTalk(`${packageFolder}tests/specimens`)
    if (result.deck === undefined || marp === undefined) throw new Error('the specimens cannot be read')
    const kept = new Map<string, Uint8Array>()
    const store: NonNullable<Run['looks']> = {
      read: async (name) => kept.get(name),
      write: async (name, bytes) => {
        kept.set(name, bytes)
      },
    }
    const theme = await loadNamedTheme('gaia')
    const ready = runWith({ looks: store, browser: async () => ({ kind: 'ready', browser }) })
    const first = await lookUpLooks(result.deck, marp, theme, ready, createReport())
    expect(kept.size).toBe(1)
    const second = await lookUpLooks(result.deck, marp, theme, runWith({ looks: store }), createReport())
    expect(second?.layouts.get('points-3')).toEqual(first?.layouts.get('points-3'))
    const looks = parseLooks(Buffer.from([...kept.values()][0] ?? []).toString('utf8'))
    if (looks === undefined) throw new Error('what is kept cannot be read')
    expectPlaced(looks, theme)
    expect(looks.isDark).toBe(false)
  })
})
