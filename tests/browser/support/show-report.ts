import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import axe from 'axe-core'
import type { Page } from 'puppeteer-core'
import { composeReportPage } from '../../../src/7-export/report-page/compose-page.ts'
import { checkTalk, packageFolder } from '../../support/check-talk.ts'

/** Talks to look at: the real one, one with many faults and mark-up in its words, one in Arabic. */
export const reportedTalks = {
  real: join(packageFolder, 'content/win-win-cooperation'),
  hurried: fileURLToPath(new URL('hurried-talk', import.meta.url)),
  arabic: fileURLToPath(new URL('cisterns', import.meta.url)),
} as const

/** The report page of a talk whose slides nobody measured. */
export async function reportOn(talk: keyof typeof reportedTalks): Promise<string> {
  const { result } = await checkTalk(reportedTalks[talk])
  return `<!doctype html>\n${composeReportPage(result)}`
}

/**
 * What axe finds on the page as it is now: each rule that is broken or could not be decided, with the first elements.
 * Contrast is left to `findPale`: axe gives up on words in pictures and on single figures.
 */
export async function findBarriers(page: Page): Promise<readonly string[]> {
  await page.evaluate(`${axe.source};0`)
  const options =
    "{ resultTypes: ['violations', 'incomplete'], rules: { 'color-contrast': { enabled: false } } }"
  return page.evaluate(`axe.run(document, ${options}).then(({ violations, incomplete }) =>
    [...violations, ...incomplete].map(({ id, nodes }) =>
      [id, ...nodes.slice(0, 4).map(({ html, failureSummary }) => html.slice(0, 90) + ' ' + failureSummary)].join('; ')
    ))`) as Promise<readonly string[]>
}

/** Words whose contrast to what lies behind them is under 4.5, and how many words were looked at. */
export const findPale = (page: Page): Promise<{ readonly pale: readonly string[]; readonly seen: number }> =>
  page.evaluate(() => {
    const read = (color: string): readonly number[] => (color.match(/[\d.]+/g) ?? []).map(Number)
    const light = (color: string): number => {
      const [red = 0, green = 0, blue = 0] = read(color).map((part) =>
        part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
      )
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue
    }
    const behind = (element: Element | null): string => {
      if (element === null) return 'rgb(255, 255, 255)'
      const { backgroundColor } = getComputedStyle(element)
      const [, , , alpha = 1] = read(backgroundColor)
      if (alpha > 0 && alpha < 1) throw new Error(`half a color behind words: ${backgroundColor}`)
      return alpha === 1 ? backgroundColor : behind(element.parentElement)
    }
    const pale: string[] = []
    let seen = 0
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement
      const words = walker.currentNode.textContent?.trim() ?? ''
      if (
        words === '' ||
        element === null ||
        !element.checkVisibility() ||
        element.closest('script, .hidden')
      )
        continue
      const style = getComputedStyle(element)
      const color = element instanceof SVGElement ? style.fill : style.color
      const [one = 0, other = 0] = [light(color), light(behind(element))].sort((a, b) => b - a)
      const contrast = (one + 0.05) / (other + 0.05)
      seen += 1
      if (contrast < 4.5) pale.push(`${contrast.toFixed(2)} ${element.className} ${words.slice(0, 40)}`)
    }
    return { pale, seen }
  })

/** Where each line of the page begins and ends, in its window, beside where it should. */
export interface ThreadPlace {
  readonly start: readonly [number, number]
  readonly end: readonly [number, number]
  readonly passage: { readonly right: number; readonly middle: number }
  readonly link: { readonly left: number; readonly middle: number }
}

export const readThreads = (page: Page): Promise<readonly ThreadPlace[]> =>
  page.evaluate(() => {
    const texts = document.querySelector('.texts')?.getBoundingClientRect()
    const paths = [...document.querySelectorAll<SVGPathElement>('.threads path')]
    // Lines are in the order of the links; a link has a line for each passage that it names.
    const ends = [...document.querySelectorAll<HTMLAnchorElement>('.card a[data-to]')].flatMap((link) =>
      (link.dataset.to ?? '').split(' ').map((id) => ({ link, passage: document.getElementById(id) })),
    )
    if (ends.length !== paths.length) throw new Error(`${paths.length} lines for ${ends.length} citations`)
    return ends.map(({ link, passage }, index) => {
      const path = paths[index]
      const box = passage?.getBoundingClientRect()
      const linkBox = link.getBoundingClientRect()
      if (path === undefined || box === undefined || texts === undefined) throw new Error('no such passage')
      const matrix = path.getScreenCTM()
      const at = (length: number): [number, number] => {
        const point = path.getPointAtLength(length).matrixTransform(matrix ?? undefined)
        return [point.x, point.y]
      }
      return {
        start: at(0),
        end: at(path.getTotalLength()),
        passage: { right: texts.right, middle: (box.top + box.bottom) / 2 },
        link: {
          left: link.closest('.card')?.getBoundingClientRect().left ?? Number.NaN,
          middle: (linkBox.top + linkBox.bottom) / 2,
        },
      }
    })
  })

/** The slides and passages whose lines are shown, as `slide-3 p1.2`; empty where nothing is chosen. */
export const readChosen = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<SVGPathElement>('.threads path.on')].map(
      ({ dataset }) => `${dataset.slide} ${dataset.passage}`,
    ),
  )
