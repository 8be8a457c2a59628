import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseOutlineText } from '../support/parse-outline-text.ts'
import { readAsEditor } from '../support/read-as-editor.ts'
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
