import { beforeAll, describe, expect, it } from 'vitest'
import { inTemporaryFolder } from '../export/support/dressed-fixture.ts'
import { type CheckedTalk, checkTalk } from '../support/check-talk.ts'
import { measuringWith } from '../support/measuring.ts'
import { writeFiles } from '../support/project.ts'
import { say } from './support/say-words.ts'

/** So many points of so many words, each on a line of its own. */
const points = (count: number, words: number): string =>
  Array.from({ length: count }, (_none, nth) => `      - ${say('en', nth + 1, words)}\n`).join('')
const frame = (id: string, more = ''): string =>
  `  - id: ${id}\n    title: Mills of ${id}\n    from: own\n${more}`
const slide = (id: string, body: string, more = ''): string => `${frame(id, more)}    points:\n${body}`
const split = '    split: true\n'

/** How many words a point has decides what becomes of its slide. */
const outline = `title: Remedies
lang: en
minutes: 5
slides:
${slide('normal', points(5, 8))}
${slide('dense', points(6, 9))}
${slide('full', points(9, 16))}
${slide('halves', points(10, 9), split)}
${slide('thirds', points(9, 16), split)}
${slide('huge', `${points(2, 6)}      - ${say('en', 9, 190)}\n`, split)}
${slide('wide', `      - One\n      - Two $${Array.from({ length: 40 }, (_none, nth) => `x_{${nth}}`).join('+')}$\n`, split)}
${frame('cells')}    table:
      header: [Mill, What it does]
      rows:
${Array.from({ length: 9 }, (_none, row) => `        - [${say('en', row, 4)}, ${say('en', row + 20, 24)}]\n`).join('')}
${frame('statement').replace(/ {4}title.*\n/, '')}    statement: ${say('en', 3, 120)}
`

describe('what becomes of a slide that is too full', () => {
  const measuring = measuringWith()
  let checked: CheckedTalk

  beforeAll(async () => {
    checked = await inTemporaryFolder((folder) => {
      writeFiles(folder, { 'outline.yaml': outline, 'article.txt': 'Mills\n\nThey turn.\n' })
      return checkTalk(folder, folder, measuring)
    })
  })

  const shown = (id: string): readonly string[] =>
    (checked.result.deck?.slides ?? [])
      .filter((one) => one.id === id || one.part?.wholeId === id)
      .map((one) => {
        const items = one.kind === 'points' ? one.items.length : 0
        const fits = checked.result.verdicts?.get(one.id)?.fits
        return `${one.name}: ${items} ${one.density ?? 'normal'} ${fits ? 'fits' : 'does not fit'}`
      })
  const told = (id: string): string => {
    const at = outline.split('\n').indexOf(`  - id: ${id}`) + 1
    const end = outline.split('\n').findIndex((line, index) => index >= at && line.startsWith('  - id: '))
    const faults = checked.result.diagnostics.filter(({ code, at: place }) => {
      const line = place?.line ?? 0
      return code.startsWith('fit/') && line >= at && (end < 0 || line <= end)
    })
    const place = (line = 0): string => (outline.split('\n')[line - 1] ?? '').trim().slice(0, 30)
    return faults
      .map(({ code, at: found, message, hint }) => {
        return `${code} at ${found?.column} of “${place(found?.line)}”: ${message} / ${hint}`
      })
      .join('\n')
  }

  it('nothing, where it fits', () => {
    expect([shown('normal'), told('normal')]).toMatchInlineSnapshot(`
      [
        [
          "Mills of normal: 5 normal fits",
        ],
        "",
      ]
    `)
  })
  it('it is set one step smaller', () => {
    expect([shown('dense'), told('dense')]).toMatchInlineSnapshot(`
      [
        [
          "Mills of dense: 6 dense fits",
        ],
        "",
      ]
    `)
  })
  it('it is a fault at the first point without room, and the outline is told of `split`', () => {
    expect([shown('full'), told('full')]).toMatchInlineSnapshot(`
      [
        [
          "Mills of full: 9 dense does not fit",
        ],
        "fit/overflow at 9 of “- Grinding island engine curre”: 5 of 9 points do not fit: 336 px too tall, even one step smaller / shorten it, make two slides, or let it go on on the next one by \`split: true\`",
      ]
    `)
  })
  it('it goes on on another slide, evenly, where the outline lets it', () => {
    expect([shown('halves'), told('halves')]).toMatchInlineSnapshot(`
      [
        [
          "Mills of halves (1/2): 5 normal fits",
          "Mills of halves (2/2): 5 normal fits",
        ],
        "",
      ]
    `)
    expect([shown('thirds'), told('thirds')]).toMatchInlineSnapshot(`
      [
        [
          "Mills of thirds (1/3): 3 dense fits",
          "Mills of thirds (2/3): 3 dense fits",
          "Mills of thirds (3/3): 3 dense fits",
        ],
        "",
      ]
    `)
  })
  it('a point that fills more than a slide is a fault, at its place', () => {
    expect([shown('huge'), told('huge')]).toMatchInlineSnapshot(`
      [
        [
          "Mills of huge (1/2): 2 dense fits",
          "Mills of huge (2/2): 1 dense does not fit",
        ],
        "fit/overflow at 9 of “- Stone through wheel because ”: the slide does not fit: 1331 px too tall, even one step smaller / shorten the longest item: a slide of its own does not hold it",
      ]
    `)
  })
  it('what is too wide is not spread over more slides', () => {
    expect([shown('wide'), told('wide')]).toMatchInlineSnapshot(`
      [
        [
          "Mills of wide: 2 dense does not fit",
        ],
        "fit/overflow at 9 of “- Two $x_{0}+x_{1}+x_{2}+x_{3}”: “Two x_{0}+x_{1}+x_{2}+x_{3}+x_{4}+x_{5}+x_{6}+x…” is 590 px too wide for its room, even one step smaller / shorten the longest word, or break the line",
      ]
    `)
  })
  it('rows and statements have their own words for it', () => {
    expect([shown('cells'), told('cells')]).toMatchInlineSnapshot(`
      [
        [
          "Mills of cells: 0 dense does not fit",
        ],
        "fit/overflow at 12 of “- [Corn mill basin water, Wate”: 6 of 9 rows do not fit: 431 px too tall, even one step smaller / shorten it, make two slides, or let it go on on the next one by \`split: true\`",
      ]
    `)
    expect([shown('statement'), told('statement')]).toMatchInlineSnapshot(`
      [
        [
          "Corn mill basin water island between between harbor of neap stone water grinding between estuary measurement and grindi…: 0 dense does not fit",
        ],
        "fit/overflow at 16 of “statement: Corn mill basin wat”: the slide does not fit: 411 px too tall, even one step smaller / shorten it, or make two slides; what the room need not read may go to \`notes:\` or \`handout:\`",
      ]
    `)
  })
})
