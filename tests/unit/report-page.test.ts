import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { composeReportPage } from '../../src/7-export/report-page/compose-page.ts'
import { markup } from '../../src/7-export/report-page/markup.ts'
import type { TalkResult } from '../../src/run.ts'
import { checkTalk, packageFolder } from '../support/check-talk.ts'
import { expectBlocks } from '../support/slide-texts.ts'

const casesFolder = join(packageFolder, 'tests/cases')
const cases = readdirSync(casesFolder, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [join(casesFolder, entry.name)] : [],
)
const talks = [...cases, join(packageFolder, 'tests/specimens')]
const results = new Map<string, TalkResult>()

beforeAll(async () => {
  for (const talk of talks) results.set(talk, (await checkTalk(talk)).result)
})

const all = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => found)

describe('the report page of every case', () => {
  it.each(talks)('%s: ids are unique, links lead somewhere, elements are closed', (talk) => {
    const result = results.get(talk)
    if (result === undefined) throw new Error('not checked')
    const page = composeReportPage(result).replace(/<(style|script)>[\s\S]*?<\/\1>/g, '')
    const ids = all(page, / id="([^"]*)"/g)
    expect(ids).toEqual([...new Set(ids)])
    expect(ids.filter((id) => !/^[a-z][\w.-]*$/.test(id))).toEqual([])
    expect(all(page, / href="#([^"]*)"/g).filter((id) => !ids.includes(id))).toEqual([])
    expect(
      all(page, / data-to="([^"]*)"/g)
        .flatMap((to) => to.split(' '))
        .filter((id) => !ids.includes(id)),
    ).toEqual([])
    const open: string[] = []
    for (const [, end, name = '', empty] of page.matchAll(/<(\/?)([a-z]\w*)[^>]*?(\/?)>/g)) {
      if (empty === '/' || name === 'meta') continue
      if (end === '/') expect(open.pop()).toBe(name)
      else open.push(name)
    }
    expect(open).toEqual([])
  })

  it('shows all words of all slides', () => {
    for (const { deck, loads } of results.values()) {
      if (deck === undefined) throw new Error('every case has a deck')
      for (const slide of deck.slides) {
        const lines = loads.get(slide.id)?.lines ?? []
        const shown = [slide.title?.plain ?? '', ...lines.flatMap(({ cells }) => cells)].join('\n')
        if (slide.kind === 'section') continue
        const formula = slide.kind === 'math' ? slide.formula.tex : undefined
        // Not among the words to read: pictures, formulas, addresses, the line of sources.
        const expected = expectBlocks(
          { ...slide, sourceLine: { runs: [], plain: '', sources: [] } },
          deck,
          '',
        )
          .filter(([name, text]) => name !== 'img' && text !== formula)
          .flatMap(([, text]) => text.split(/[\s,·—]+|https?:\S+/))
        expect(
          expected.filter((word) => !shown.includes(word)),
          slide.id,
        ).toEqual([])
      }
    }
  })
})

it('text in the page is text, in elements and in attributes', () => {
  const { markup: html } =
    markup`<p title="${'"><script>'}">${'</p>&amp;\u0000\ud800'}${[markup`<b>${1}</b>`]}</p>`
  expect(html).toBe('<p title="&#34;&#62;&#60;script&#62;">&#60;/p&#62;&#38;amp;\ufffd\ufffd<b>1</b></p>')
})
