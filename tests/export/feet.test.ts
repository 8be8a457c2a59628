import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DressedDeck } from '../../src/6-theme/model.ts'
import { footOpacity } from '../../src/7-export/pdf/feet/foot-opacity.ts'
import { listPages, readStream } from '../../src/7-export/pdf/file/pages.ts'
import { isReference, itemsOf, objectEntries } from '../../src/7-export/pdf/file/values.ts'
import type { BrowserHandle } from '../../src/browser/model.ts'
import { launchTestBrowser } from '../browser/support/test-browser.ts'
import { composeWhole } from '../support/compose-whole.ts'
import { dressWithFonts } from '../support/dress-with-fonts.ts'
import { shippedTheme } from './support/dressed-fixture.ts'
import { fixtureHead, fixtureMarp } from './support/fixture-deck.ts'
import { findPdfFaults } from './support/pdf-faults.ts'
import { bytesOf, makeBare, makeReady, printWays, type ReadyPrint } from './support/print-apart.ts'

const themes = ['lectern', 'slate', 'plain', 'default', 'gaia', 'uncover'] as const

async function dressIn(theme: string): Promise<DressedDeck> {
  const marp = fixtureMarp()
  const markdown = marp.markdown
    .replace('theme: lectern', `theme: ${theme}`)
    .replace('\npaginate: true', '\npaginate: true\nheader: A running head')
    .replaceAll('_footer: ""', '_footer: ""\n_header: ""')
  return dressWithFonts({ ...marp, markdown }, await shippedTheme(theme), fixtureHead)
}

interface Shown {
  readonly text: string
  /** With hundredths of a point. */
  readonly place: string
}

/** What another program finds on each page, and where. */
async function readShown(bytes: Uint8Array): Promise<readonly (readonly Shown[])[]> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0, isEvalSupported: false })
  const document = await task.promise
  try {
    const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1)
    return await Promise.all(
      numbers.map(async (number) => {
        const { items } = await (await document.getPage(number)).getTextContent()
        return items.flatMap((item) =>
          'str' in item && item.str.trim() !== ''
            ? [{ text: item.str, place: item.transform.map((part: number) => part.toFixed(2)).join(' ') }]
            : [],
        )
      }),
    )
  } finally {
    await task.destroy()
  }
}

const wordsOf = (page: readonly Shown[] = []): string => page.map(({ text }) => text).join(' ')

/** Of each page, how deep marks go and where they end. */
function nestingOf({ draft }: ReadyPrint): readonly (readonly [deepest: number, last: number])[] {
  return listPages(draft).map((page) => {
    const [contents] = itemsOf(draft, objectEntries(draft, page).get('Contents')).filter(isReference)
    let [depth, deepest] = [0, 0]
    for (const [mark] of readStream(draft, contents?.number ?? 0).matchAll(/(?<=^| |>)(?:BDC|BMC|EMC)$/gm)) {
      depth += mark === 'EMC' ? -1 : 1
      deepest = Math.max(deepest, depth)
    }
    return [deepest, depth]
  })
}

describe('feet of slides that are set apart in print', { timeout: 60_000 }, () => {
  let browser: BrowserHandle
  beforeAll(async () => {
    browser = await launchTestBrowser()
  }, 60_000)
  afterAll(() => browser.close())

  it.each(themes)('are where they were in the theme %s, and can be left out', async (theme) => {
    const page = composeWhole(await dressIn(theme))
    const { plain, apart: raw, hidden } = await printWays(page, browser)
    // Head, foot and number; the second slide has a source line.
    expect(raw.feet?.map(({ most }) => most)).toEqual([0, 4, 3, 3, 0, 3])
    expect(raw.feet?.map(({ least }) => least)).toEqual([0, 4, 3, 3, 0, 3])
    const ready = makeReady(raw)
    expect(ready.isSeparable).toBe(true)
    const whole = await readShown(bytesOf(ready))
    expect(whole).toEqual(await readShown(bytesOf(makeReady(plain))))
    expect(await findPdfFaults(bytesOf(ready))).toEqual([])
    expect(nestingOf(ready)).toEqual(listPages(ready.draft).map(() => [1, 0]))
    expect(Buffer.from(bytesOf(ready)).toString('latin1')).not.toContain(
      `/ca .${String(footOpacity).slice(2)}`,
    )
    const bare = makeBare(ready)
    // The source line alone is read out.
    expect(bare.leftOut.map((count) => count > 0)).toEqual([false, true, false, false, false, false])
    const left = await readShown(bare.bytes)
    expect(left).toEqual(await readShown(bytesOf(makeReady(hidden))))
    expect(wordsOf(whole[1])).toContain('From paragraph 1.')
    expect(wordsOf(left[1])).not.toContain('From paragraph 1.')
  })

  it('are the same where they are set twice, and where an earlier run made the pages ready', async () => {
    const page = composeWhole(await dressIn('lectern'))
    const { apart: once, again: twice } = await printWays(page, browser)
    expect(twice.feet).toEqual(once.feet)
    const kept = new Map<string, Uint8Array>()
    const put: string[] = []
    const pieces = {
      get: (key: string) => kept.get(key),
      put: (key: string, bytes: Uint8Array) => {
        put.push(key)
        kept.set(key, bytes)
      },
    }
    const ready = makeReady(once, pieces)
    const bare = makeBare(ready)
    expect(put).toHaveLength(new Set(put).size)
    expect(put).toHaveLength(6)
    expect(Buffer.compare(bytesOf(makeReady(twice, pieces)), bytesOf(ready))).toBe(0)
    expect(makeBare(makeReady(once, pieces))).toEqual(bare)
    expect(put).toHaveLength(6)
  })
})

interface Case {
  readonly css?: string
  readonly foot?: string
  readonly beside?: string
  /** Whether feet are set apart, and whether all of what is apart is found. */
  readonly is: 'not set apart' | 'apart' | 'not found'
  /** What is left of the page. */
  readonly left?: string
}

const place = 'position: absolute; bottom: 9px; left: 40px;'
const words = 'A title Words of it'
const gradient = 'linear-gradient(90deg, red, blue)'

const cases: Readonly<Record<string, Case>> = {
  'one line': { is: 'apart' },
  'a box alone': { css: 'footer { width: 99px; height: 9px; background: red }', foot: '', is: 'apart' },
  'nothing at all': { foot: '', is: 'apart' },
  hidden: { css: 'footer { visibility: hidden }', is: 'apart' },
  'not there': { css: 'footer { display: none }', is: 'apart' },
  'beside the slide': { css: 'footer { left: 2000px }', is: 'apart' },
  'across its edge': { css: 'footer { left: 1250px; white-space: nowrap }', is: 'apart' },
  'turned, with a shadow': { css: 'footer { rotate: -90deg; text-shadow: 0 0 3px red }', is: 'apart' },
  'a pale part': { foot: 'Foot <b style="opacity: .5">below</b>', is: 'apart' },
  'a gradient below': { css: `footer { background: ${gradient} }`, is: 'apart' },
  'a gradient in letters': {
    css: `footer { background: ${gradient}; background-clip: text; color: transparent }`,
    is: 'apart',
  },
  'a number': { css: 'section::after { content: "7 / 9"; position: absolute; top: 0 }', is: 'apart' },
  'a source line': { beside: '<p style="position: absolute; top: 0">Source: it</p>', is: 'apart' },
  'pale itself': { css: 'footer { opacity: .9 }', is: 'not set apart' },
  'a pale number': {
    css: 'section::after { content: "7"; position: absolute; opacity: .9 }',
    is: 'not set apart',
  },
  'a filter': { css: 'footer { filter: grayscale(1) }', is: 'not set apart' },
  'a blend mode': { css: 'footer { mix-blend-mode: multiply }', is: 'not set apart' },
  'a mask': { css: `footer { mask-image: ${gradient} }`, is: 'not set apart' },
  'in the flow': { css: 'footer { position: static }', is: 'not set apart' },
  'on a pale slide': { css: 'section { opacity: .9 }', is: 'not set apart' },
  'always opaque': { css: 'footer { opacity: 1 !important }', is: 'apart' },
  // What is beside them makes all of the slide a group.
  'beside what is blended': {
    beside: '<div style="mix-blend-mode: multiply">Blended</div>',
    is: 'not found',
  },
  'beside what is as pale as they are': {
    beside: `<div style="opacity: ${footOpacity}">As pale</div>`,
    is: 'not found',
  },
  'without a size': {
    css: 'section::after { content: "7"; position: absolute; font-size: 0 }',
    is: 'not found',
  },
}

/** A slide with a foot, between two slides that have none. */
function slidesWith({ css = '', foot = 'Foot below', beside = '' }: Case): string {
  const slide = (inner: string): string =>
    `<svg data-marpit-svg="" viewBox="0 0 1280 720"><foreignObject width="1280" height="720"><section class="sourced">${inner}</section></foreignObject></svg>`
  return `<!doctype html><html lang="en"><head><title>Feet</title><style>
@page { size: 1280px 720px; margin: 0 } body { margin: 0 } svg { display: block; width: 1280px; height: 720px; break-after: page }
section { position: relative; box-sizing: border-box; width: 1280px; height: 720px; overflow: hidden; font: 30px sans-serif; background: #fee }
footer { ${place} } i { display: none } ${css}</style></head><body>
${slide('<h2>First</h2><i></i>')}${slide(`<h2>A title</h2><div>Words of it</div>${beside}<footer>${foot}</footer>`)}${slide('<h2>Last</h2><i></i>')}
</body></html>`
}

describe('a foot that is', { timeout: 60_000 }, () => {
  let browser: BrowserHandle
  beforeAll(async () => {
    browser = await launchTestBrowser()
  }, 60_000)
  afterAll(() => browser.close())

  it.each(Object.entries(cases))('%s is told from the rest, or is said not to be', async (_, given) => {
    const { plain: rawPlain, apart: raw, hidden } = await printWays(slidesWith(given), browser)
    const [plain, ready] = [makeReady(rawPlain), makeReady(raw)]
    expect(raw.feet === undefined ? 'not set apart' : ready.isSeparable ? 'apart' : 'not found').toBe(
      given.is,
    )
    expect(await readShown(bytesOf(ready))).toEqual(await readShown(bytesOf(plain)))
    if (given.is !== 'apart') return
    expect(await findPdfFaults(bytesOf(ready))).toEqual(await findPdfFaults(bytesOf(plain)))
    const bare = await readShown(makeBare(ready).bytes)
    expect(bare).toEqual(await readShown(bytesOf(makeReady(hidden))))
    expect(wordsOf(bare[1])).toBe(words)
  })
})
