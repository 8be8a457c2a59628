import fc from 'fast-check'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import type { Run } from '../../src/0-text/model.ts'
import { parseInline } from '../../src/0-text/parse-inline.ts'
import { printCell } from '../../src/5-markdown/print-blocks.ts'
import { printLine } from '../../src/5-markdown/print-runs.ts'
import { createEngine } from '../../src/engine/create-engine.ts'
import { hardTex, hardText } from '../support/hard-text.ts'
import { type Element, elementOf, parseHtml, textOf } from '../support/parse-html.ts'

const engine = createEngine()
engine.themeSet.add('/* @theme lectern */ section { width: 1280px; height: 720px }')
const remark = unified().use(remarkParse).use(remarkGfm).freeze()

const mark = fc.option(fc.constant(true as const), { nil: undefined, freq: 2 })
const href = fc.option(
  fc.constantFrom(
    'https://example.org/',
    'https://example.org/a_(b)?c=d&e=%20f#g',
    'mailto:a@example.org',
    '#roots',
  ),
  { nil: undefined, freq: 3 },
)
const run = fc.record({
  text: fc.oneof(hardText, fc.constantFrom('word', ' ', 'a', '中', '(', '!', '—', '😀', ' and ', '.')),
  bold: mark,
  italic: mark,
  code: mark,
  href,
})

/** What may stand between dollars in a string; the marks around it stay, code is no formula. */
const formula = fc.record({
  text: hardTex.filter((tex) => parseInline(`$${tex}$`).formulas.length === 1),
  bold: mark,
  italic: mark,
  math: fc.constant(true as const),
  href,
})
const digits = fc.record({ text: fc.constantFrom('5', '5 and ', '$', '$5'), bold: mark })

/** A run whose marks may be spelled out as undefined. */
type LooseRun = { readonly text: string } & {
  readonly [K in Exclude<keyof Run, 'text'>]?: Run[K] | undefined
}

/** Takes any runs; gives them as 0-text does: equal neighbors one, white space one kind, none at the ends, nothing empty. */
function tidy(runs: readonly LooseRun[]): readonly Run[] {
  const tidied: Run[] = []
  for (const { text, ...dress } of runs) {
    const given = Object.fromEntries(Object.entries(dress).filter(([, value]) => value !== undefined))
    const next = { text: text.replace(/[\t-\r]/g, ' '), ...given }
    const last = tidied.at(-1)
    if (next.text === '') continue
    if (last !== undefined && dressOf(last) === dressOf(next) && given.math !== true)
      tidied[tidied.length - 1] = { ...last, text: last.text + next.text }
    else tidied.push(next)
  }
  const [first, last] = [tidied[0], tidied.at(-1)]
  if (first === undefined || last === undefined) return []
  if (!first.text.startsWith(' ') && !last.text.endsWith(' ')) return tidied
  const trimmed = tidied.map((one, index) => {
    const started = index === 0 ? one.text.replace(/^ +/, '') : one.text
    return { ...one, text: index === tidied.length - 1 ? started.replace(/ +$/, '') : started }
  })
  return tidy(trimmed)
}

function dressOf({ bold, italic, code, math, href: target }: Run): string {
  return JSON.stringify([bold, italic, code, math, target])
}

/** The runs that HTML shows. */
function runsOf(element: Element, dress: Omit<Run, 'text'> = {}): readonly Run[] {
  return element.children.flatMap((child): readonly Run[] => {
    if (typeof child === 'string') return [{ text: child, ...dress }]
    if (child.name === 'strong') return runsOf(child, { ...dress, bold: true })
    if (child.name === 'em') return runsOf(child, { ...dress, italic: true })
    if (child.name === 'math' || child.attributes.class === 'katex-error')
      return [{ text: textOf(child), ...dress, math: true }]
    if (child.name === 'code') return runsOf(child, { ...dress, code: true })
    if (child.name === 'a') return runsOf(child, { ...dress, href: child.attributes.href ?? '' })
    throw new Error(`a line holds <${child.name}>`)
  })
}

type Node = ReturnType<typeof remark.parse>['children'][number]

function plainOf(node: Node | ReturnType<typeof remark.parse>): string {
  if ('value' in node) return node.value
  return 'children' in node ? node.children.map(plainOf).join('') : ''
}

/** Each place of a line: the document around it, and the line in the HTML of that document. */
const places: readonly {
  readonly name: string
  readonly around: (runs: readonly Run[]) => string
  readonly lineOf: (slide: Element) => Element
}[] = [
  { name: 'a heading', around: (runs) => `## ${printLine(runs)}`, lineOf: (slide) => elementOf(slide, 'h2') },
  { name: 'an item', around: (runs) => `- ${printLine(runs)}`, lineOf: (slide) => elementOf(slide, 'li') },
  { name: 'a paragraph', around: printLine, lineOf: (slide) => elementOf(slide, 'p') },
  {
    name: 'a cell',
    around: (runs) => `| x |\n| --- |\n| ${printCell({ runs, plain: '' })} |`,
    lineOf: (slide) => elementOf(slide, 'td'),
  },
]

const lines = fc
  .array(fc.oneof({ weight: 4, arbitrary: run }, formula, digits), { minLength: 1, maxLength: 6 })
  .map(tidy)
  .filter((runs) => runs.length > 0)
/** Rendering takes its time by the document, hardly by the slide. */
const decks = fc.array(lines, { minLength: 25, maxLength: 25 })

describe.each(places)('runs in $name', ({ name, around, lineOf }) => {
  it('come back from the engine with the same marks', () => {
    fc.assert(
      fc.property(decks, (deck) => {
        const { html } = engine.render(deck.map(around).join('\n\n---\n\n'), { htmlAsArray: true })
        const shown = html.map((slide) => tidy(runsOf(lineOf(parseHtml(slide)))))
        expect(shown).toEqual(deck)
      }),
      { numRuns: 25, seed: 20261123 },
    )
  })

  it('hold the same words for any reader of Markdown', () => {
    // CommonMark has no way to write `]:` in code in a link that begins a line (it would be a definition), and GFM none
    // to write a backslash before a pipe in the code of a cell.
    const isWritable = (runs: readonly Run[]): boolean =>
      !runs.some(({ code, text }) => code === true && (text.includes(']:') || text.includes('\\|'))) &&
      // Formulas are Marp's; other readers see TeX between dollars, and what of it looks like Markdown as such.
      !runs.some(({ math }) => math === true)
    fc.assert(
      fc.property(lines.filter(isWritable), (runs) => {
        const words = plainOf(remark.parse(around(runs))).slice(name === 'a cell' ? 1 : 0)
        expect(words).toBe(runs.map(({ text }) => text).join(''))
      }),
      { numRuns: 500, seed: 20261123 },
    )
  })
})
