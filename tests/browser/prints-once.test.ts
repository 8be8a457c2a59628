import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { BrowserHandle } from '../../src/browser/model.ts'
import type { Format } from '../../src/config.ts'
import { buildTalk } from '../support/build-talk.ts'
import { storeInMemory } from '../support/measuring.ts'
import { makeProject, smallTalk } from '../support/project.ts'
import { launchTestBrowser } from './support/test-browser.ts'

let browser: BrowserHandle

beforeAll(async () => {
  browser = await launchTestBrowser()
})

afterAll(() => browser.close())

/** The browser, which says what it is asked to show: each document once as long as nothing is done twice. */
function watched(asked: string[]): BrowserHandle {
  const held = browser.forTalk()
  return {
    ...held,
    withPage: (html, ...rest) => {
      asked.push(/class="slide"><a/.test(html) ? (/running/.test(html) ? 'notes' : 'handout') : 'slides')
      return held.withPage(html, ...rest)
    },
  }
}

const fit = { isForbidden: false, store: () => storeInMemory() }
const tooMuch = Array.from({ length: 5 }, () =>
  'They stand where the tide is strong, as mills do. '.repeat(2).trim(),
)
const full = `  - title: All of them\n    points:\n${tooMuch.map((words) => `      - ${words}\n`).join('')}    from: own\n`
const wide = '/* @theme wide */\n/* @size 16:9 1600px 900px */\n@import "default";\n'

interface Row {
  readonly talk: string
  readonly formats: readonly Format[]
  readonly asked: readonly string[]
  readonly more?: string
  readonly head?: string
  readonly theme?: string
}

const rows: readonly Row[] = [
  {
    talk: 'in all formats: the longest paper before the slides, the other after them',
    formats: ['md', 'html', 'pdf', 'pptx', 'notes', 'students'],
    asked: ['notes', 'slides', 'handout'],
  },
  { talk: 'without papers', formats: ['pdf'], asked: ['slides'] },
  { talk: 'for the speaker alone', formats: ['notes'], asked: ['notes', 'slides'] },
  { talk: 'that is not printed', formats: ['md', 'html'], asked: ['slides'] },
  {
    talk: 'with a slide that has to be dense: slides again, papers not',
    formats: ['students'],
    asked: ['handout', 'slides', 'slides'],
    more: full,
  },
  {
    talk: 'in a theme whose slides have another size: the paper again, and small slides without feet',
    formats: ['students'],
    asked: ['handout', 'slides', 'handout', 'slides'],
    head: 'theme: ./wide.css\n',
    theme: wide,
  },
]

it.each(rows)('a talk $talk', async ({ formats, asked, more = '', head = '', theme }) => {
  const talk = smallTalk('mills', more)
  const folder = makeProject({
    ...talk,
    'mills/outline.yaml': `${head}${talk['mills/outline.yaml']}`,
    ...(theme === undefined ? {} : { 'mills/wide.css': theme }),
  })
  const seen: string[] = []
  const { result, files } = await buildTalk(join(folder, 'mills'), formats, watched(seen), { fit })
  expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(seen).toEqual(asked)
  expect(files.size).toBeGreaterThan(0)
})
