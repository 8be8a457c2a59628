import { describe, expect, it } from 'vitest'
import { loadTheme } from '../../src/6-theme/load-theme.ts'
import { createReport } from '../../src/diagnostics/collect-report.ts'
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
  it('reads each font once, however it is quoted, and leaves comments and other URLs alone', async () => {
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
    expect(theme).toMatchObject({ name: 'paper', sheets: [css] })
    const fonts = [...(theme?.fonts ?? [])].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)])
    expect(fonts).toEqual([
      ['fonts/a.woff2', 'A'],
      ['fonts/b-1.woff2', 'B'],
    ])
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
    const theme = await shippedTheme()
    const css = theme.sheets.join('\n')
    const urls = [...css.replaceAll(/\/\*[\s\S]*?\*\//g, '').matchAll(/url\(\s*["']?([^"')]*)/g)]
    expect(urls.length).toBeGreaterThan(10)
    expect(urls.filter(([, path = '']) => !path.startsWith('data:') && !theme.fonts.has(path))).toEqual([])
  })
})
