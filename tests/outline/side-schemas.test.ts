import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { readPart } from '../../src/2-outline/includes/read-part.ts'
import { readShared } from '../../src/2-outline/read-shared.ts'
import { createReport } from '../../src/diagnostics/collect-report.ts'
import type { Report, SourceFile } from '../../src/diagnostics/model.ts'
import { createSourceFile } from '../../src/diagnostics/source-file.ts'
import { packageFolder } from '../support/check-talk.ts'

const read = (name: string): object =>
  JSON.parse(readFileSync(join(packageFolder, `schema/${name}.schema.json`), 'utf8')) as object

/** The schemas point to each other by the names of their files, as editors resolve them. */
const ajv = new Ajv({ strict: false })
for (const name of ['outline', 'part', 'lectern']) ajv.addSchema(read(name), `${name}.schema.json`)

type Reader = (source: SourceFile, report: Report) => unknown

/** What parser and schema say of a text: whether it holds no fault. */
function judge(text: string, reader: Reader, schema: string): readonly [boolean, boolean] {
  const report = createReport()
  reader(createSourceFile(schema, text), report)
  return [report.diagnostics().length === 0, ajv.validate(`${schema}.schema.json`, parse(text))]
}

describe('schema and parser agree on lectern.yaml', () => {
  it.each([
    ['by: Ada\nlang: de', true],
    ['print: { handout: [6, beside] }', true],
    ['minutes: 20\nwpm: 100\nsize: 4:3', true],
    ['title: Mills', false],
    ['slides: []', false],
    ['print: { handout: [6, 6] }', false],
    ['print: { handout: "6" }', true],
    ['print: { paper: A3 }', false],
    ['minutes: long', false],
    ['[by]', false],
  ])('%s: %s', (text, isRight) => {
    expect(judge(text, readShared, 'lectern')).toEqual([isRight, isRight])
  })
})

describe('schema and parser agree on included files', () => {
  it.each([
    ['- { statement: S }\n- include: other.yaml', true],
    ['slides:\n  - { statement: S }', true],
    ['[]', false],
    ['slides: []', false],
    ['title: T\nslides: [{ statement: S }]', false],
    ['title: T', false],
    ['words', false],
  ])('%s: %s', (text, isRight) => {
    expect(judge(text, readPart, 'part')).toEqual([isRight, isRight])
  })

  it.each(['- { poinst: [a] }', '- { include: a.yaml, points: [b] }', '- { include: [a.yaml] }', '- words'])(
    'the schema refuses %s, as the outline does',
    (text) => expect(ajv.validate('part.schema.json', parse(text))).toBe(false),
  )
})
