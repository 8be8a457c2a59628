import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { composeReportPage } from '../../src/7-export/report-page/compose-page.ts'
import { markup } from '../../src/7-export/report-page/markup.ts'
import { checkTalk, packageFolder } from '../support/check-talk.ts'
import { expectBlocks } from '../support/slide-texts.ts'

const casesFolder = join(packageFolder, 'tests/cases')
const cases = readdirSync(casesFolder, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [join(casesFolder, entry.name)] : [],
)
const talks = [...cases, join(packageFolder, 'tests/specimens')]
const all = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, found = '']) => found)

describe('the report page of every case', () => {
  it.each(talks)(
    '%s: ids are unique, links lead somewhere, elements are closed, all words are there',
    async (talk) => {
      const { result } = await checkTalk(talk)
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
      const { deck, loads } = result
      for (const slide of deck?.slides ?? []) {
        if (deck === undefined || slide.kind === 'section') continue
        const lines = loads.get(slide.id)?.lines ?? []
        const shown = [slide.title?.plain ?? '', ...lines.flatMap(({ cells }) => cells)].join('\n')
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
    },
  )
})

it('text in the page is text, in elements and in attributes', () => {
  const { markup: html } =
    markup`<p title="${'"><script>'}">${'</p>&amp;\u0000\ud800'}${[markup`<b>${1}</b>`]}</p>`
  expect(html).toBe('<p title="&#34;&#62;&#60;script&#62;">&#60;/p&#62;&#38;amp;\ufffd\ufffd<b>1</b></p>')
})
