import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { BrowserHandle } from '../../src/browser/model.ts'
import { launchTestBrowser } from '../browser/support/test-browser.ts'
import { packageFolder } from '../support/check-talk.ts'
import { measureTalk } from './support/measure-talk.ts'

/** Talks whose slides all fit as they are: the real one, the tutorial's, and those with the most that lies at places of its own. */
const talks = [
  ...['content/win-win-cooperation', 'docs/tide-mills'],
  ...[
    'flow',
    'columns',
    'image',
    'image-fit',
    'timeline-scale',
    'definition',
    'question',
    'title',
    'section',
  ].map((name) => `tests/cases/${name}`),
]

let browser: BrowserHandle
beforeAll(async () => {
  browser = await launchTestBrowser()
})
afterAll(() => browser.close())

it.each(talks)('%s has nothing that is too much', async (talk) => {
  const measures = await measureTalk(join(packageFolder, talk), browser)
  const full = [...measures].flatMap(([id, { normal }]) =>
    normal.fits ? [] : [{ id, faults: normal.faults }],
  )
  expect(full).toEqual([])
  expect(measures.size).toBeGreaterThan(1)
})
