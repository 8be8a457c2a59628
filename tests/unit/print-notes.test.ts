import { describe, expect, it } from 'vitest'
import { printNotes, readNotes } from '../../src/5-markdown/print-notes.ts'
import { createEngine } from '../../src/engine/create-engine.ts'

const engine = createEngine()

/** What the engine makes of the notes of the first of two slides. */
function comeBack(notes: string): { readonly comments: readonly string[]; readonly html: string } {
  const markdown = `---\nmarp: true\n---\n\n# One\n\n${printNotes(notes)}\n\n---\n\n# Two`
  const { html, comments } = engine.render(markdown, { htmlAsArray: true })
  return { comments: comments[0] ?? [], html: html.join('\n') }
}

/** As the slides are when nothing acts on them. */
const untouched = comeBack('Nothing.').html

const rows: readonly string[] = [
  'Plain words: one, two. And more.',
  'A paragraph.\n\n- a list\n- of two\n\n# A heading',
  'theme: gaia',
  '_class: x',
  'class: [lead, invert]',
  'Two lines\ntheme: gaia',
  '{theme: gaia}',
  '{theme}',
  '"theme": x',
  "'theme': x",
  '? theme',
  '? theme\n: gaia',
  '&a theme: gaia',
  '!!str theme: gaia',
  '"th\\x65me": gaia',
  'theme:\n  - gaia',
  '---\ntheme: gaia',
  '# comment\ntheme: gaia',
  'style: |\n  section { display: none }',
  'backgroundImage: url(x.png)',
  'footer: no\nheader: no\npaginate: false',
  'headingDivider: 1',
  'size: 4:3',
  'math: katex',
  'auto-scaling: true',
  'marp: false',
  'title: x\nauthor: y\ndescription: z\nkeywords: a\nurl: b\nimage: c',
  'transition: fade',
  'prettier-ignore',
  'prettier-ignore-start',
  'markdownlint-disable',
  'lint disable x',
  'An arrow --> and more',
  'An arrow ---> and more',
  '-->',
  '--\\>',
  '--\\\\>',
  '<!-- a comment -->',
  '<!--',
  '--!>',
  '\\',
  '\\\ntheme: gaia',
  '<style>section { display: none }</style>',
  '<script>alert(1)</script>',
  '- \n\n\n-',
  '--',
  '---',
  '```\ncode\n```',
  '> quoted',
  'constructor: x\n__proto__: y',
]

describe('printNotes', () => {
  it.each(rows)('%j comes back as written, and acts on nothing', (notes) => {
    const { comments, html } = comeBack(notes)
    expect(comments).toEqual([notes])
    expect(readNotes(notes)).toBe(notes)
    expect(html).toBe(untouched)
  })

  it.each([' \r\n One\r\nTwo\rThree \n', 'a\0b', '\u00a0 \ufeff One\u2028 \n\n'])(
    '%j is known to come back as it does',
    (notes) => {
      expect([readNotes(notes)]).toEqual(comeBack(notes).comments)
    },
  )

  it('trims, and ends lines by LF', () => {
    expect(comeBack(' \r\n One\r\nTwo\rThree \n').comments).toEqual(['One\nTwo\nThree'])
  })

  it.each([
    ['Plain words.', '<!--\nPlain words.\n-->'],
    ['Remember: the title of this image.', '<!--\n\\\nRemember: the title of this image.\n-->'],
    ['First: this. Then: that.', '<!--\nFirst: this. Then: that.\n-->'],
  ])('prints %j as %j', (notes, printed) => {
    expect(printNotes(notes)).toBe(printed)
  })
})
