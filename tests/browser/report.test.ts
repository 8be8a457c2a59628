import type { Page } from 'puppeteer-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { showFile } from '../export/support/show-file.ts'
import { findBarriers, findPale, readChosen, readThreads, reportOn } from './support/show-report.ts'

const pages = { real: '', hurried: '', arabic: '' }

beforeAll(async () => {
  for (const talk of ['real', 'hurried', 'arabic'] as const) pages[talk] = await reportOn(talk)
})

const settle = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(done, 50))))

const wide = { width: 1280, height: 900 }
const narrow = { width: 320, height: 640 }

async function expectThreadsInPlace(page: Page): Promise<number> {
  const threads = await readThreads(page)
  for (const { start, end, passage, link } of threads) {
    expect(Math.abs(start[1] - passage.middle)).toBeLessThan(1.5)
    expect(Math.abs(end[1] - link.middle)).toBeLessThan(1.5)
    expect(start[0] - passage.right).toBeGreaterThanOrEqual(0)
    expect(start[0] - passage.right).toBeLessThan(8)
    expect(Math.abs(end[0] - link.left)).toBeLessThan(1.5)
  }
  return threads.length
}

describe('the report page in a browser, from a file: page', () => {
  it.each(['real', 'hurried', 'arabic'] as const)(
    'of the %s talk says nothing on the console, asks for nothing, and has no barrier, light and dark, wide and narrow',
    async (talk) => {
      await showFile(pages[talk], async ({ page, messages, requests }) => {
        for (const viewport of [wide, narrow]) {
          await page.setViewport(viewport)
          for (const value of ['light', 'dark']) {
            await page.emulateMediaFeatures([
              { name: 'prefers-color-scheme', value },
              { name: 'prefers-reduced-motion', value: 'reduce' },
            ])
            await settle(page)
            const state = `${value} ${viewport.width}`
            if (value === 'light') expect(await findBarriers(page), state).toEqual([])
            for (const focus of [undefined, '#slide-3 h4 a', '#slide-2 h4 a']) {
              if (focus !== undefined) await page.focus(focus)
              const { pale, seen } = await findPale(page)
              expect(pale, `${state} ${focus}`).toEqual([])
              expect(seen).toBeGreaterThan(60)
            }
          }
          const room = await page.evaluate(() => document.documentElement.scrollWidth)
          expect(room).toBeLessThanOrEqual(viewport.width)
        }
        expect(messages).toEqual([])
        expect(requests.filter((address) => !address.startsWith('file:'))).toEqual([])
        expect(requests).toHaveLength(1)
      })
    },
  )

  it('draws each line from its passage to the words that cite it, also after the window changed', async () => {
    await showFile(pages.real, async ({ page }) => {
      await settle(page)
      expect(await expectThreadsInPlace(page)).toBeGreaterThan(50)
      await page.setViewport({ width: 1020, height: 700 })
      await settle(page)
      await expectThreadsInPlace(page)
      await page.setViewport(narrow)
      await settle(page)
      expect(await page.$eval('.threads', (svg) => getComputedStyle(svg).display)).toBe('none')
      await page.setViewport(wide)
      await page.emulateMediaType('print')
      expect(await page.$eval('.threads', (svg) => getComputedStyle(svg).display)).toBe('none')
    })
  })

  it('shows the lines of the slide or passage that has the focus, and lets go at Escape', async () => {
    await showFile(pages.real, async ({ page }) => {
      await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }])
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.className)).toBe('skip')
      await page.keyboard.press('Enter')
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
      expect(await readChosen(page)).toEqual([])
      await page.focus('#slide-10 h4 a')
      expect(new Set(await readChosen(page))).toEqual(
        new Set(['p3.3', 'p3.4', 'p4.1', 'p4.2', 'p4.3', 'p4.4', 'p4.5'].map((at) => `slide-10 ${at}`)),
      )
      // The next stop is a citation of the same slide: its lines stay.
      await page.keyboard.press('Tab')
      expect((await readChosen(page)).every((line) => line.startsWith('slide-10 '))).toBe(true)
      await page.keyboard.press('Escape')
      expect(await readChosen(page)).toEqual([])
      await page.focus('[id="p3.4"] .ref')
      expect(new Set(await readChosen(page))).toEqual(new Set(['slide-10 p3.4', 'slide-11 p3.4']))
      expect(await page.$$eval('.card.lit', (cards) => cards.map(({ id }) => id))).toEqual([
        'slide-10',
        'slide-11',
      ])
      await page.hover('#slide-4')
      const hovered = (await readChosen(page)).map((line) => line.split(' ')[0])
      expect(new Set(hovered)).toEqual(new Set(['slide-4']))
    })
  })

  it('leads both ways without its script, and marks what no slide cites', async () => {
    await showFile(pages.hurried, async ({ page }) => {
      await page.setJavaScriptEnabled(false)
      await page.reload()
      expect(await page.$('.threads')).toBeNull()
      const { dead, there, back, open } = await page.evaluate(() => {
        const hash = (link: Element): string => link.getAttribute('href')?.slice(1) ?? ''
        const links = [...document.querySelectorAll('a[href]')]
        const pairs = (selector: string, pair: (link: Element) => readonly string[]): readonly string[] =>
          [...new Set([...document.querySelectorAll(selector)].flatMap(pair))].sort()
        return {
          dead: links.map(hash).filter((id) => document.getElementById(id) === null),
          there: pairs('.card a[data-to]', (link) =>
            (link.getAttribute('data-to') ?? '').split(' ').map((id) => `${link.closest('.card')?.id} ${id}`),
          ),
          back: pairs('.part .ref', (link) => [`${hash(link)} ${link.closest('.part')?.id}`]),
          open: [...document.querySelectorAll('.part.open')].map(({ id, textContent }) => [
            id,
            textContent?.includes('(not cited)'),
          ]),
        }
      })
      expect(dead).toEqual([])
      expect(there).toEqual(back)
      expect(open).toEqual([
        ['p2.1', true],
        ['p2.3', true],
        ['p3.2', true],
      ])
      await page.click('.card a[data-to]')
      expect(await page.$$eval(':target', ([target]) => target?.id)).toBe('p1.1')
    })
  })

  it('takes all words for words', async () => {
    await showFile(pages.hurried, async ({ page }) => {
      const seen = await page.evaluate(() => ({
        title: document.title,
        heading: document.querySelector('h1')?.textContent,
        scripts: document.scripts.length,
        foreign: [...document.body.querySelectorAll('img, b, i, iframe, link, base, form, object')].length,
        handlers: [...document.querySelectorAll('*')].filter((element) =>
          element.getAttributeNames().some((name) => name.startsWith('on')),
        ).length,
        text: document.querySelector('.texts')?.textContent?.replace(/\s+/g, ' '),
      }))
      expect(seen).toMatchObject({
        title: 'Tide mills, <b>as</b> a hurried lecturer "sees" them & more – report',
        heading: 'Tide mills, <b>as</b> a hurried lecturer "sees" them & more',
        ...{ scripts: 1, foreign: 0, handlers: 0 },
      })
      expect(seen.text).toContain('</script><img src="https://example.invalid/x.png" onerror=')
    })
  })

  it('names faults at their slides, pace over the plan, and slides with much to read', async () => {
    await showFile(pages.hurried, async ({ page }) => {
      const codes = await page.$$eval('#slide-2 .faults .code', (all) => all.map((code) => code.textContent))
      expect(codes).toEqual([
        'outline.yaml:8:47 check/number-not-in-source',
        'outline.yaml:9:39 check/name-not-in-source',
      ])
      expect(await page.$$eval('#slide-2 .facts strong', (all) => all.length)).toBe(2)
      const bars = await page.$$eval('#pace tbody tr', (rows) =>
        rows.map((row) => {
          const width = (name: string): number => row.querySelector(name)?.getBoundingClientRect().width ?? 0
          return { plan: width('.plan'), said: width('.said'), over: width('.over') }
        }),
      )
      expect(bars[0]?.over).toBeGreaterThan(0)
      expect(bars[0]?.said).toBeCloseTo(bars[0]?.plan ?? 0, 0)
      expect(bars.slice(1).map(({ over, said }) => [over, said])).toEqual([
        [0, 0],
        [0, 0],
      ])
    })
  })

  it('sets Arabic from right to left, its addresses at the right', async () => {
    await showFile(pages.arabic, async ({ page }) => {
      const [at] = await page.$$eval('.passage', (passages) =>
        passages.map((passage) => {
          const box = (selector: string): DOMRect | undefined =>
            passage.querySelector(selector)?.getBoundingClientRect()
          return { label: box('.address')?.left ?? 0, words: box('p')?.right ?? 0 }
        }),
      )
      expect(at?.label).toBeGreaterThanOrEqual(at?.words ?? Number.NaN)
      expect(
        await page.$$eval('[lang=ar]', (all) =>
          all.every((element) => element.getAttribute('dir') === 'rtl'),
        ),
      ).toBe(true)
      expect(await page.$eval('h1', (heading) => heading.getAttribute('lang'))).toBe('ar')
      expect(await page.evaluate(() => document.documentElement.lang)).toBe('en')
      await expectThreadsInPlace(page)
    })
  })
})
