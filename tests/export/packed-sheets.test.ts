import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import { createEngine } from '../../src/engine/create-engine.ts'
import { packageFolder } from '../support/check-talk.ts'
import { ensureCompiled } from '../support/compiled.ts'
import { shippedTheme } from './support/dressed-fixture.ts'

type CreateEngine = typeof createEngine

let createCompiled: CreateEngine
beforeAll(async () => {
  ensureCompiled()
  const path = join(packageFolder, 'build/marp.config.js')
  createCompiled = ((await import(pathToFileURL(path).href)) as { createEngine: CreateEngine }).createEngine
})

const own = '/* @theme own */\n@import "lectern";\nsection { color: #123456 }'
const foreign =
  '/*\n * @theme foreign\n * @size 16:9 1280px 720px\n * @size 4:3 960px 720px\n */\nsection { color: #123456 }'

/** Sheets in the order in which the engine gets them. */
const sheetsOf = async (theme: string): Promise<readonly string[]> => {
  if (['default', 'gaia', 'uncover'].includes(theme)) return []
  if (theme === 'foreign') return [foreign]
  return theme === 'own' ? [...(await shippedTheme()).sheets, own] : (await shippedTheme(theme)).sheets
}

const code = '```python\nx = 1\n```'
const deck = (theme: string, size: string, body: string): string =>
  `---\nmarp: true\ntheme: "${theme}"\nsize: "${size}"\nlang: ar\nfooter: "f"\n---\n\n# a\n\n${body}\n\n---\n\n${code}\n`

const sizes = ['16:9', '4:3'] as const
const bodies = ['words', '$x$'] as const

/** Everything rendered in a theme, and the files of what was made meanwhile. */
async function renderAll(create: CreateEngine, theme: string) {
  const made: string[] = []
  const engine = create({}, undefined, (file) => made.push(file))
  for (const sheet of await sheetsOf(theme)) engine.themeSet.add(sheet)
  const rendered = sizes.flatMap((size) =>
    bodies.map((body) => engine.render(deck(theme, size, body), { htmlAsArray: true })),
  )
  const themes = [...engine.themeSet.themes()].map((one) => ({
    ...{ name: one.name, css: one.css, meta: one.meta, width: one.width, height: one.height },
    imports: (one as unknown as { importRules: { value: string }[] }).importRules.map(({ value }) => value),
    px: [one.widthPixel, one.heightPixel],
  }))
  return { rendered, themes, made }
}

describe.each(['lectern', 'slate', 'plain', 'default', 'gaia', 'uncover', 'own', 'foreign'])(
  'the theme %s',
  (theme) => {
    it('gives slides and style sheets to the byte as without what was made when Lectern was compiled', async () => {
      const compiled = await renderAll(createCompiled, theme)
      const typed = await renderAll(createEngine, theme)
      expect(compiled.rendered).toEqual(typed.rendered)
      expect(compiled.themes).toEqual(typed.themes)
      expect(typed.made.length).toBeGreaterThan(bodies.length * sizes.length)
    })
  },
)

it.each(['lectern', 'slate', 'plain'])('nothing is made anew of the theme %s', async (theme) => {
  expect((await renderAll(createCompiled, theme)).made).toEqual([])
})

it('of what is not shipped, only what is not shipped is made: an own sheet, and style sheets with it', async () => {
  const { made } = await renderAll(createCompiled, 'own')
  expect(made.filter((file) => file.endsWith('.json'))).toHaveLength(1)
  expect(made.filter((file) => file.endsWith('.css'))).toHaveLength(bodies.length * sizes.length)
})

it('a shipped theme that was edited after Lectern was compiled is taken as it is now', () => {
  const edited = `${readFileSync(join(packageFolder, 'themes/lectern.css'), 'utf8')}\nsection { color: #123456 }`
  const engine = createCompiled()
  engine.themeSet.add(edited)
  expect(engine.render(deck('lectern', '16:9', 'words')).css).toContain('#123456')
})

it('a style of the deck’s own is in its sheet', () => {
  const engine = createCompiled()
  engine.themeSet.add(readFileSync(join(packageFolder, 'themes/lectern.css'), 'utf8'))
  const styled = deck('lectern', '16:9', 'words').replace('lang: ar', 'style: "section { color: #123456 }"')
  expect(engine.render(styled).css).toContain('#123456')
})
