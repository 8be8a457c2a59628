import { createHash } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { fixtureHtml, shippedTheme } from './support/dressed-fixture.ts'
import { fixtureMarp } from './support/fixture-deck.ts'

describe('the HTML to present from', { timeout: 30_000 }, () => {
  let html = ''
  beforeAll(async () => {
    html = await fixtureHtml()
  }, 30_000)

  it('has the head of the talk, and first the character set and the policy', async () => {
    const named = await fixtureHtml({ deck: { lang: 'de-AT', title: 'A & <B> “C”' } })
    const [, policy = ''] =
      /^<!DOCTYPE html><html lang="de-AT"><head><meta charset="UTF-8"><meta http-equiv="Content-Security-Policy" content="([^"]*)"><title>A &#38; &#60;B&#62; “C”<\/title>/.exec(
        named,
      ) ?? []
    const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script = '']) => script)
    expect(scripts).toHaveLength(1)
    expect(html.match(/<title>/g)).toHaveLength(1)
    expect(html.match(/<meta charset/g)).toHaveLength(1)
    const hash = createHash('sha256').update(scripts[0]!).digest('base64')
    expect(policy).toBe(
      `default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline'; img-src data:; font-src data:; frame-src 'self'; base-uri 'none'; form-action 'none'`,
    )
  })

  it('holds slides, notes, fonts and pictures, and asks for nothing outside', async () => {
    expect(html.match(/<section /g)).toHaveLength(fixtureMarp().slides.length)
    expect(html).toContain('Notes with &quot;quotes&quot; &amp; &lt;b&gt;angles&lt;/b&gt;.')
    expect(html).toContain('<p>Good morning.\n\nA second paragraph that was wrapped by hand.</p>')
    expect(html.match(/src="data:image\/png;base64,/g)).toHaveLength(2)
    expect(html).toContain('url(data:font/woff2;base64,')
    expect(html).not.toMatch(/\bsrc="(?!data:|\?view=next)/)
    expect(html).not.toMatch(/url\(\s*["']?(?!data:)[a-z]+[:/.]/i)
    expect(html).toContain('href="https://example.org/?a=1&amp;b=2"')
  })

  it('has the size of the deck, and names no path', async () => {
    const embed = (html: string): string => html.replaceAll(/src="assets[^"]*"/g, 'src="data:,"')
    const other = await fixtureHtml({ marp: { ...fixtureMarp('4:3'), assets: [] }, embed })
    expect(other).toContain('viewBox="0 0 960 720"')
    expect(html).toContain('viewBox="0 0 1280 720"')
    expect(html).not.toContain(join(tmpdir(), 'lectern'))
    expect(html).not.toContain(process.cwd())
    expect(html).not.toMatch(/file:\/\/|node_modules/)
  })

  it('is dressed in a theme with all that it imports', async () => {
    const night = '/* @theme night */ @import "lectern"; :root { --paper: #123456 }'
    const theme = await shippedTheme('night', { 'night.css': night })
    const marp = fixtureMarp()
    const markdown = marp.markdown.replace('theme: lectern', 'theme: night')
    const html = await fixtureHtml({ theme, marp: { ...marp, markdown } })
    expect(html).toMatch(/--title-top: ?64px/)
    expect(html).toMatch(/--paper: ?#123456/)
  })

  it.each(['lectern', 'slate', 'plain', 'gaia'])(
    'is made in the theme %s, pictures in its sheets and all',
    async (name) => {
      const marp = fixtureMarp()
      const markdown = marp.markdown.replace('theme: lectern', `theme: ${name}`)
      const html = await fixtureHtml({ theme: await shippedTheme(name), marp: { ...marp, markdown } })
      expect(html.match(/<section /g)).toHaveLength(marp.slides.length)
    },
  )

  it.each([
    [`url("data:image/svg+xml,%3Cg fill='url(%23a)'/%3E")`, undefined],
    [`url('data:image/svg+xml,a'), url(b.png)`, 'b.png'],
    [`url(data:image/png;base64,AA), url("c.png")`, 'c.png'],
    [`url(%23a)`, '%23a'],
    [`url(#a)`, undefined],
  ])('says what a style asks for: %s', async (value, asked) => {
    const theme = await shippedTheme()
    const foreign = { ...theme, sheets: theme.sheets.map((css) => `${css} h1 { background: ${value} }`) }
    const made = fixtureHtml({ theme: foreign })
    if (asked === undefined) expect(await made).toContain('</html>')
    else await expect(made).rejects.toThrow(`asks for ${asked}`)
  })

  it('says why when the presenter or the theme does not fit', async () => {
    const theme = await shippedTheme()
    for (const presenter of ['', '<!DOCTYPE html><html lang="en"><head>{{lectern css}}</head></html>'])
      await expect(fixtureHtml({ presenter })).rejects.toThrow('is not built as that of marp-cli')
    const foreign = {
      ...theme,
      sheets: theme.sheets.map((css) => `${css} h1 { background: url(https://example.org/x.png) }`),
    }
    await expect(fixtureHtml({ theme: foreign })).rejects.toThrow('asks for https://example.org/x.png')
  })

  it('drops links that leave by other schemes', async () => {
    const marp = fixtureMarp()
    const linked = {
      ...marp,
      markdown: `${marp.markdown}\n[a](ftp://example.org) [b](mailto:x@example.org) [c](#2) [d](other.html)\n`,
    }
    const sealed = await fixtureHtml({ marp: linked })
    expect(sealed).toContain('<a>a</a> <a href="mailto:x@example.org">b</a> <a href="#2">c</a> <a>d</a>')
  })
})
