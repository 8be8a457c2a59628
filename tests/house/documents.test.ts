import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { parseOutline } from '../../src/2-outline/parse-outline.ts'
import { createReport } from '../../src/diagnostics/collect-report.ts'
import { createSourceFile } from '../../src/diagnostics/source-file.ts'
import type { JsonSchema } from './generate/print-outline-schema.ts'
import { projectFolder } from './generate/project-folder.ts'
import { readFences } from './generate/read-fences.ts'
import { findDeadLinks } from './support/find-dead-links.ts'
import { fitsSchema } from './support/fits-schema.ts'
import { listMarkdown } from './support/list-markdown.ts'

const read = (path: string): string => readFileSync(`${projectFolder}${path}`, 'utf8')
const schema = JSON.parse(read('schema/outline.schema.json')) as JsonSchema
const talk = read('content/win-win-cooperation/outline.yaml')

/** Codes of all that the parser says of an outline. */
function faultsOf(outline: string): readonly string[] {
  const report = createReport()
  parseOutline(createSourceFile('outline.yaml', outline), report)
  return report.diagnostics().map((fault) => fault.code)
}

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
    expect(faultsOf(outline)).toEqual([])
    expect(fitsSchema(parse(outline), schema)).toBe(true)
  })
})

describe('the schema and the parser agree', () => {
  it('on the real talk', () => {
    expect(faultsOf(talk)).toEqual([])
    expect(fitsSchema(parse(talk), schema)).toBe(true)
  })

  it.each([
    'article: article.txt',
    'article: { file: article.md, by: Staff writer }',
    'article: { main: article.txt, second: { file: second.md, title: Another } }',
    'date: 2026-11-23',
    'title: 1.50',
    'title: no',
  ])('a head may hold %s', (line) => {
    const outline = withSlides('- agenda: true').replace(/^title: .*\n/, line.startsWith('title') ? '' : '$&')
    expect(faultsOf(`${line}\n${outline}`)).toEqual([])
    expect(fitsSchema(parse(`${line}\n${outline}`), schema)).toBe(true)
  })

  it.each([
    ['slides: []', 'outline/no-slides'],
    ['articel: article.txt', 'outline/unknown-key'],
    ['article: { file: article.txt, titel: Mistyped }', 'outline/unknown-key'],
    ['minutes: a while', 'outline/wrong-type'],
    ['minutes: 601', 'outline/wrong-type'],
    ['size: 16:10', 'outline/wrong-type'],
    ['cover: [1]', 'outline/wrong-type'],
  ])('a head may not hold %s', (line, code) => {
    const outline = line.startsWith('slides') ? 'title: A talk\nlang: en' : withSlides('- agenda: true')
    expect(faultsOf(`${line}\n${outline}`)).toContain(code)
    expect(fitsSchema(parse(`${line}\n${outline}`), schema)).toBe(false)
  })

  it.each([
    '- { agenda: }',
    '- references:',
    '- { section: 2011, divider: false }',
    '- { statement: yes, from: [own, p3.4] }',
    '- { title: T, points: [a, { text: b, points: [c] }] }',
    '- { title: T, table: { header: [a, b], rows: [[1, ""], { cells: [2, true] }] } }',
  ])('a slide may be %s', (slide) => {
    expect(faultsOf(withSlides(slide))).toEqual([])
    expect(fitsSchema(parse(withSlides(slide)), schema)).toBe(true)
  })

  it.each([
    ['- { title: No body }', 'outline/no-body'],
    ['- { points: [a], quote: b }', 'outline/two-bodies'],
    ['- { poinst: [a] }', 'outline/unknown-key'],
    ['- { points: a }', 'outline/wrong-type'],
    ['- { points: [] }', 'outline/wrong-type'],
    ['- { points: [{ from: p1 }] }', 'outline/missing-key'],
    ['- { points: [{ text: a, points: [{ text: b, points: [too deep] }] }] }', 'outline/unknown-key'],
    ['- { statement: a, steps: maybe }', 'outline/wrong-type'],
    ['- { statement: a, divider: false }', 'outline/unknown-key'],
    ['- { statement: a, minutes: "2" }', 'outline/wrong-type'],
    ['- { image: map.png }', 'outline/wrong-type'],
    ['- { agenda: [a] }', 'outline/wrong-type'],
    ['- { table: { header: [a], rows: [[b]], align: [middle] } }', 'outline/wrong-type'],
    ['- { flow: { arrows: [a] } }', 'outline/missing-key'],
    ['- { question: { answer: a } }', 'outline/missing-key'],
    ['- { definition: { term: a } }', 'outline/missing-key'],
    ['- { text: [a] }', 'outline/wrong-type'],
    ['- { image: { file: a, alt: b, fit: fill } }', 'outline/wrong-type'],
  ])('a slide may not be %s', (slide, code) => {
    expect(faultsOf(withSlides(slide))).toContain(code)
    expect(fitsSchema(parse(withSlides(slide)), schema)).toBe(false)
  })
})
