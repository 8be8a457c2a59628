import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { checkSnippet, readArticleFile } from './check-snippet.ts'

interface Case {
  readonly case: string
  /** One line for each fault: line of the snippet, severity, code. Absent: honest. */
  readonly faults?: readonly string[]
  readonly slides: string
}
interface Group {
  readonly article: string
  readonly lang: string
  readonly cases: readonly Case[]
}

const groups = parse(readFileSync(new URL('cases.yaml', import.meta.url), 'utf8')) as readonly Group[]

describe.each(groups)('$article', ({ article, lang, cases }) => {
  it.each(cases)('$case', ({ slides, faults = [] }) => {
    const told = checkSnippet(slides, readArticleFile(article, lang))
    expect(told.map(({ at, severity, code }) => `${at?.line} ${severity} ${code}`)).toEqual(faults)
  })
})

it('are 120 and more, half of them honest', () => {
  const all = groups.flatMap(({ cases }) => cases)
  expect(all.length).toBeGreaterThanOrEqual(120)
  expect(all.filter(({ faults }) => faults === undefined).length).toBeGreaterThanOrEqual(60)
})
