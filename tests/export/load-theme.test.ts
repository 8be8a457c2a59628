import { describe, expect, it } from 'vitest'
import { loadTheme } from '../../src/6-theme/load-theme.ts'
import { createReport } from '../../src/diagnostics/collect-report.ts'
import { createSourceFile } from '../../src/diagnostics/source-file.ts'
import { shippedTheme } from './support/dressed-fixture.ts'

const at = { file: 'outline.yaml', line: 3, column: 8, endLine: 3, endColumn: 15 }

async function load(name: string, files: Readonly<Record<string, string>>) {
  const report = createReport()
  const theme = await loadTheme(
    name,
    at,
    {
      list: async () => [...Object.keys(files), 'fonts', 'LICENSE'],
      read: async (path) => {
        const text = files[path]
        if (text === undefined) throw new Error('ENOENT')
        return new TextEncoder().encode(text)
      },
      marp: (theme) => (theme === 'gaia' ? '/* gaia */' : undefined),
    },
    report,
  )
  return { theme, told: report.diagnostics().map(({ code, message, hint }) => ({ code, message, hint })) }
}

describe('loading a theme', () => {
  it('puts fonts inside, however they are quoted, and leaves comments and other URLs alone', async () => {
    const css = [
      '/* @theme paper; from url(fonts/a.woff2) */',
      '@font-face { src: url(fonts/a.woff2) format("woff2"), url( "fonts/a.woff2" ), url(\'fonts/b-1.woff2\') }',
      'h1 { background: url("data:image/svg+xml,<svg fill=\'url(#x)\'/>"); mask: url(#m) }',
    ].join('\n')
    const { theme, told } = await load('paper', {
      'paper.css': css,
      'fonts/a.woff2': 'A',
      'fonts/b-1.woff2': 'B',
    })
    expect(told).toEqual([])
    const [a, b] = ['A', 'B'].map((text) => `url(data:font/woff2;base64,${btoa(text)})`)
    expect(theme).toMatchObject({
      name: 'paper',
      sheets: [
        css
          .replace('{ src: url(fonts/a.woff2)', `{ src: ${a}`)
          .replace('url( "fonts/a.woff2" )', `${a}`)
          .replace("url('fonts/b-1.woff2')", `${b}`),
      ],
    })
  })

  it('suggests the theme that was meant', async () => {
    const { theme, told } = await load('lecturn', { 'lectern.css': '', 'slate.css': '' })
    expect(theme).toBeUndefined()
    expect(told).toEqual([
      {
        code: 'theme/unknown',
        message: 'there is no theme `lecturn`',
        hint: 'did you mean `lectern`?',
      },
    ])
  })

  it.each([
    ['a path', '../outline', 'theme/unknown', 'there is no theme'],
    ['a folder', 'fonts', 'theme/unknown', 'there is no theme'],
    ['another name in its comment', 'other', 'theme/broken', 'does not say @theme other'],
    ['a font that is missing', 'missing', 'theme/broken', 'the font fonts/none.woff2 cannot be read'],
    ['a font from the network', 'network', 'theme/broken', 'it names https://example.org/a.woff2'],
    ['a file beside it', 'beside', 'theme/broken', 'it names ../secret.png'],
    ['CSS that is broken', 'open', 'theme/broken', 'open.css, line 2: Unclosed block'],
    ['an import of nothing', 'nothing', 'theme/broken', 'it imports nobody, and there is no such theme'],
    ['an import of itself', 'first', 'theme/broken', 'it imports itself: first, then second, then first'],
    ['an import from the network', 'import', 'theme/broken', 'it imports //example.org/a.css'],
  ])('refuses %s', async (_what, name, code, message) => {
    const { theme, told } = await load(name, {
      'other.css': '/* @theme another */',
      'missing.css': '/* @theme missing */ a { src: url(fonts/none.woff2) }',
      'network.css': '/* @theme network */ a { src: url(https://example.org/a.woff2) }',
      'beside.css': '/* @theme beside */ a { background: url("../secret.png") }',
      'open.css': '/* @theme open */\nh1 { color: red',
      'nothing.css': '/* @theme nothing */ @import "nobody";',
      'first.css': '/* @theme first */ @import "second";',
      'second.css': '/* @theme second */ @import "first";',
      'import.css': '/* @theme import */ @import "//example.org/a.css";',
    })
    expect(theme).toBeUndefined()
    expect(told).toMatchObject([{ code, message: expect.stringContaining(message) }])
  })

  it('takes what a theme imports before it, once, and colors from all of it', async () => {
    const paper = '/* @theme paper */ section { --paper: #fff; --ink: #000; --accent: #00f }'
    const sepia = '/* @theme sepia */ @import-theme "gaia"; :root { --paper: #FFEECC }'
    const own = [
      '@charset "utf-8"; @import \'paper\'; @import "sepia"; /* @theme slate */ @import "paper";',
      ':root { --ink: #111; --accent: var(--ink) } .x { --ink: #222 } @import "late";',
    ].join('\n')
    const { theme, told } = await load('slate', { 'paper.css': paper, 'sepia.css': sepia, 'slate.css': own })
    expect(told).toEqual([])
    expect(theme?.sheets).toEqual([paper, '/* gaia */', sepia, own])
    expect(theme?.palette).toMatchObject({ paper: '#ffeecc', ink: '#111', accent: '#00f' })
  })

  it('finds the shipped theme in order, with nothing outside it', async () => {
    const css = (await shippedTheme()).sheets.join('\n')
    const urls = [...css.replaceAll(/\/\*[\s\S]*?\*\//g, '').matchAll(/url\(\s*["']?([\w.:/]*)/g)]
    expect(new Set(urls.map(([, start]) => start?.slice(0, 'data:font'.length)))).toContain('data:font')
    expect(urls.filter(([, start]) => !start?.startsWith('data:'))).toEqual([])
  })
})

describe('loading a CSS file of a talk', () => {
  const own = async (files: Readonly<Record<string, string>>, name = 'mine.css') => {
    const report = createReport()
    const read = <T>(path: string, make: (text: string) => T) => {
      const text = files[path]
      return Promise.resolve(
        text === undefined ? ({ kind: 'missing' } as const) : ({ kind: 'read', file: make(text) } as const),
      )
    }
    const folder = {
      list: async () => ['lectern.css'],
      read: async () => new TextEncoder().encode('/* @theme lectern */ :root { --paper: #abcdef }'),
      marp: (theme: string) => (theme === 'gaia' ? '/* @theme gaia\n * @size 4:3 800px 600px */' : undefined),
      talk: {
        readSheet: (path: string) => read(path, (text) => createSourceFile(path, text)),
        readBytes: (path: string) => read(path, (text) => new TextEncoder().encode(text)),
      },
    }
    const theme = await loadTheme(name, at, folder, report)
    return { theme, told: report.diagnostics().map(({ code }) => code) }
  }

  it('gives it a name and sizes, where it says none', async () => {
    const { theme, told } = await own(
      { 'looks/sea wave.css': 'section { height: 540px }' },
      'looks/sea wave.css',
    )
    expect(told).toEqual([])
    expect(theme).toMatchObject({ name: 'sea-wave', isForeign: true, tokens: { text: '30px' } })
    expect(theme?.css).toBe(
      '/*\n * @theme sea-wave\n * @size 16:9 960px 540px\n * @size 4:3 720px 540px\n */\nsection { height: 540px }',
    )
  })

  it('keeps its name and its sizes, but no name of another theme', async () => {
    const { theme } = await own({ 'mine.css': '/* @theme sea */ /* @size 4:3 960px 720px */' })
    expect(theme?.css).toBe(
      '/*\n * @theme sea\n * @size 16:9 1280px 720px\n */\n/* theme sea */ /* @size 4:3 960px 720px */',
    )
    const clash = await own({ 'mine.css': '/* @theme gaia */ @import "gaia";' })
    expect(clash.theme?.name).toBe('gaia-own')
    expect(clash.theme?.sheets).toHaveLength(2)
    expect(clash.theme?.css).not.toContain('@size 4:3')
  })

  it('takes what it imports of Lectern, of Marp and of its own folder', async () => {
    const { theme, told } = await own(
      {
        'looks/mine.css': '@import "lectern"; @import "base/colors.css" (min-width: 1px); h1 { color: red }',
        'looks/base/colors.css': '@import url(../more.css); section { background: url("wave.svg?v=2#top") }',
        'looks/more.css': 'h2 { color: navy }',
        'looks/base/wave.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
      },
      'looks/mine.css',
    )
    expect(told).toEqual([])
    expect(theme).toMatchObject({ isForeign: false, palette: { paper: '#abcdef' } })
    expect(theme?.sheets.at(-1)).toContain(
      `@media (min-width: 1px) {\nh2 { color: navy } section { background: url("data:image/svg+xml;base64,${btoa('<svg xmlns="http://www.w3.org/2000/svg"/>')}") }\n} h1`,
    )
  })

  it('leaves out a font of the web alone, and takes the next of its list', async () => {
    const { theme, told } = await own({
      'mine.css': [
        '@font-face { font-family: A; src: url(//x.org/a.woff2), local("A") }',
        '@font-face { font-family: B; src: local("B"), url(http://x.org/b) format("woff2") , url(b.otf) }',
        '@font-face { font-family: C; src: url(https://x.org/c); src: url(https://x.org/d), url(https://x.org/e) } h1 {}',
      ].join('\n'),
      'b.otf': 'OTTO',
    })
    expect(told).toEqual(Array(5).fill('theme/web-address'))
    expect(theme?.css?.split('*/\n')[1]).toBe(
      [
        '@font-face { font-family: A; src: local("-"), local("A") }',
        `@font-face { font-family: B; src: local("B"),local("-"), url("data:font/otf;base64,${btoa('OTTO')}") }`,
        '@font-face { font-family: C;   } h1 {}',
      ].join('\n'),
    )
  })
})
