import { execFile } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { addHarbor } from '../export/support/dress-foreign.ts'
import { callLectern } from '../support/call-lectern.ts'
import { packageFolder } from '../support/check-talk.ts'
import { ensureCompiled } from '../support/compiled.ts'
import { makeProject, smallTalk } from '../support/project.ts'

beforeAll(ensureCompiled)

const marpCli = createRequire(import.meta.url).resolve('@marp-team/marp-cli/marp-cli.js')

/** Ours holds only the characters that are shown, and names our own families before the last: that is no other look. */
const withoutOurFonts = (css: string): string =>
  css
    .replace(/@font-face \{ font-family: "Carlito"[^}]*\}\n?/g, '')
    .replace(/\bfont-family: ?[^;}]*/g, (rule) => rule.replace(/ ?"Carlito",/, '').replace(/([:,]) /g, '$1'))

/** The style sheet of the theme, and the tags of slides: all of a page that a theme has a hand in. */
function looksOf(html: string): { readonly css: string | undefined; readonly slides: readonly string[] } {
  const css = [...html.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text = '']) => text)
  return {
    css: css.filter((text) => text.includes('data-marpit-pagination')).map(withoutOurFonts)[0],
    slides: [...html.matchAll(/<section [^>]*>/g)].map(([tag]) => tag),
  }
}

describe.each([
  ['gaia', 'marp.config.ts'],
  ['harbor.css', 'build/marp.config.js'],
])('a talk in the theme %s', (theme, config) => {
  it(`is built without a word from the web, and npx marp -c ${config} shows the same slides`, async () => {
    const talk = smallTalk('content/mills')
    const outline = talk['content/mills/outline.yaml'] ?? ''
    const cwd = makeProject({ ...talk, 'content/mills/outline.yaml': `theme: ${theme}\n${outline}` })
    await addHarbor(join(cwd, 'content/mills'))
    const { code, stderr } = await callLectern(['build', '--format', 'md,html'], { cwd })
    expect(stderr.match(/theme\/web-address/g) ?? []).toHaveLength(theme === 'gaia' ? 0 : 2)
    expect(code).toBe(0)
    const built = readFileSync(join(cwd, 'dist/mills/mills.html'), 'utf8')
    expect(built).not.toMatch(/fonts\.bunny\.net|example\.org/)
    const other = join(cwd, 'marp.html')
    mkdirSync(join(cwd, 'empty'))
    const typed = ['-c', join(packageFolder, config), '--no-stdin', '--bespoke.transition=false', '-o', other]
    await promisify(execFile)(process.execPath, [marpCli, ...typed, join(cwd, 'dist/mills/mills.md')], {
      cwd: join(cwd, 'empty'),
    })
    const [ours, theirs] = [built, readFileSync(other, 'utf8')].map(looksOf)
    expect(ours?.css).toContain('lectern-abjad')
    expect(theirs).toEqual(ours)
  })
})

it('npx marp says what is to be done where the engine is not compiled', async () => {
  const cwd = makeProject({
    'deck.md': '# A slide',
    'marp.config.ts': readFileSync(join(packageFolder, 'marp.config.ts')),
  })
  const typed = ['-c', 'marp.config.ts', '--no-stdin', '-o', 'deck.html', 'deck.md']
  await expect(promisify(execFile)(process.execPath, [marpCli, ...typed], { cwd })).rejects.toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/npm\s+run\s+prepare/),
  })
})
