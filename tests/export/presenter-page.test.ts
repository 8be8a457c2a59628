import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { dressDeck } from '../../src/6-theme/dress-deck.ts'
import { fillPresenter } from '../../src/7-export/html/fill-presenter.ts'
import { createEngine } from '../../src/engine/create-engine.ts'
import { packageFolder } from '../support/check-talk.ts'
import { inTemporaryFolder, shippedTheme } from './support/dressed-fixture.ts'
import { fixtureHead, fixtureMarp } from './support/fixture-deck.ts'

const marpCli = createRequire(import.meta.url).resolve('@marp-team/marp-cli/marp-cli.js')

/** What `npx marp` makes of a deck, without the fonts that our configuration puts in. */
async function runMarp(markdown: string, folder: string): Promise<string> {
  const [deck, output] = [join(folder, 'deck.md'), join(folder, 'deck.html')]
  mkdirSync(dirname(deck), { recursive: true })
  writeFileSync(deck, markdown)
  const config = join(packageFolder, 'build/marp.config.js')
  const typed = ['-c', config, '--no-stdin', '--bespoke.transition=false', '-o', output, deck]
  const env = { ...process.env, LC_ALL: 'en', LECTERN_FONTS: 'later' }
  await promisify(execFile)(process.execPath, [marpCli, ...typed], { cwd: folder, env })
  return readFileSync(output, 'utf8')
}

it.each([
  ['with an author', { author: 'A & “B” "C" <d>' }],
  ['without one, with a theme of Marp’s own', { theme: 'gaia' }],
] as const)('the page to present from is marp-cli’s own, to the byte: %s', { timeout: 60_000 }, (_, of) =>
  inTemporaryFolder(async (folder) => {
    const { author, theme = 'lectern' } = { author: undefined, theme: undefined, ...of }
    const fixture = fixtureMarp('4:3')
    const head = author === undefined ? '' : `author: ${JSON.stringify(author)}\n`
    const markdown = fixture.markdown.replace('theme: lectern\n', `theme: ${theme}\n${head}`)
    // As files beside the Markdown, pictures are named alike.
    const marp = { ...fixture, markdown, assets: [] }
    const { css, slides, title } = dressDeck(marp, await shippedTheme(theme), fixtureHead, createEngine())
    const presenter = readFileSync(join(packageFolder, 'build/presenter.html'), 'utf8')
    const ours = fillPresenter(presenter, { title, ...(author === undefined ? {} : { author }), css, slides })
    expect(ours === (await runMarp(markdown, folder))).toBe(true)
  }),
)
