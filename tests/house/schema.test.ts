import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/model.ts'
import { checkTalk, packageFolder } from '../support/check-talk.ts'
import { parseOutlineText } from '../support/parse-outline-text.ts'
import { ajv, readAsEditor, schema } from '../support/read-as-editor.ts'
import { bodies, headKeys, slideKeys } from './generate/language-tables.ts'
import { beyondParser, beyondSchema, exceptionFor, isOutOfSight } from './support/beyond-schema.ts'

const foldersIn = (folder: string): readonly string[] =>
  readdirSync(join(packageFolder, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => join(folder, name))

const talks = [
  ...foldersIn('tests/faults'),
  ...foldersIn('tests/cases'),
  'content/win-win-cooperation',
  'docs/tide-mills',
]

/** The outline of a talk as an editor opens it; undefined where there is nothing to open. */
function openOutline(talk: string): string | undefined {
  try {
    return readFileSync(join(packageFolder, talk, 'outline.yaml'), 'utf8')
  } catch {
    return undefined
  }
}

/** Of this very file: an editor looks at the included ones by themselves. */
const isOfOutline = ({ code, severity, at }: Diagnostic): boolean =>
  code.startsWith('outline/') &&
  severity === 'error' &&
  /(^|\/)outline\.yaml$/.test(at?.file ?? 'outline.yaml')

describe('the schema', () => {
  it('is one, by the meta-schema of draft-07', () => {
    expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#')
    expect(ajv.validateSchema(schema)).toBe(true)
  })

  it('says of every key what it is for, and of its examples and defaults nothing wrong', () => {
    for (const [path, { description, examples = [], default: fallback, $ref, ...rest }] of propertiesOf(
      schema,
    )) {
      if ($ref !== undefined) continue
      expect(description, path).toMatch(/^\S.{4,}\S$/)
      const check = ajv.compile({ ...rest, definitions: schema.definitions })
      for (const value of [...examples, ...(fallback === undefined ? [] : [fallback])]) {
        check(value)
        expect(check.errors, `${path}: ${JSON.stringify(value)}`).toBeNull()
      }
    }
  })

  it('has an example of every kind, and the defaults that the parser has', () => {
    expect(bodies.filter(({ examples = [] }) => examples.length === 0)).toEqual([])
    const fallbacks = [...headKeys, ...slideKeys].filter(({ fallback }) => fallback !== undefined)
    expect(fallbacks.length).toBeGreaterThan(4)
  })
})

/** Every property of the schema, by its path. */
function propertiesOf(root: typeof schema): readonly (readonly [string, typeof schema])[] {
  const maps = [['', root] as const, ...Object.entries(root.definitions ?? {})]
  return maps.flatMap(([name, map]) =>
    Object.entries(map.properties ?? {}).map(([key, property]) => [`${name}/${key}`, property] as const),
  )
}

describe('the schema and the parser agree', () => {
  const needed = new Set<unknown>()

  it.each(talks)('on %s', async (talk) => {
    const { result } = await checkTalk(join(packageFolder, talk))
    const faults = result.diagnostics.filter(isOfOutline)
    const beyond = faults.map(exceptionFor)
    const sayable = faults.filter((_fault, index) => beyond[index] === undefined)
    for (const exception of beyond) needed.add(exception)
    const text = openOutline(talk)
    if (text === undefined || faults.some(isOutOfSight)) return
    const squiggles = readAsEditor(text).filter(({ line }) => {
      const typed = text.split('\n')[line - 1] ?? ''
      const taken = beyondParser.find((exception) => exception.text.test(typed))
      const isTold = faults.some(({ at }) => at?.line === line)
      if (taken !== undefined && !isTold) needed.add(taken)
      return taken === undefined || isTold
    })
    const isBroken = squiggles.some(({ says }) => /^[A-Z_]+$/.test(says))
    if (sayable.length === 0) expect(isBroken && beyond.length > 0 ? [] : squiggles).toEqual([])
    else expect(squiggles).not.toEqual([])
    if (isBroken) return
    const isUnderlined = (at = 0): boolean =>
      squiggles.some(({ line, endLine }) => line <= at && at <= endLine)
    expect(sayable.filter(({ at }) => !isUnderlined(at?.line))).toEqual([])
  })

  afterAll(() => {
    expect([...beyondSchema, ...beyondParser].filter((exception) => !needed.has(exception))).toEqual([])
  })
})

const codesOf = (outline: string): readonly string[] => parseOutlineText(outline).map(({ code }) => code)

/** An outline with these slides. */
const withSlides = (slides: string): string => `title: A talk\nlang: en\nslides:\n${slides}`

describe('the schema and the parser agree that', () => {
  it.each([
    'article: article.txt',
    'article: { file: article.md, by: Staff writer }',
    'article: { main: article.txt, second: { file: second.md, title: Another } }',
    'date: 2026-11-23',
    'title: 1.50',
    'title: no',
  ])('a head may hold %s', (line) => {
    const outline = withSlides('- agenda: true').replace(/^title: .*\n/, line.startsWith('title') ? '' : '$&')
    expect(codesOf(`${line}\n${outline}`)).toEqual([])
    expect(readAsEditor(`${line}\n${outline}`)).toEqual([])
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
    expect(codesOf(`${line}\n${outline}`)).toContain(code)
    expect(readAsEditor(`${line}\n${outline}`)).not.toEqual([])
  })

  it.each([
    '- { agenda: }',
    '- references:',
    '- { section: 2011, divider: false }',
    '- { statement: yes, from: [own, p3.4] }',
    '- { title: T, points: [a, { text: b, points: [c] }] }',
    '- { title: T, table: { header: [a, b], rows: [[1, ""], { cells: [2, true] }] } }',
  ])('a slide may be %s', (slide) => {
    expect(codesOf(withSlides(slide))).toEqual([])
    expect(readAsEditor(withSlides(slide))).toEqual([])
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
  ])('a slide may not be %s', (slide, code) => {
    expect(codesOf(withSlides(slide))).toContain(code)
    expect(readAsEditor(withSlides(slide))).not.toEqual([])
  })
})
