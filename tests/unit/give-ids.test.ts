import { describe, expect, it } from 'vitest'
import type { OutlineSlide } from '../../src/2-outline/model.ts'
import { giveIds } from '../../src/3-deck/give-ids.ts'
import { createReport } from '../../src/diagnostics/collect-report.ts'

const at = { file: 'outline.yaml', line: 1, column: 1, endLine: 1, endColumn: 2 }

/** `name` is what the slide is called; `id` what the outline types. */
function idsOf(slides: readonly { readonly name: string; readonly id?: string }[]) {
  const report = createReport()
  const ids = giveIds(
    slides.map(({ name, id }, index) => {
      const typed = id === undefined ? {} : { id: { text: id, at: { ...at, line: index + 1 } } }
      return { name, slide: { kind: 'points', ...typed } as unknown as OutlineSlide }
    }),
    report,
  )
  return { ids, told: report.diagnostics().map(({ code, at: place }) => `${place?.line} ${code}`) }
}

const derived: readonly (readonly [name: string, id: string])[] = [
  ['The article names two roots', 'the-article-names-two-roots'],
  ['  “Quoted”, (bracketed) & co.  ', 'quoted-bracketed-co'],
  ['Überblick: Straße', 'überblick-straße'],
  ['İstanbul', 'i̇stanbul'],
  ['2011', '2011'],
  ['目录', '目录'],
  ['サーバーの話', 'サーバーの話'],
  ['हिन्दी में', 'हिन्दी-में'],
  ['أقدم طاحونة', 'أقدم-طاحونة'],
  ['cafe\u0301', 'café'],
  ['— … !', 'points'],
  ['', 'points'],
  ['Title', 'title-2'],
  [`${'word '.repeat(30)}`, 'word-word-word-word-word-word-word-word-word-word-word-word'],
  ['𠮷'.repeat(80), '𠮷'.repeat(60)],
]

describe('giveIds', () => {
  it.each(derived)('derives from %j', (name, id) => {
    expect(idsOf([{ name }])).toEqual({ ids: [id], told: [] })
  })

  it('counts derived ids that clash, and never moves a typed one', () => {
    const slides = [{ name: 'Same' }, { name: 'Same' }, { name: 'x', id: 'same-2' }, { name: 'Same' }]
    expect(idsOf(slides)).toEqual({ ids: ['same', 'same-3', 'same-2', 'same-4'], told: [] })
  })

  it('tells a typed id that stands twice, or is the title slide’s', () => {
    const slides = [
      { name: 'a', id: 'one' },
      { name: 'b', id: 'one' },
      { name: 'c', id: 'title' },
    ]
    expect(idsOf(slides).told).toEqual(['2 outline/duplicate-id', '3 outline/duplicate-id'])
  })

  it.each(['Two', 'two words', 'two_words', '-two', 'two-', 'a--b', '', 'a/b', 'ΣΑΣ'])(
    'refuses the id %j',
    (id) => {
      expect(idsOf([{ name: 'a', id }]).told).toEqual(['1 outline/wrong-type'])
    },
  )

  it.each(['two', 'two-words', '2-2', '目录', 'überblick', 'हिन्दी', 'サーバー'])('takes the id %j', (id) => {
    expect(idsOf([{ name: 'a', id }])).toEqual({ ids: [id], told: [] })
  })
})
