import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { BrowserHandle } from '../../src/browser/model.ts'
import type { Format } from '../../src/config.ts'
import { buildTalk } from '../support/build-talk.ts'
import { storeInMemory } from '../support/measuring.ts'
import { makeProject, smallTalk } from '../support/project.ts'
import { eventually, mainBrowsersOf } from './support/browser-processes.ts'
import { launchTestBrowser, slideSize } from './support/test-browser.ts'

let browser: BrowserHandle

beforeAll(async () => {
  browser = await launchTestBrowser()
})

afterAll(async () => {
  await browser.close()
  expect(await eventually(() => mainBrowsersOf(process.pid).length === 0)).toBe(true)
})

/** The browser of one talk, which is killed in the middle of each page from the nth one on. */
function killedFrom(first: number): BrowserHandle {
  const held = browser.forTalk()
  let pages = 0
  return {
    ...held,
    withPage: (html, size, use) => {
      pages += 1
      if (pages < first) return held.withPage(html, size, use)
      return held.withPage(html, size, async (page) => {
        // Another page of it may have killed it already.
        for (const main of mainBrowsersOf(process.pid)) process.kill(main, 'SIGKILL')
        return use(page)
      })
    },
  }
}

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 3"><path d="M0 0h4v3z"/></svg>'
const picture = '  - title: The mill\n    image: { file: mill.svg, alt: A mill }\n    from: own\n'

interface Stage {
  readonly stage: string
  readonly formats: readonly Format[]
  readonly codes: readonly string[]
  readonly files: readonly string[]
  readonly page?: number
  readonly head?: string
  readonly more?: string
  readonly isMeasured?: true
}

const failed = 'export/browser-failed'
const stages: readonly Stage[] = [
  {
    ...{ stage: 'whether slides fit', formats: ['md'], isMeasured: true },
    ...{ codes: [failed, 'fit/not-measured'], files: ['mills.md'] },
  },
  {
    ...{ stage: 'how a theme looks', formats: ['md', 'pptx'], head: 'theme: gaia\n' },
    ...{ codes: [failed], files: ['mills.md'] },
  },
  {
    ...{ stage: 'pictures of SVG', formats: ['pptx'] },
    ...{ codes: ['export/picture-not-drawn'], files: ['mills.pptx'], more: picture },
  },
  { stage: 'slides', formats: ['md', 'pdf'], codes: [failed], files: ['mills.md'] },
  { stage: 'notes pages', formats: ['notes'], codes: [failed], files: [] },
  {
    ...{ stage: 'handouts', formats: ['students'], page: 2 },
    ...{ codes: [failed], files: ['students/mills.html', 'students/mills.pptx'] },
  },
]

it.each(stages)(
  'killed while it makes $stage: told, nothing half-written, there for the next talk',
  async (row) => {
    const { formats, codes, files, page = 1, head = '', more = '', isMeasured } = row
    const talk = smallTalk('mills', more)
    const outline = `${head}${talk['mills/outline.yaml']}`
    const folder = makeProject({ ...talk, 'mills/outline.yaml': outline, 'mills/mill.svg': svg })
    const fit = isMeasured === undefined ? {} : { fit: { isForbidden: false, store: () => storeInMemory() } }
    const built = await buildTalk(join(folder, 'mills'), formats, killedFrom(page), fit)
    expect([...new Set(built.result.diagnostics.map(({ code }) => code))].sort()).toEqual(codes)
    expect([...built.files.keys()].filter((path) => !path.startsWith('assets/'))).toEqual(files)
    expect(await browser.forTalk().withPage('<p>Next', slideSize, async () => 'next')).toBe('next')
  },
  60_000,
)
