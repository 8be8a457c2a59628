import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { checkTex } from '../../src/0-text/check-tex.ts'
import { refusedCommands } from '../../src/0-text/refused-tex.ts'
import { createEngine } from '../../src/engine/create-engine.ts'
import { hardTex } from '../support/hard-text.ts'
import { type Element, parseHtml } from '../support/parse-html.ts'

/** What no slide may have, each as someone would try it. */
const refused = [
  '\\href{javascript:alert(1)}{x}',
  '\\url{https://example.org}',
  '\\includegraphics[height=9em]{https://example.org/x.png}',
  '\\htmlClass{title}{x}',
  '\\htmlId{1}{x}',
  '\\htmlStyle{position:fixed;inset:0;background:red}{x}',
  '\\htmlData{a=b}{x}',
  '\\color{red} x',
  '\\textcolor{red}{x}',
  '\\colorbox{red}{x}',
  '\\fcolorbox{red}{blue}{x}',
  '\\rule{90em}{90em}',
  '\\blue{x}',
  '\\mintC{x}',
  '\\def\\a{\\a\\a}\\a',
  '\\edef\\a{x}',
  '\\gdef\\a{x}',
  '\\xdef\\a{x}',
  '\\let\\a=\\b',
  '\\futurelet\\a\\b x',
  '\\global\\def\\a{x}',
  '\\long\\def\\a{x}',
  '\\newcommand{\\a}{x}',
  '\\renewcommand{\\frac}{x}',
  '\\providecommand{\\a}{x}',
  '\\expandafter\\a\\b',
  '\\noexpand\\a',
  '\\message{x}',
  '\\errmessage{x}',
  '\\show\\frac',
  '\\char"202E',
  '\\tag{1} x',
  '\\html@mathml{x}{y}',
  '\\orange{x} \\pink{x} \\red{x} \\green{x} \\gray{x} \\purple{x} \\kaBlue{x} \\kaGreen{x}',
] as const

/** KaTeX's MathML, and what the engine makes of it; nothing of HTML but the paragraph around. */
const allowedNames =
  /^(root|svg|foreignobject|section|p|math|semantics|annotation|mrow|mi|mo|mn|mtext|ms|msup|msub|msubsup|mfrac|msqrt|mroot|mstyle|mspace|mtable|mtr|mtd|mover|munder|munderover|mpadded|mphantom|menclose)$/
const allowedAttributes =
  /^(alttext|xmlns|display|encoding|accent(?:under)?|fence|stretchy|separator|form|[lr]space|(?:min|max)size|largeop|movablelimits|scriptlevel|displaystyle|linethickness|mathvariant|mathsize|notation|width|height|depth|voffset|symmetric)$/
const allowedStyle =
  /^text-align:(left|right|center);text-align:-webkit-\1;padding-left:[\d.]+(?:em)?;padding-right:[\d.]+(?:em)?;(?:border-(?:left|top):(?:solid|dashed) \.05em;)*$/

const engine = createEngine()
engine.themeSet.add('/* @theme lectern */ section { width: 1280px; height: 720px }')

function render(tex: string): Element {
  const { html } = engine.render(`---\ntheme: lectern\n---\n\n$$\n${tex}\n$$`, { htmlAsArray: true })
  return parseHtml((html[0] ?? '').replace(/<(svg|foreignObject|section)\b[^>]*>/g, '<$1>'))
}

function expectPlainMath(element: Element): void {
  expect(element.name.toLowerCase()).toMatch(allowedNames)
  for (const [name, value] of Object.entries(element.attributes)) {
    if (name === 'style') expect(value).toMatch(allowedStyle)
    else expect(name).toMatch(allowedAttributes)
  }
  for (const child of element.children) if (typeof child !== 'string') expectPlainMath(child)
}

describe('checkTex', () => {
  it.each(refused)('refuses %s', (tex) => {
    expect(checkTex(tex, true)).toMatchObject({ kind: 'refused', start: expect.any(Number) })
    expect(checkTex(`{x}^{${tex}}`, false)?.kind).toBe('refused')
  })

  it('refuses no command that is not tried above', () => {
    const tried = refused.join(' ')
    expect(refusedCommands.filter((command) => !new RegExp(`\\${command}(?![a-zA-Z])`).test(tried))).toEqual(
      [],
    )
  })

  it.each([
    ['E = mc^2', true],
    ['\\frac{1}{2} \\sqrt[3]{x} \\sum_{i=1}^n \\int_0^\\infty', false],
    ['\\begin{aligned} a &= b \\\\ c &= d \\end{aligned}', true],
    ['\\begin{align} a &= b \\\\ c &= d \\end{align}', true],
    ['\\text{if } x > 0, \\mathbb{R}, \\boxed{y}, \\cancel{z}', false],
    ['50\\% \\$ \\# \\& \\_ \\{ \\}', false],
    ['a % comment\nb', true],
    ['\\\\def', false],
    ['x é 中 ∑ ≤', false],
    ['\\begin{pmatrix} a \\\\ \\vdots \\\\ z \\end{pmatrix}', true],
  ])('takes %s', (tex, isBlock) => {
    const isLineEnd = tex.startsWith('\\\\')
    expect(checkTex(tex, isBlock)?.kind).toBe(isLineEnd ? 'broken' : undefined)
  })

  it.each([
    ['x'.repeat(2001), 'it has 2001 characters, and 2000 are the limit'],
    ['{'.repeat(200) + '}'.repeat(200), 'its braces nest more than 60 deep'],
    ['\\kern-99em x', 'it moves something by more than 20 em'],
    ['a $$ b', '`$$` has no place in it'],
    ['a } b', '`}` closes nothing'],
    ['\\frac', '`}` is missing at the end'],
  ])('is told what is wrong with %s', (tex, problem) => {
    expect(checkTex(tex, true)).toMatchObject({ kind: 'broken', problem })
  })

  it('never throws, says nothing to the console, and points into the formula', () => {
    const said = (['log', 'warn', 'error'] as const).map((name) => vi.spyOn(console, name))
    const bits = fc.oneof(hardTex, fc.constantFrom(...refused), fc.string({ unit: 'binary', maxLength: 6 }))
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 4 }), fc.boolean(), (all, isBlock) => {
        const tex = all.join(' ')
        const fault = checkTex(tex, isBlock)
        if (fault?.start === undefined || fault.end === undefined) return
        expect(fault.start).toBeGreaterThanOrEqual(0)
        expect(fault.end).toBeGreaterThanOrEqual(fault.start)
        expect(fault.end).toBeLessThanOrEqual(tex.length)
      }),
      { numRuns: 1000, seed: 20261123 },
    )
    for (const spy of said) {
      expect(spy).not.toHaveBeenCalled()
      spy.mockRestore()
    }
  })
})

describe('what the engine makes of formulas', () => {
  it('is plain MathML, whatever passes the check', () => {
    fc.assert(
      fc.property(hardTex, (tex) => {
        if (checkTex(tex, true) === undefined) expectPlainMath(render(tex))
      }),
      { numRuns: 300, seed: 20261123 },
    )
    for (const tex of [
      '\\begin{array}{c|lr} a & b & c \\\\ \\hline d & e & f \\end{array}',
      '\\begin{align} a &= -b \\\\ c &= d \\end{align} \\left| \\frac{x}{y} \\right| \\underbrace{a}_{n} \\hat{x} \\xrightarrow{a}',
      '\\boxed{x} \\cancel{y} \\phantom{z} \\Large x \\binom{n}{k} \\limsup_{x \\to 0} \\mathbf{v} \\text{a b}',
    ]) {
      expect(checkTex(tex, true)).toBeUndefined()
      expectPlainMath(render(tex))
    }
  })

  it.each(refused)('neither links nor loads, even unchecked: %s', (tex) => {
    // `\message` and `\show` would fill the report of the tests.
    const spies = (['log', 'error'] as const).map((name) => vi.spyOn(console, name).mockReturnValue())
    const { html, css } = engine.render(`---\ntheme: lectern\n---\n\n$${tex}$`)
    for (const spy of spies) spy.mockRestore()
    expect(html).not.toMatch(/<a\b|<img|<script| href=| src=| on\w+=|style="[^"]*position/i)
    expect(html.match(/<section/g)).toHaveLength(1)
    expect(css).not.toMatch(/katex/i)
  })
})
