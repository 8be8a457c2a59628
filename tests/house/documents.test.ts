import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseOutlineText } from '../support/parse-outline-text.ts'
import { readAsEditor } from '../support/read-as-editor.ts'
import { checkBesideArticle } from './generate/example-slides.ts'
import { projectFolder } from './generate/project-folder.ts'
import { readFences } from './generate/read-fences.ts'
import { findDeadLinks } from './support/find-dead-links.ts'
import { listMarkdown } from './support/list-markdown.ts'

const read = (path: string): string => readFileSync(`${projectFolder}${path}`, 'utf8')

/** An outline with these slides. */
const withSlides = (slides: string): string => `title: A talk\nlang: en\nslides:\n${slides}`

describe('every relative link leads somewhere', () => {
  it.each(listMarkdown())('%s', (path) => {
    expect(findDeadLinks(path)).toEqual([])
  })

  it('sees links that do not', () => {
    expect(findDeadLinks('tests/house/support/dead-links.md')).toEqual([
      'no-file.md',
      '#no-heading',
      './nothing.md',
    ])
  })
})

describe('the examples of docs/outline.md are outlines', () => {
  const examples = readFences(read('docs/outline.md'), 'yaml').map(
    (text, index) => [index + 1, text.startsWith('-') ? withSlides(text) : text] as const,
  )

  it.each(examples)('example %i', (_number, outline) => {
    expect(parseOutlineText(outline)).toEqual([])
    expect(readAsEditor(outline)).toEqual([])
  })
})

describe('the first steps of docs/outline.md', () => {
  const [steps = ''] = read('docs/outline.md').split('\n## Reference\n')
  const examples = readFences(steps, 'yaml').map((text) => (text.startsWith('-') ? withSlides(text) : text))

  it('are more than a few', () => {
    expect(examples.length).toBeGreaterThan(5)
  })

  it.each(examples.map((outline, index) => [index + 1, outline] as const))(
    'example %i cites what the article of docs/tide-mills says',
    async (_number, outline) => {
      const { result } = await checkBesideArticle(outline)
      const codes = result.diagnostics.map(({ code }) => code).filter((code) => code !== 'check/uncited')
      expect(codes).toEqual([])
    },
  )

  it('end with a talk of ten slides and a title, without a fault or a warning', async () => {
    const { result, told } = await checkBesideArticle(examples.at(-1) ?? '')
    expect(told).toBe('')
    expect(result.deck?.slides).toHaveLength(11)
  })
})
