import type { Frame, Page } from 'puppeteer-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { fixtureHtml } from './support/dressed-fixture.ts'
import { type ShownFile, showFile } from './support/show-file.ts'

/** What a window shows: its view, the slide's heading, and which of its steps are revealed. */
interface Shown {
  readonly view: string | undefined
  readonly heading: string | undefined
  readonly steps: string
  readonly isVisible: boolean
}

const read = (window: Page | Frame): Promise<Shown> =>
  window.evaluate(() => {
    const slide = document.querySelector('svg.bespoke-marp-active')
    const steps = [...(slide?.querySelectorAll<HTMLElement>('[data-marpit-fragment]') ?? [])]
    return {
      view: document.body.dataset.bespokeView,
      heading: slide?.querySelector('h1, h2')?.textContent ?? undefined,
      steps: steps.map((step) => (step.dataset.bespokeMarpFragment === 'active' ? 'x' : '-')).join(''),
      isVisible: slide !== null && slide.getBoundingClientRect().width > 50,
    }
  })

const roots = 'The article ties the concept to three bodies of ideas'
const claim = 'The article gives the idea a history, not a definition: äöü, “quotes”, 1–2.'
const documents = 'Two documents, two wordings'

async function press(
  page: Page,
  ...keys: readonly Parameters<Page['keyboard']['press']>[0][]
): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

/** Waits until the window shows what it should, and compares once more, so that a failure tells the difference. */
async function expectShown(window: () => Page | Frame | undefined, expected: Partial<Shown>): Promise<void> {
  const endMs = performance.now() + 5_000
  for (;;) {
    const target = window()
    const shown = target === undefined ? undefined : await read(target).catch(() => undefined)
    const fits = Object.entries(expected).every(([key, value]) => shown?.[key as keyof Shown] === value)
    if (fits || performance.now() > endMs) return expect(shown).toMatchObject(expected)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

async function openPresenter({ page }: ShownFile): Promise<Page> {
  const opened = new Promise<Page | null>((resolve, reject) => {
    page.once('popup', resolve)
    setTimeout(() => reject(new Error('no presenter window opened')), 5_000).unref()
  })
  await press(page, 'p')
  const presenter = await opened
  if (presenter === null) throw new Error('the presenter window closed at once')
  return presenter
}

const nextSlide = (presenter: Page) => () =>
  presenter.frames().find((frame) => frame.url().includes('view=next'))

describe('the HTML in a browser, from a file: page', { timeout: 30_000 }, () => {
  let html = ''
  beforeAll(async () => {
    html = await fixtureHtml()
  }, 30_000)

  it('goes through slides and steps by the keyboard', async () => {
    await showFile(html, async ({ page }) => {
      await expectShown(() => page, { view: '', heading: 'Win-win cooperation', steps: '', isVisible: true })
      await press(page, 'ArrowRight')
      await expectShown(() => page, { heading: roots, steps: '---' })
      await press(page, 'Space', 'ArrowRight')
      await expectShown(() => page, { heading: roots, steps: 'xx-' })
      await press(page, 'PageDown', 'ArrowRight')
      await expectShown(() => page, { heading: documents, steps: '--' })
      await press(page, 'ArrowRight')
      await expectShown(() => page, { heading: documents, steps: 'x-' })
      const rows = await page.$$eval('.bespoke-marp-active tbody tr', (all) =>
        all.map((row) => getComputedStyle(row).visibility),
      )
      expect(rows).toEqual(['visible', 'hidden'])
      await press(page, 'ArrowLeft', 'ArrowLeft')
      await expectShown(() => page, { heading: roots, steps: 'xxx' })
      await press(page, 'End')
      await expectShown(() => page, { heading: claim })
    })
  })

  it('opens a presenter whose next slide and notes keep in step, and no console says a word', async () => {
    await showFile(html, async (shown) => {
      await press(shown.page, 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight')
      const presenter = await openPresenter(shown)
      await expectShown(() => presenter, { view: 'presenter', heading: roots, steps: 'xxx', isVisible: true })
      await expectShown(nextSlide(presenter), {
        view: 'next',
        heading: documents,
        steps: '--',
        isVisible: true,
      })
      await press(presenter, 'ArrowRight')
      await expectShown(() => presenter, { heading: documents, steps: '--' })
      await expectShown(nextSlide(presenter), { heading: documents, steps: 'x-' })
      await expectShown(() => shown.page, { heading: documents, steps: '--' })
      await press(shown.page, 'ArrowLeft')
      await expectShown(() => presenter, { heading: roots, steps: 'xxx' })
      await expectShown(nextSlide(presenter), { heading: documents, steps: '--' })
      const notes = await presenter.$eval('.bespoke-marp-note.active', (note) => note.textContent)
      expect(notes).toBe('Notes with "quotes" & <b>angles</b>.')
      expect(shown.messages).toEqual([])
      const outside = shown.requests.filter((url) => !/^data:|^file:.*\/deck\.html(?:[?#]|$)/.test(url))
      expect(outside).toEqual([])
      expect(shown.requests.length).toBeGreaterThan(2)
    })
  })

  it('is told apart from a page whose policy forbids the frame, or is broken', async () => {
    const frameless = html.replace("frame-src 'self'; ", '')
    await showFile(frameless, async (shown) => {
      const presenter = await openPresenter(shown)
      await expectShown(() => presenter, { view: 'presenter' })
      await new Promise((resolve) => setTimeout(resolve, 500))
      const next = nextSlide(presenter)()
      const state = next === undefined ? undefined : await read(next).catch(() => undefined)
      expect(state?.heading).toBeUndefined()
    })
  })
})
