import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { ensureCompiled } from '../support/compiled.ts'
import { readWhatRan } from '../support/packages-that-run.ts'
import { makeProject, smallTalk, writeFiles } from '../support/project.ts'
import { runLectern, withBrowser } from '../support/run-lectern.ts'

beforeAll(ensureCompiled)

it('a check of an unchanged talk runs neither engine nor browser nor what sets code and formulas', async () => {
  const cwd = makeProject(smallTalk('content/mills'))
  const run = async (name: string) => {
    const NODE_V8_COVERAGE = join(cwd, name)
    const { code } = await runLectern(['check'], { cwd, environment: { ...withBrowser, NODE_V8_COVERAGE } })
    expect(code).toBe(0)
    return readWhatRan(NODE_V8_COVERAGE)
  }
  const heavy = /^(?:@marp-team\/.*|@shikijs\/.*|shiki|katex|puppeteer-core|markdown-it|d3-.*)$/
  const heavyOf = ({ packages }: { readonly packages: ReadonlySet<string> }) =>
    [...packages].filter((name) => heavy.test(name)).sort()
  // The first has to measure: it shows that what runs is seen.
  const first = await run('first')
  expect(heavyOf(first)).toEqual(
    expect.arrayContaining(['@marp-team/marp-core', 'markdown-it', 'puppeteer-core']),
  )
  expect(first.files).toContain('src/engine/create-engine.ts')
  const again = await run('again')
  expect(again.files).toContain('src/cli.ts')
  expect([...again.files].filter((path) => path.startsWith('src/engine/'))).toEqual([])
  expect(again.packages).toContain('yaml')
  expect(heavyOf(again)).toEqual([])
})

it('what comes of a shipped theme’s style sheets is not made anew', async () => {
  const cwd = makeProject(smallTalk('content/mills'))
  const run = async (theme: string) => {
    const outline = smallTalk('content/mills')['content/mills/outline.yaml'] ?? ''
    writeFiles(cwd, { 'content/mills/outline.yaml': `theme: ${theme}\n${outline}` })
    const NODE_V8_COVERAGE = join(cwd, theme)
    const { code } = await runLectern(['check'], { cwd, environment: { ...withBrowser, NODE_V8_COVERAGE } })
    expect(code).toBe(0)
    return readWhatRan(NODE_V8_COVERAGE).functions
  }
  // Marpit's, within `pack`.
  const packing = 'runPostCSS'
  const shipped = await run('slate')
  expect(shipped).toContain('renderStyle')
  expect(shipped).not.toContain(packing)
  // It is seen where there is another theme.
  expect(await run('gaia')).toContain(packing)
})
