import { describe, expect, it } from 'vitest'
import { embedAssets } from '../../src/6-theme/embed-assets.ts'
import { ownPalette, readPalette } from '../../src/6-theme/read-palette.ts'
import { parseSheet } from '../../src/6-theme/sheet/parse-sheet.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const svg = '<svg xmlns="http://www.w3.org/2000/svg">\n<text>$& $1</text>\n</svg>'
const drawing = { path: 'assets/aa.svg', bytes: bytes(svg), mediaType: 'image/svg+xml', isOwnDrawing: true }
const picture = { path: 'assets/bb.svg', bytes: bytes('<svg onload="x()"/>'), mediaType: 'image/svg+xml' }
const html =
  '<p><img src="assets/aa.svg" alt="A &gt; B" /></p><p><img src="assets/bb.svg" alt="" style="width:3px" /></p>'

describe('what deck.md names', () => {
  it('stands in the page: a chart as the SVG that Lectern drew, a picture of the author as a picture', () => {
    const whole = embedAssets(html, [drawing, picture])
    expect(whole).toContain('<p><svg xmlns="http://www.w3.org/2000/svg"><text>$& $1</text></svg></p>')
    expect(whole).toContain('<img src="data:image/svg+xml;base64,')
    expect(whole).not.toContain('onload')
  })

  it('never as an element where it is not drawn by Lectern', () => {
    const whole = embedAssets(html, [{ ...drawing, isOwnDrawing: false }, picture])
    expect(whole).not.toContain('<svg')
    expect(whole.match(/<img src="data:/g)).toHaveLength(2)
  })
})

describe('the colors of charts', () => {
  it("are the theme's, where it has hexadecimal tokens of these names; else Lectern's own", () => {
    expect(
      colors(
        '/* --ink: #000000; */ :root { --accent: #F2A65A; --paper:#123; --second: rgb(1, 2, 3) }',
        'section { --accent: #ffffff; --third: #abc } section.on-dark { --paper: #000 }',
      ),
    ).toEqual({ ...ownPalette, accent: '#f2a65a', paper: '#123', third: '#abc' })
    expect(colors(':root { --ink: #111 }', ':root, h1 { --ink: #222 }')).toEqual({
      ...ownPalette,
      ink: '#222',
    })
    expect(colors('section { color: red }')).toEqual(ownPalette)
  })
})

const colors = (...sheets: readonly string[]) =>
  readPalette(sheets.map(parseSheet).flatMap((parsed) => (parsed.kind === 'sheet' ? [parsed.root] : [])))
