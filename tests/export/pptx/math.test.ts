import { describe, expect, it } from 'vitest'
import { checkTex } from '../../../src/0-text/check-tex.ts'
import { plainMath } from '../../../src/7-export/pptx/math/plain-math.ts'
import { type MathNode, readMathml } from '../../../src/7-export/pptx/math/read-mathml.ts'
import { mathOf } from '../../../src/7-export/pptx/math/write-math.ts'
import { element, type Xml } from '../../../src/7-export/pptx/xml/element.ts'
import { createEngine } from '../../../src/engine/create-engine.ts'
import { formulas } from './support/formulas.ts'
import { faultsOf } from './support/read-pptx.ts'
import { tinyPresentation } from './support/tiny-presentation.ts'

const engine = createEngine()

/** As the engine renders them: on lines of their own, or among words. All at once, since each rendering dresses a deck. */
function renderAll(list: readonly string[], isBlock = true): ReadonlyMap<string, string> {
  const { html } = engine.render(
    list.map((tex) => (isBlock ? `$$\n${tex}\n$$` : `Words $${tex}$`)).join('\n\n'),
  )
  const found = [...html.matchAll(/<math[\s\S]*?<\/math>/g)].map(([mathml]) => mathml)
  if (found.length !== list.length) throw new Error(`${found.length} of ${list.length} formulas`)
  return new Map(list.map((tex, index) => [tex, found[index] ?? '']))
}

/** What is said by a structure instead of a character: strokes above and below, accents, and marks that are not seen. */
const structural = /[\s\p{Cf}\p{Sk}\p{Mn}\u02b0-\u02ff.~_\u203e\u2190\u2192\u2194]/gu

const letters = ({ name, children, text }: MathNode): string =>
  name === 'annotation' ? '' : children.length === 0 ? text : children.map(letters).join('')

const readable = (xml: string): string =>
  xml.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))

const charactersIn = ({ xml }: Xml): string =>
  [...xml.matchAll(/<m:t[^>]*>([^<]*)<|<m:(?:chr|begChr|sepChr|endChr) m:val="([^"]*)"/g)]
    // A bar between three parts is said once.
    .map(([all, text, sign]) => readable(text ?? sign ?? '').repeat(all.startsWith('<m:sepChr') ? 2 : 1))
    .join('')

const count = (text: string): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const character of text.replace(structural, ''))
    counts.set(character, (counts.get(character) ?? 0) + 1)
  return counts
}

/** Characters of one that the other has fewer of. */
const missing = (whole: string, from: string): readonly string[] => {
  const have = count(from)
  return [...count(whole)].flatMap(([character, times]) =>
    (have.get(character) ?? 0) < times ? [character] : [],
  )
}

const acceptedFor = (isBlock: boolean): readonly string[] =>
  formulas.filter((tex) => checkTex(tex, isBlock) === undefined)
const accepted = acceptedFor(true)
const blocks = renderAll(accepted)
/** What each construct becomes. */
const structures: readonly (readonly [tex: string, xml: RegExp])[] = [
  [String.raw`\sum_{i=1}^{n} x_i + y`, /<m:nary>.*<m:limLoc m:val="undOvr"\/>.*<\/m:nary><m:r>.*>\+<.*>y</],
  [String.raw`\int_0^1 f`, /<m:chr m:val="∫"\/><m:limLoc m:val="subSup"\/>/],
  [String.raw`\lim_{x \to 0} f`, /<m:func><m:fName><m:limLow>/],
  [String.raw`\sin(x) y`, /<m:func><m:fName><m:r>.*sin.*<\/m:fName><m:e>.*\(.*<\/m:e><\/m:func><m:r>/],
  [
    String.raw`\left( \frac{a}{b} \middle| c \right)`,
    /<m:begChr m:val="\("\/><m:sepChr m:val="\|"\/><m:endChr m:val="\)"\/>/,
  ],
  [String.raw`\begin{aligned} a &= b \\ c &= d \end{aligned}`, /<m:eqArr><m:e>.*&#38;.*<\/m:e><m:e>/],
  [String.raw`\begin{pmatrix} a & b \end{pmatrix}`, /<m:d>.*<m:m>.*<m:mr><m:e>/],
  [
    String.raw`\begin{cases} a & b \end{cases}`,
    /<m:begChr m:val="{"\/><m:endChr m:val=""\/>.*<m:mcJc m:val="left"\/>/,
  ],
  [String.raw`\hat{x} \overline{y}`, /<m:acc>.*<m:chr m:val="\u0302"\/>.*<m:bar>.*<m:pos m:val="top"\/>/],
  [String.raw`\overbrace{a}^{n}`, /<m:limUpp><m:e><m:groupChr>.*⏞/],
  [String.raw`\sqrt[3]{x}`, /<m:rad><m:deg><m:r>/],
  [String.raw`\binom{n}{k}`, /<m:d>.*<m:type m:val="noBar"\/>/],
  ['{}_a^b X', /<m:sPre>/],
  [String.raw`\boxed{x}`, /<m:borderBox>/],
  [String.raw`x \text{where}`, /<m:nor\/>/],
  [String.raw`\mathrm{d} x`, /<m:sty m:val="p"\/>.*<m:t[^>]*>d<.*i="1".*<m:t[^>]*>x</],
]

const readings: readonly (readonly [tex: string, words: string])[] = [
  ['E = mc^2', 'E = mc^2'],
  [String.raw`\frac{a + b}{c}`, '(a + b)/c'],
  [String.raw`\sqrt{x} - y`, '√(x) − y'],
  ['-x', '−x'],
  [String.raw`\sum_{i=1}^{n} x_i`, '∑_(i = 1)^n x_i'],
  [String.raw`\sin x \in \mathbb{R}`, 'sin x ∈ ℝ'],
  ["f'(x)", 'f′(x)'],
  [String.raw`\begin{cases} 1 & x > 0 \\ 0 & \text{else} \end{cases}`, '{1 x > 0; 0 else'],
  [String.raw`H_2O + \text{ water}`, 'H_2O + water'],
]
const singles = renderAll([...structures, ...readings].map(([tex]) => tex))
const single = (tex: string): string => singles.get(tex) ?? ''
const block = (tex: string): string => blocks.get(tex) ?? ''

describe('formulas as equations of Office', () => {
  it('are nearly all of the table: what an outline may not hold is no formula', () => {
    expect(formulas.filter((tex) => !accepted.includes(tex))).toEqual([String.raw`\ce{x}`])
  })

  it.each([true, false])('keep every character (on a line of their own: %s)', (isBlock) => {
    const rendered = isBlock ? blocks : renderAll(acceptedFor(false), false)
    const lost = [...rendered].flatMap(([tex, mathml]) => {
      const gone = missing(letters(readMathml(mathml)), charactersIn(mathOf(mathml)))
      return gone.length === 0 ? [] : [[tex, gone]]
    })
    expect(lost).toEqual([])
  })

  it('have no empty part, which PowerPoint would show as a dotted box', () => {
    const boxed = accepted.filter((tex) => {
      const { xml } = mathOf(block(tex))
      const parts = xml.replaceAll(/<m:(?:deg|sub|sup)\/>/g, '')
      return /<m:(?:e|num|den|lim|fName|sub|sup)\/>/.test(parts)
    })
    expect(boxed).toEqual([])
  })

  it('are found faultless by the Open XML SDK', async () => {
    const slides = chunks(accepted, 16).map((some) => ({
      ...{ relations: [], parts: [] },
      shapes: some.map((tex, index) => textBox(mathOf(block(tex)), index)),
    }))
    expect(await faultsOf(tinyPresentation(slides))).toEqual([])
  })

  it.each(structures)('%s has its own structure', (tex, structure) => {
    expect(mathOf(single(tex)).xml).toMatch(structure)
  })

  it('in words stand in the line, and are the same each time', () => {
    const mathml = renderAll(['x^2'], false).get('x^2') ?? ''
    expect(mathOf(mathml).xml).toMatch(/^<a14:m><m:oMath /)
    expect(mathOf(mathml).xml).toBe(mathOf(mathml).xml)
  })

  it.each(readings)('%s is read as %s where formulas cannot be shown', (tex, words) => {
    expect(plainMath(single(tex))).toBe(words)
  })

  it('refuses what is no MathML', () => {
    expect(() => readMathml('<math><mi>x</mo></math>')).toThrow('no MathML')
    expect(() => readMathml('x < y')).toThrow('no MathML')
  })
})

function chunks<T>(list: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(list.length / size) }, (_, index) =>
    list.slice(index * size, (index + 1) * size),
  )
}

/** A shape with a formula, as slides have it: PowerPoint reads the choice, others the fallback. */
function textBox(math: Xml<'a14:m'>, index: number): Xml {
  const shape = (...content: readonly Xml<'a14:m'>[]): Xml<'p:sp'> =>
    element(
      'p:sp',
      {},
      element(
        'p:nvSpPr',
        {},
        element('p:cNvPr', { id: index + 2, name: `Formula ${index}` }),
        element('p:cNvSpPr', { txBox: 1 }),
        element('p:nvPr'),
      ),
      element(
        'p:spPr',
        {},
        element(
          'a:xfrm',
          {},
          element('a:off', {
            x: 300_000 + (index % 2) * 6_000_000,
            y: 100_000 + Math.floor(index / 2) * 820_000,
          }),
          element('a:ext', { cx: 5_700_000, cy: 800_000 }),
        ),
        element('a:prstGeom', { prst: 'rect' }, element('a:avLst')),
      ),
      element('p:txBody', {}, element('a:bodyPr'), element('a:lstStyle'), element('a:p', {}, content)),
    )
  return element(
    'mc:AlternateContent',
    { 'xmlns:mc': 'http://schemas.openxmlformats.org/markup-compatibility/2006' },
    element(
      'mc:Choice',
      { 'xmlns:a14': 'http://schemas.microsoft.com/office/drawing/2010/main', Requires: 'a14' },
      shape(math),
    ),
    element('mc:Fallback', {}, shape()),
  )
}
