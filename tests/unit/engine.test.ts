import { readFileSync } from 'node:fs'
import { describe, expect, it, vi } from 'vitest'
import { codeLanguages } from '../../src/3-deck/code-languages.ts'
import { createEngine } from '../../src/engine/create-engine.ts'
import { elementOf, elementsOf, parseHtml, textOf } from '../support/parse-html.ts'

const mathFont = '@font-face { font-family: "STIX Two Math"; src: url(data:font/woff2;base64,AAAA) }'
const textFont = '@font-face { font-family: Carlito; src: url(data:font/woff2;base64,AAAA) }'

function render(markdown: string): { readonly html: string; readonly css: string } {
  const engine = createEngine()
  engine.themeSet.add(`/* @theme lectern */ ${textFont} ${mathFont} section { width: 1280px; height: 720px }`)
  return engine.render(`---\ntheme: lectern\n---\n\n${markdown}`)
}

const mathOf = (tex: string): string => /<math[\s\S]*<\/math>/.exec(render(`$$\n${tex}\n$$`).html)?.[0] ?? ''

describe('the colors of code', () => {
  it('come, however long the machine takes over a line', () => {
    const markdown = '```python\nif head < 1.5:\n    return 0\n```'
    const { html } = render(markdown)
    const clock = vi.spyOn(Date, 'now')
    let now = 0
    clock.mockImplementation(() => {
      now += 10_000
      return now
    })
    try {
      expect(render(markdown).html).toBe(html)
    } finally {
      clock.mockRestore()
    }
    expect(html).toContain('--marp-shiki-token-keyword')
  })
})

describe('formulas', () => {
  it('bring no style of KaTeX, and the font for them only where there is one', () => {
    expect(render('$x$').css).toContain('STIX Two Math')
    expect(render('$x$').css).not.toMatch(/katex/i)
    for (const none of ['Costs \\$5', '`$x$`', '```text\n$x$\n```', '# x']) {
      expect(render(none).css).not.toContain('STIX Two Math')
      expect(render(none).css).toContain('Carlito')
    }
    const engine = createEngine()
    engine.themeSet.add(`/* @theme lectern */ ${mathFont} section { width: 1280px; height: 720px }`)
    const deck = (markdown: string): string => engine.render(`---\ntheme: lectern\n---\n\n${markdown}`).css
    expect(['$x$', 'x', '<!-- footer: "$x$" -->'].map((one) => deck(one).includes('STIX'))).toEqual([
      true,
      false,
      true,
    ])
  })

  it('say their TeX to those who do not see them', () => {
    const { html } = render('So $a < b$ & "c"')
    expect(elementOf(parseHtml(html), 'math').attributes.alttext).toBe('a < b')
    expect(mathOf('\\text{"a\\&b"}')).toContain('alttext="\\text{&#34;a\\&#38;b&#34;}"')
    expect(mathOf('x')).toContain('display="block"')
  })

  it('have the letters of their alphabets, which browsers do not make of plain ones', () => {
    const letters = (tex: string): string =>
      mathOf(tex)
        .replace(/<annotation.*/s, '')
        .replace(/<[^>]*>/g, '')
    expect(letters('\\mathbb{RNq}')).toBe('ℝℕ𝕢')
    expect(letters('\\mathcal{LA} \\mathfrak{gC}')).toBe('ℒ𝒜𝔤ℭ')
    expect(letters('\\mathbf{v0} \\boldsymbol{\\alpha\\Omega}')).toBe('𝐯𝟎𝜶𝛀')
    expect(letters('\\mathsf{x} \\mathtt{y1}')).toBe('𝗑𝚢𝟷')
    expect(letters('\\textbf{a\\&b}')).toContain('𝐚&amp;𝐛')
    expect(mathOf('\\mathrm{d}')).toContain('<mi mathvariant="normal">d</mi>')
  })

  it('have tables with their alignment and lines, and no cells for numbers', () => {
    const cells = elementsOf(parseHtml(mathOf('\\begin{align} a &= -b \\\\ c &= d \\end{align}')), 'mtd')
    expect(cells.map(({ attributes }) => /text-align:(\w+)/.exec(attributes.style ?? '')?.[1])).toEqual([
      'right',
      'left',
      'right',
      'left',
    ])
    const array = mathOf('\\begin{array}{l|r} a & b \\\\ \\hline c & d \\end{array}')
    expect(array.match(/border-left/g)).toHaveLength(2)
    expect(array.match(/border-top/g)).toHaveLength(2)
  })

  it('set signs and scripts as TeX does, and bars that grow', () => {
    expect(mathOf('a = -b')).toContain('<mo form="prefix">−</mo>')
    expect(mathOf('a - b')).toContain('<mo>−</mo>')
    expect(mathOf('\\sum_{i=1} x')).toContain('<mo lspace="0" rspace="0">=</mo>')
    expect(mathOf('\\left| x \\right|')).toContain('<mo fence="true">|</mo>')
  })
})

describe('code', () => {
  it('keeps its characters, and has its lines marked', () => {
    const code = '\tdef f(x):  # <b> &amp; "q"\n\n\treturn  x\t'
    const { html } = render(`\`\`\`python {1,3}\n${code}\n\`\`\``)
    const pre = elementOf(parseHtml(html), 'pre')
    expect(textOf(pre)).toBe(code)
    const lines = elementsOf(pre, 'span').filter(({ attributes }) => attributes.class?.startsWith('line'))
    expect(lines.map(({ attributes }) => attributes.class)).toEqual([
      'line highlighted',
      'line',
      'line highlighted',
    ])
    expect(html).not.toContain('<b>')
  })

  it('has marked lines without a language, too', () => {
    expect(render('```text {1}\na\n```').html).toContain(
      '<span class="line highlighted"><span>a</span></span>',
    )
  })

  it.each(['python', 'py', 'js', 'c', 'java', 'html', 'sql', 'sh', 'r', 'latex', 'json', 'f#', '文言'])(
    'is colored in %s',
    (language) => {
      expect(codeLanguages).toContain(language)
      expect(render(`\`\`\`${language}\nx = 1\n\`\`\``).html).toContain('class="shiki marp-shiki"')
    },
  )
})

describe('the colors of code in lectern.css', () => {
  const css = readFileSync(new URL('../../themes/lectern.css', import.meta.url), 'utf8')
  const colorOf = (name: string): string => {
    const value = new RegExp(`${name}:\\s*([^;]+);`).exec(css)?.[1] ?? ''
    const alias = /^var\((--[\w-]+)\)$/.exec(value)?.[1]
    return alias === undefined ? value : colorOf(alias)
  }
  const tokens = [...css.matchAll(/(--marp-shiki-(?!background)[\w-]+):/g)].map(([, name = '']) => name)

  it('are all that Shiki asks for', () => {
    const asked = 'constant string comment keyword parameter function string-expression punctuation link'
    for (const name of asked.split(' ')) expect(tokens).toContain(`--marp-shiki-token-${name}`)
  })

  it.each(tokens)('%s stands out from both grounds', (name) => {
    for (const ground of ['--tint', '--marked']) {
      expect(contrast(colorOf(name), colorOf(ground))).toBeGreaterThanOrEqual(4.5)
    }
  })
})

/** WCAG 2.2 of two colors `#rrggbb`. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(color.slice(start, start + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
