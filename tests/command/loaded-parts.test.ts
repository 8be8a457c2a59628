import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, expect, it } from 'vitest'
import { packageFolder } from '../support/check-talk.ts'
import { ensureCompiled } from '../support/compiled.ts'
import { packagesIn } from '../support/packages-in-parts.ts'
import { makeProject, smallTalk, writeFiles } from '../support/project.ts'
import { runLectern, withBrowser } from '../support/run-lectern.ts'

beforeAll(ensureCompiled)

/** Writes down the address of each module that is loaded, as it is. */
const hooks = `import { appendFileSync } from 'node:fs'
export async function load(url, context, next) {
  appendFileSync(process.env.LOADED, url + '\\n')
  return next(url, context)
}`
const register = "import { register } from 'node:module'\nregister('./hooks.mjs', import.meta.url)\n"

it('a check of an unchanged talk loads neither engine nor browser nor what sets code and formulas', async () => {
  const cwd = makeProject(smallTalk('content/mills'))
  const loaded = join(cwd, 'loaded.txt')
  writeFiles(cwd, { 'hooks.mjs': hooks, 'register.mjs': register })
  const environment = { ...withBrowser, LOADED: loaded }
  const measured = await runLectern(['check'], { cwd, environment })
  expect(measured.code).toBe(0)
  const NODE_OPTIONS = `--import ${pathToFileURL(join(cwd, 'register.mjs')).href}`
  const again = await runLectern(['check'], { cwd, environment: { ...environment, NODE_OPTIONS } })
  expect(again.code).toBe(0)
  const paths = readFileSync(loaded, 'utf8')
    .split('\n')
    .filter((url) => url.startsWith('file:'))
    .map((url) => new URL(url).pathname)
  expect(paths).toContain(join(packageFolder, 'build/src/cli.js'))
  expect(paths.filter((path) => path.includes('node_modules'))).toEqual([])
  expect(paths).not.toContain(join(packageFolder, 'build/marp.config.js'))
  const packages = packagesIn(paths)
  expect(packages).toContain('yaml')
  const heavy = /^(?:@marp-team\/.*|@shikijs\/.*|shiki|katex|puppeteer-core|markdown-it|d3-.*)$/
  expect([...packages].filter((name) => heavy.test(name))).toEqual([])
})
